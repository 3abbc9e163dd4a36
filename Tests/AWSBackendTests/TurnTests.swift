import PathModel
import Testing

@testable import AWSBackend

/// Of calls that take turns, a refresh makes at most four: urgent ones first, each in its time.
@Suite struct TurnTests {
  private static func calls(_ count: Int, urgent: Set<Int> = []) -> [PlannedCall] {
    (0..<count).map { index in
      PlannedCall(
        .provider,
        ["elbv2", "\(index)"],
        tier: .medium,
        turn: urgent.contains(index) ? .urgent : .regular,
        into: \.provider.network.vpcs,
        .vpcs
      )
    }
  }

  /// When each call was made, in seconds; the schedule is looked at whenever it asks to be.
  private static func runs(
    _ calls: [PlannedCall],
    interval: Int,
    until end: Double,
    isNews: (String, Double) -> Bool = { _, _ in false }
  ) -> [(at: Double, name: String)] {
    var drive = ScheduleDrive(calls, interval: .seconds(interval))
    var runs: [(Double, String)] = []
    while drive.seconds < end {
      for call in drive.begin() {
        let name = call.arguments[1]
        runs.append((drive.seconds, name))
        drive.finish(call, isNews: isNews(name, drive.seconds))
      }
      drive.seconds += max(drive.wake() ?? end, 0.01)
    }
    return runs
  }

  @Test(arguments: [(2, 21), (10, 21), (5, 40), (2, 100), (10, 100)], [0, 1, 3, 21])
  func noRefreshMakesMoreThanFour(pace: (interval: Int, count: Int), urgent: Int) {
    let calls = Self.calls(pace.count, urgent: Set(0..<urgent))
    let runs = Self.runs(calls, interval: pace.interval, until: 400).filter { $0.at > 0 }
    for run in runs {
      let end = run.at + Double(pace.interval) - 0.05
      #expect(runs.count { $0.at >= run.at && $0.at < end } <= 4, "from \(run.at) s on")
    }
    #expect(Set(runs.map(\.name)).count == pace.count)
  }

  @Test(arguments: [(2, 21, 0), (2, 21, 3), (10, 21, 0), (2, 90, 2), (10, 17, 1)])
  func eachComesAtLeastOnceAMinute(interval: Int, count: Int, urgent: Int) {
    let calls = Self.calls(count, urgent: Set(0..<urgent))
    let runs = Self.runs(calls, interval: interval, until: 400)
    for name in Set(runs.map(\.name)) {
      let times = runs.filter { $0.name == name }.map(\.at)
      let gaps = zip(times, times.dropFirst()).map { $1 - $0 } + [400 - (times.last ?? 0)]
      #expect(gaps.allSatisfy { $0 <= 60.1 }, "\(name): \(times)")
    }
  }

  @Test func nothingIsAskedOftenerThanNeeded() {
    let runs = Self.runs(Self.calls(21), interval: 2, until: 301)
    #expect(runs.count <= 21 * 7)
  }

  @Test func urgentOnesComeAtEveryRefresh() {
    let runs = Self.runs(Self.calls(21, urgent: [20]), interval: 2, until: 100)
    #expect(runs.count { $0.name == "20" } >= 49)
  }

  /// 100 groups, of which one is urgent, at 10 s: the others take three of four turns.
  @Test func urgentOnesComeAlsoAmongVeryMany() {
    let runs = Self.runs(Self.calls(100, urgent: [99]), interval: 10, until: 301)
    #expect(runs.count { $0.name == "99" } >= 29)
  }

  @Test func whatHasChangedIsUrgentForAMinute() {
    let runs = Self.runs(Self.calls(21), interval: 2, until: 300) { name, at in
      name == "7" && at > 0 && at < 61
    }
    let own = runs.filter { $0.name == "7" }.map(\.at)
    let changed = own.first { $0 > 0 } ?? 0
    #expect(own.count { $0 > changed && $0 <= changed + 60 } >= 29)
    #expect(own.count { $0 > changed + 62 } <= 5)
  }

  @Test func allAreAskedAtOnceTheFirstTime() {
    var drive = ScheduleDrive(Self.calls(30))
    #expect(drive.turn().count == 30)
    #expect(drive.schedule.isSettled)
  }

  @Test func whatWaitsForItsTurnIsNotTooOld() {
    var drive = ScheduleDrive(Self.calls(100), interval: .seconds(10))
    drive.turn()
    for _ in 0..<40 {
      drive.seconds += 10
      drive.turn()
      #expect(drive.overdue() == [])
    }
  }

  @Test func aRefreshOfAllTakesTurnsToo() {
    var drive = ScheduleDrive(Self.calls(10), interval: .seconds(10))
    drive.turn()
    drive.seconds = 1
    drive.refreshAll()
    #expect(drive.turn().count == 4)
    #expect(drive.wake() == 10)
    drive.seconds = 11
    #expect(drive.turn().count == 4)
  }
}
