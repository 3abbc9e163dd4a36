import PathModel

@testable import AWSBackend

/// A schedule with a clock that is set by hand.
struct ScheduleDrive {
  private(set) var schedule: Schedule
  private let start = ContinuousClock.now
  private var now: ContinuousClock.Instant { start.advanced(by: .seconds(seconds)) }
  /// Since the start.
  var seconds = 0.0

  init(_ calls: [PlannedCall], concurrency: Int = 100, interval: Duration = .seconds(10)) {
    schedule = Schedule(pace: Pace(interval: interval, concurrency: concurrency))
    adopt(calls)
  }

  static func call(
    _ name: String,
    _ tier: CallRecord.Tier = .fast,
    _ side: Side = .provider,
    trigger: String = "",
    lacking lacks: [String] = []
  ) -> PlannedCall {
    PlannedCall(
      side,
      ["ec2", name],
      tier: tier,
      trigger: trigger,
      lacking: lacks,
      into: \.provider.network.vpcs,
      .vpcs
    )
  }

  /// The names of the calls that are dropped.
  @discardableResult
  mutating func adopt(_ calls: [PlannedCall]) -> [String] {
    schedule.adopt(calls, now: now).dropped.map { $0.arguments[1] }
  }

  /// The names of the calls whose list is older than what it lacks.
  mutating func outdated(by calls: [PlannedCall]) -> [String] {
    schedule.adopt(calls, now: now).outdated.map { $0.arguments[1] }
  }

  /// The names of the calls that start now.
  mutating func started() -> [String] { begin().map { $0.arguments[1] } }

  mutating func begin() -> [PlannedCall] { schedule.start(now: now) }

  mutating func finish(
    _ call: PlannedCall,
    _ kind: Problem.Kind? = nil,
    code: String? = nil,
    isNews: Bool = false
  ) {
    let problem = kind.map { Problem($0, "\($0)", code: code) }
    schedule.finish(call, problem: problem, isNews: isNews, jitter: 1, now: now)
  }

  /// Starts what is due and ends it at once.
  @discardableResult
  mutating func turn(_ kind: Problem.Kind? = nil) -> [String] {
    let calls = begin()
    for call in calls { finish(call, kind) }
    return calls.map { $0.arguments[1] }
  }

  mutating func blocked() -> [String] {
    schedule.failBlocked(now: now).map { "\($0.call.arguments[1]) \($0.problem.kind)" }
  }

  mutating func refreshAll() { schedule.refreshAll(now: now) }

  mutating func change(interval: Duration) {
    schedule.change(Pace(interval: interval, concurrency: 100), now: now)
  }

  func overdue() -> [String] { schedule.overdue(now: now).map { $0.arguments[1] } }

  /// Seconds from now.
  func wake() -> Double? {
    schedule.nextWake(now: now).map { now.duration(to: $0) / .seconds(1) }
  }
}
