import PathModel
import Testing

@testable import AWSBackend

@Suite struct ScheduleFailureTests {
  @Test func backOffGrowsAndEndsWithSuccess() {
    var drive = ScheduleDrive([ScheduleDrive.call("a")])
    for wait in [20.0, 40, 80, 120, 120] {
      #expect(drive.turn(.throttled) == ["a"])
      #expect(drive.wake() == wait)
      drive.seconds += wait
    }
    drive.turn()
    #expect(drive.wake() == 10)
    drive.seconds += 10
    drive.turn(.throttled)
    #expect(drive.wake() == 20)
  }

  @Test(arguments: [Problem.Kind.auth, .configuration, .missingCLI])
  func sideIsBlockedAndItsOtherCallsFailWithoutRunning(kind: Problem.Kind) {
    var drive = twoSides()
    let first = drive.begin()
    #expect(first.map { $0.arguments[1] } == ["a"])
    drive.finish(first[0], kind)
    #expect(drive.started() == ["x"])
    #expect(drive.blocked() == ["b \(kind)"])
    #expect(drive.blocked() == [])
    drive.seconds = 29
    #expect(drive.started() == [])
    drive.seconds = 30
    #expect(drive.wake() == nil)
  }

  /// AWS refuses good credentials in a region that is not enabled: who they belong to tells.
  @Test(arguments: [("AuthFailure", true), ("ExpiredToken", false)])
  func identityIsAskedAllTheSame(code: String, isAsked: Bool) {
    let identity = PlannedCall(
      .provider,
      ["sts", "get-caller-identity"],
      tier: .slow,
      into: \.provider.identity,
      .callerIdentity
    )
    let calls = [ScheduleDrive.call("a"), ScheduleDrive.call("b"), identity]
    var drive = ScheduleDrive(calls, concurrency: 1)
    let first = drive.begin()
    drive.finish(first[0], .auth, code: code)
    let next = drive.begin()
    #expect(next.map(\.isIdentity) == (isAsked ? [true] : []))
    #expect(drive.blocked().first == "b auth")
    // That the credentials are good frees nothing else.
    for call in next { drive.finish(call) }
    #expect(drive.started() == [])
    #expect(drive.schedule.isSettled)
  }

  @Test func blockedSideIsTriedAgainAfterAWhile() {
    var drive = ScheduleDrive([ScheduleDrive.call("a"), ScheduleDrive.call("b")], concurrency: 1)
    drive.turn(.auth)
    #expect(drive.blocked() == ["b auth"])
    #expect(drive.schedule.isSettled)
    drive.seconds = 29
    #expect(drive.turn() == [])
    drive.seconds = 30
    #expect(drive.turn() == ["a"])
    #expect(drive.turn() == ["b"])
  }

  @Test func successOfOneCallFreesTheSide() {
    var drive = ScheduleDrive(
      [ScheduleDrive.call("a"), ScheduleDrive.call("b"), ScheduleDrive.call("c")],
      concurrency: 2
    )
    let runs = drive.begin()
    drive.finish(runs[0], .auth)
    #expect(drive.started() == [])
    drive.finish(runs[1])
    #expect(drive.started() == ["c"])
  }

  @Test func refreshFreesTheSide() {
    var drive = ScheduleDrive([ScheduleDrive.call("a"), ScheduleDrive.call("b")], concurrency: 1)
    drive.turn(.auth)
    #expect(drive.blocked() == ["b auth"])
    drive.refreshAll()
    #expect(drive.blocked() == [])
    #expect(drive.turn() == ["a"])
    #expect(drive.turn() == ["b"])
  }

  @Test(arguments: Problem.Kind.allCases.filter { !Pace.concernsSide($0) })
  func otherFailuresConcernOneCall(kind: Problem.Kind) {
    var drive = ScheduleDrive([ScheduleDrive.call("a"), ScheduleDrive.call("b")], concurrency: 1)
    drive.turn(kind)
    #expect(drive.blocked() == [])
    #expect(drive.started() == ["b"])
  }

  @Test(arguments: [(CallRecord.Tier.fast, 40.0), (.medium, 140), (.slow, 620)])
  func goodAnswerGrowsTooOld(tier: CallRecord.Tier, seconds: Double) {
    var drive = ScheduleDrive([ScheduleDrive.call("a", tier)])
    drive.turn()
    drive.seconds = seconds - 1
    #expect(drive.overdue() == [])
    drive.seconds = seconds
    #expect(drive.overdue() == ["a"])
    drive.turn(.network)
    #expect(drive.overdue() == ["a"])
    drive.seconds += 120
    drive.turn()
    #expect(drive.overdue() == [])
  }

  @Test func whatNeverAnsweredWellIsNotOverdue() {
    var drive = ScheduleDrive([ScheduleDrive.call("a"), ScheduleDrive.call("b", .discovery)])
    drive.turn(.network)
    drive.seconds = 1_000_000
    #expect(drive.overdue() == [])
  }

  @Test func wakesForTheNextCallOrTheNextOldAnswer() {
    var drive = ScheduleDrive([ScheduleDrive.call("a"), ScheduleDrive.call("b", .medium)])
    #expect(drive.wake() == 0)
    drive.turn()
    #expect(drive.wake() == 10)
    drive.seconds = 10
    _ = drive.begin()
    #expect(drive.wake() == 30)
    drive.seconds = 40
    #expect(drive.wake() == 20)
    drive.seconds = 60
    _ = drive.begin()
    #expect(drive.wake() == 80)
    drive.seconds = 140
    #expect(drive.wake() == nil)
  }

  @Test func noCallIsAwaitedWhileAllProcessesAreBusy() {
    var drive = ScheduleDrive([ScheduleDrive.call("a"), ScheduleDrive.call("b")], concurrency: 1)
    _ = drive.begin()
    #expect(drive.wake() == nil)
  }

  /// Two calls of the provider and one of the customer, one process at a time.
  private func twoSides() -> ScheduleDrive {
    ScheduleDrive(
      [
        ScheduleDrive.call("a"), ScheduleDrive.call("b"), ScheduleDrive.call("x", .fast, .customer),
      ],
      concurrency: 1
    )
  }
}
