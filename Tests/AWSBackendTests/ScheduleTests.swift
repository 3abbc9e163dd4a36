import PathModel
import Testing

@testable import AWSBackend

@Suite struct ScheduleTests {
  @Test(arguments: [
    (CallRecord.Tier.fast, 10.0), (.medium, 60), (.slow, 300), (.discovery, 86_400),
  ])
  func callComesBackAfterItsPeriod(tier: CallRecord.Tier, seconds: Double) {
    var drive = ScheduleDrive([ScheduleDrive.call("a", tier)])
    #expect(drive.turn() == ["a"])
    #expect(drive.turn() == [])
    drive.seconds = seconds - 0.5
    #expect(drive.turn() == [])
    drive.seconds = seconds
    #expect(drive.turn() == ["a"])
  }

  @Test func callRunsOnceAtATime() {
    var drive = ScheduleDrive([ScheduleDrive.call("a")])
    let run = drive.begin()
    drive.seconds = 1000
    #expect(drive.started() == [])
    drive.finish(run[0])
    #expect(drive.started() == [])
    drive.seconds = 1010
    #expect(drive.started() == ["a"])
  }

  @Test func callsStartInTheOrderOfThePlanUpToTheLimit() {
    let calls = ["a", "b", "c"].map { ScheduleDrive.call($0) }
    var drive = ScheduleDrive(calls, concurrency: 2)
    let runs = drive.begin()
    #expect(runs.map { $0.arguments[1] } == ["a", "b"])
    #expect(drive.schedule.running == 2)
    #expect(drive.started() == [])
    drive.finish(runs[1])
    #expect(drive.started() == ["c"])
  }

  @Test func newTriggerMakesACallDue() {
    var drive = ScheduleDrive([ScheduleDrive.call("a", .slow, trigger: "1")])
    drive.turn()
    drive.adopt([ScheduleDrive.call("a", .slow, trigger: "1")])
    #expect(drive.turn() == [])
    drive.adopt([ScheduleDrive.call("a", .slow, trigger: "2")])
    #expect(drive.turn() == ["a"])
    #expect(drive.turn() == [])
  }

  /// A list that lacks what other answers name may be older than they are; what the next one lacks does
  /// not exist, also when who names it is forgotten with the list for a while.
  @Test func listThatComesToLackSomethingIsForgottenAndAskedForAtOnce() {
    func list(_ lacks: String...) -> [PlannedCall] {
      [ScheduleDrive.call("a", .slow, lacking: lacks)]
    }
    var drive = ScheduleDrive(list())
    #expect(drive.turn() == ["a"])
    #expect(drive.outdated(by: list()) == [])
    #expect(drive.turn() == [])
    #expect(drive.outdated(by: list("nlb")) == ["a"])
    #expect(drive.outdated(by: list()) == [])
    #expect(drive.turn() == ["a"])
    #expect(drive.outdated(by: list("nlb")) == [])
    #expect(drive.turn() == [])
    #expect(drive.outdated(by: list()) == [])
    #expect(drive.outdated(by: list("nlb")) == [])
    #expect(drive.outdated(by: list("nlb", "alb")) == ["a"])
    #expect(drive.turn() == ["a"])
  }

  @Test func triggerThatChangesDuringARunMakesTheCallDueAfterIt() {
    var drive = ScheduleDrive([ScheduleDrive.call("a", .slow, trigger: "1")])
    let run = drive.begin()
    drive.adopt([ScheduleDrive.call("a", .slow, trigger: "2")])
    #expect(drive.started() == [])
    drive.finish(run[0])
    #expect(drive.turn() == ["a"])
    #expect(drive.turn() == [])
  }

  @Test func anotherTierCountsFromTheLastGoodAnswer() {
    var drive = ScheduleDrive([ScheduleDrive.call("a", .slow)])
    drive.turn()
    drive.seconds = 5
    drive.adopt([ScheduleDrive.call("a", .fast)])
    #expect(drive.turn() == [])
    drive.seconds = 10
    #expect(drive.turn() == ["a"])
  }

  @Test func callThatIsFoundAgainMissingIsLookedForAtOnceOrSoon() {
    var drive = ScheduleDrive([ScheduleDrive.call("a", .discovery)])
    drive.turn()
    drive.seconds = 100
    drive.adopt([ScheduleDrive.call("a", .medium)])
    #expect(drive.turn() == ["a"])
  }

  @Test func callThatLeavesThePlanIsDropped() {
    let calls = ["a", "b"].map { ScheduleDrive.call($0) }
    var drive = ScheduleDrive(calls)
    let runs = drive.begin()
    #expect(drive.adopt([calls[1]]) == ["a"])
    #expect(drive.schedule.call(calls[0].id) == nil)
    drive.finish(runs[0])
    drive.finish(runs[1])
    #expect(drive.schedule.isSettled)
    #expect(drive.schedule.running == 0)
    drive.adopt(calls)
    #expect(drive.started() == ["a"])
  }

  @Test func settledWhenEveryCallWasAnswered() {
    var drive = ScheduleDrive([ScheduleDrive.call("a"), ScheduleDrive.call("b")])
    #expect(!drive.schedule.isSettled)
    let runs = drive.begin()
    drive.finish(runs[0])
    #expect(!drive.schedule.isSettled)
    drive.finish(runs[1], .permission)
    #expect(drive.schedule.isSettled)
    drive.adopt([ScheduleDrive.call("a"), ScheduleDrive.call("c")])
    #expect(!drive.schedule.isSettled)
  }

  @Test func refreshMakesEverythingDueButTheSearch() {
    var drive = ScheduleDrive([
      ScheduleDrive.call("fast"), ScheduleDrive.call("slow", .slow),
      ScheduleDrive.call("search", .discovery),
    ])
    drive.turn()
    drive.refreshAll()
    #expect(drive.turn() == ["fast", "slow"])
  }

  @Test func newIntervalCountsFromTheLastGoodAnswer() {
    var drive = ScheduleDrive([ScheduleDrive.call("a")], interval: .seconds(60))
    drive.turn()
    drive.seconds = 20
    drive.change(interval: .seconds(5))
    #expect(drive.turn() == ["a"])
    drive.change(interval: .seconds(60))
    drive.seconds = 79
    #expect(drive.turn() == [])
    drive.seconds = 80
    #expect(drive.turn() == ["a"])
  }

  @Test func newIntervalDoesNotShortenABackOff() {
    var drive = ScheduleDrive([ScheduleDrive.call("a")])
    drive.turn(.permission)
    drive.change(interval: .seconds(1))
    drive.seconds = 299
    #expect(drive.turn() == [])
    drive.seconds = 300
    #expect(drive.turn() == ["a"])
  }
}
