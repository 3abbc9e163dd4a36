import AWSBackend
import PathModel
import Testing

@Suite(.timeLimit(.minutes(20)))
struct PollOnceTests {
  @Test(arguments: ["v1", "v2"])
  func healthyPathIsUp(version: String) async {
    let aws = ChangingAWS(CannedAWS(version: version))
    let sample = await poll(aws)
    #expect(PathStatus.derive(sample).state == .up)
    #expect(sample.calls.allSatisfy { $0.problem == nil && $0.exit == 0 && $0.runs > 0 })
    #expect(sample.calls.allSatisfy { !$0.isRunning && $0.bytes > 0 && $0.at != nil })
    #expect(Set(sample.calls.map(\.id)).count == sample.calls.count)
    let path = PathIdentity(
      endpointID: "vpce-0fedcba9876543210",
      serviceID: "vpce-svc-0123456789abcdef0"
    )
    #expect(sample.path == path)
    #expect(sample.customer.identity.current?.account == "444455556666")
    #expect(sample.provider.identity.current?.account == "111122223333")
  }

  @Test func noCallIsMadeWithoutNeed() async {
    let aws = ChangingAWS()
    let sample = await poll(aws)
    #expect(aws.calls.count <= sample.calls.count + 6)
  }

  @Test func deniedCallCostsItsOwnReadingOnly() async {
    let denied = Problem(.permission, "no permission for it", next: "pltop iam-policy")
    let sample = await poll(
      ChangingAWS(CannedAWS(special: ["ec2 describe-vpc-endpoint-connections": .failure(denied)]))
    )
    #expect(sample.provider.connections == .unavailable(denied))
    let failed = sample.calls.filter { $0.problem != nil }
    #expect(failed.map(\.id) == ["provider ec2 describe-vpc-endpoint-connections"])
    #expect(failed.map(\.exit) == [254])
    let status = PathStatus.derive(sample)
    #expect(status.hops.map(\.state) == [.up, .up, .unknown, .up, .up, .up])
    #expect(status[.endpointService].summary.hasSuffix(denied.message))
  }

  @Test(arguments: Side.allCases)
  func sideWithoutCredentialsIsAskedLittleAndSaysWhy(side: Side) async {
    let why = Problem(.auth, "no valid credentials", next: "run: aws sso login")
    let aws = ChangingAWS()
    aws.change { asked, arguments in
      guard asked == side else { return CannedAWS().result(asked, arguments) }
      return CallResult(exit: 255, elapsed: .zero, answer: .failure(why))
    }
    let sample = await poll(aws)
    let calls = sample.calls.filter { $0.side == side }
    #expect(!calls.isEmpty)
    #expect(calls.allSatisfy { $0.problem == why })
    #expect(aws.calls.count { $0.hasPrefix("\(side) ") } <= 4)
    #expect(sample.calls.filter { $0.side != side }.allSatisfy { $0.problem == nil })
    #expect(PathStatus.derive(sample).state == .unknown)
  }

  @Test func nothingWorksAndItEndsAllTheSame() async {
    let aws = ChangingAWS()
    let missing = Problem.missingCLI()
    aws.change { _, _ in CallResult(exit: nil, elapsed: .zero, answer: .failure(missing)) }
    let sample = await poll(aws)
    #expect(sample.calls.allSatisfy { $0.problem == missing })
    #expect(sample.path == nil)
    #expect(PathStatus.derive(sample).state == .unknown)
  }

  @Test(arguments: ["<html>", "", "{}", "{\"TargetHealthDescriptions\": 1}"])
  func answerThatCannotBeReadSaysHowToLookAtIt(answer: String) async throws {
    let sample = await poll(
      ChangingAWS(CannedAWS(special: ["elbv2 describe-target-health alb": .success(answer)]))
    )
    let failed = sample.calls.filter { $0.problem != nil }
    let record = try #require(failed.first)
    #expect(failed.count == 1)
    #expect(record.problem?.kind == .unreadable)
    #expect(record.problem?.next == "run it by hand: aws \(record.command)")
    #expect(PathStatus.derive(sample)[.applicationLoadBalancer].state == .unknown)
  }

  @Test func severalPathsAreLeftToTheOperator() async throws {
    let poller = makePoller(ChangingAWS(CannedAWS(special: Self.twoEndpoints)))
    let sample = await poller.pollOnce()
    #expect(sample.path == nil)
    guard case .several(let candidates) = PathStatus.derive(sample).choice else {
      Issue.record("not several")
      return
    }
    #expect(candidates.map(\.path.endpointID) == ["vpce-1", "vpce-2"])
    await poller.choose(candidates[1].path)
    let chosen = await poller.pollOnce()
    #expect(chosen.path?.endpointID == "vpce-2")
    #expect(PathStatus.derive(chosen)[.endpoint].state == .up)
  }

  @Test func wishPicksThePath() async {
    var sample = Sample(at: PlanDrive.at)
    sample.wish.endpoint = "vpce-1"
    let aws = ChangingAWS(CannedAWS(special: Self.twoEndpoints))
    let polled = await Poller(sample: sample, pace: .once, runner: aws.runner).pollOnce()
    #expect(polled.path?.endpointID == "vpce-1")
  }

  @Test func answersAreKeptForLookingAt() async throws {
    let poller = makePoller(ChangingAWS())
    let sample = await poller.pollOnce()
    let id = "customer ec2 describe-vpc-endpoints"
    let answer = try #require(await poller.answer(of: id))
    #expect(answer == (try Fixtures.bytes("healthy-v2/ec2.describe-vpc-endpoints.json")))
    #expect(sample.calls.first { $0.id == id }?.bytes == answer.count)
    #expect(await poller.answer(of: "nothing") == nil)
  }

  @Test func slowReaderGetsTheNewestSampleOnly() async {
    let poller = makePoller(ChangingAWS())
    let last = await poller.pollOnce()
    #expect(await poller.samples.first { _ in true } == last)
  }

  private static let twoEndpoints: [String: Result<String, Problem>] = [
    "ec2 describe-vpc-endpoints": .success(
      "{\"VpcEndpoints\": [\(endpoint("vpce-1")), \(endpoint("vpce-2"))]}"
    )
  ]

  private static func endpoint(_ id: String) -> String {
    #"{"VpcEndpointId": "\#(id)", "State": "available", "VpcId": "vpc-0a1b2c3d4e5f60002", "#
      + #""ServiceName": "com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0"}"#
  }

  private func makePoller(_ aws: ChangingAWS) -> Poller {
    Poller(sample: Sample(at: PlanDrive.at), pace: .once, runner: aws.runner)
  }

  private func poll(_ aws: ChangingAWS) async -> Sample { await makePoller(aws).pollOnce() }
}
