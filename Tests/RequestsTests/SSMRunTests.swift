import PathModel
import Synchronization
import Testing

@testable import Requests

/// How the seat waits, gives up and stops.
@Suite(.timeLimit(.minutes(20)))
struct SSMRunTests {
  private typealias SSM = ScriptedSSM

  private static let done = SSM.invocation(
    "Success",
    code: 0,
    error: SSM.report("\"http_code\": 200")
  )

  @Test func itIsAskedForUntilItEnds() async {
    let notYet = Problem(.notFound, "AWS does not know it", code: "InvocationDoesNotExist")
    let ssm = SSM([
      .failure(notYet), SSM.invocation("Pending"), SSM.invocation("InProgress", "In Progress"),
      SSM.invocation("InProgress", "Delayed"), Self.done,
    ])
    #expect(await ssm.ending().output?.exit == 0)
    #expect(ssm.operations.count == 6)
  }

  @Test(arguments: [Problem.Kind.throttled, .server, .network, .timedOut])
  func whatMayPassIsAskedAgain(kind: Problem.Kind) async {
    let ssm = SSM([.failure(Problem(kind, "not now")), Self.done])
    #expect(await ssm.ending().output != nil)
  }

  @Test func whenItDoesNotEndItIsGivenUpAndCancelled() async {
    let ssm = SSM([SSM.invocation("InProgress")])
    let failure = await ssm.ending().failure
    #expect(
      failure?.hasPrefix("no end of the command on \(SSM.instance) after 70 s, so pltop gave up; ")
        ?? false
    )
    // The time-out of 15 s and 55 s, a question each second.
    #expect(ssm.operations.filter { $0 == "get-command-invocation" }.count == 70)
    await cancelled(ssm)
  }

  @Test func whenItCannotBeAskedForTheReasonIsTold() async {
    let offline = Problem(.network, "AWS cannot be reached", next: "check the network")
    let ssm = SSM([.failure(offline)])
    #expect(
      await ssm.ending().failure
        == "pltop gave up after 70 s, unable to ask how the command on \(SSM.instance) ended: AWS "
        + "cannot be reached; check the network"
    )
    await cancelled(ssm)
  }

  @Test func whoMayNotAskHowItEndedIsToldAtOnce() async {
    let denied = Problem(
      .permission,
      "no permission for ssm:GetCommandInvocation",
      next: "pltop iam-policy",
      code: "AccessDeniedException"
    )
    let ssm = SSM([.failure(denied)])
    #expect(
      await ssm.ending().failure
        == "the command was sent, but not how it ended: no permission for ssm:GetCommandInvocation; "
        + "pltop iam-policy --ssm prints the policy that the seat ssm needs"
    )
  }

  @Test func anAnswerThatCannotBeReadIsSaidSo() async {
    let ssm = SSM([.success(Array("<html>".utf8))])
    #expect(
      await ssm.ending().failure == "the answer of aws ssm get-command-invocation cannot be read"
    )
    await cancelled(ssm)
  }

  @Test(arguments: [
    (
      Problem(.service, "AWS refused: SendCommand: …", code: "InvalidInstanceId"),
      "\(SSM.instance) is not managed by SSM, or does not run; \(SSMEnding.agentHint)"
    ),
    (
      Problem(.permission, "no permission for ssm:SendCommand", code: "AccessDeniedException"),
      "no permission for ssm:SendCommand; pltop iam-policy --ssm prints the policy that the seat ssm "
        + "needs"
    ),
    (
      Problem(.auth, "no valid credentials", next: "run: aws sso login"),
      "no valid credentials; run: aws sso login"
    ),
    (Problem(.throttled, "AWS asks for fewer calls"), "AWS asks for fewer calls"),
  ])
  func whatIsNotSentIsNotAskedFor(problem: Problem, words: String) async {
    let ssm = SSM(sending: .failure(problem), [])
    #expect(await ssm.ending().failure == words)
    #expect(ssm.operations == ["send-command"])
  }

  @Test func whenItsTaskIsCancelledTheCommandIsToo() async {
    let ssm = SSM([SSM.invocation("InProgress")])
    let (asked, asking) = AsyncStream.makeStream(of: Void.self)
    let seat = CurlSeat.ssm(instance: SSM.instance, clock: ContinuousClock()) { arguments, input in
      if arguments[1] == "get-command-invocation" { asking.yield() }
      return await ssm.call(arguments, input)
    }
    let running = Task { await seat.run(.init(config: [], timeout: .seconds(600))) }
    _ = await asked.first { _ in true }
    running.cancel()
    #expect(await running.value.failure == "stopped before the answer came")
    await cancelled(ssm)
  }

  @Test func aSendingThatIsCancelledIsNoFault() async {
    let (asked, asking) = AsyncStream.makeStream(of: Void.self)
    let seat = CurlSeat.ssm(instance: SSM.instance, clock: JumpingClock()) { _, _ in
      asking.yield()
      try? await Task.sleep(for: .seconds(86_400))
      return .failure(Problem(.killed, "ended by pltop"))
    }
    let running = Task { await seat.run(.init(config: [], timeout: .seconds(600))) }
    _ = await asked.first { _ in true }
    running.cancel()
    #expect(await running.value.failure == "stopped before the answer came")
  }

  /// It is cancelled beside the seat, which does not wait for it.
  private func cancelled(_ ssm: ScriptedSSM) async {
    while !ssm.operations.contains("cancel-command"), !Task.isCancelled { await Task.yield() }
    #expect(
      ssm.calls.last?.arguments == [
        "ssm", "cancel-command", "--command-id", SSM.id, "--instance-ids", SSM.instance,
      ]
    )
  }
}
