import PathModel

/// What is left to send of a burst, and what came of the rest.
actor BurstTally {
  /// How long curl should be busy with what it is given at once: its start costs more than a request.
  private static let turn = 0.5
  private static let mostAtOnce = 64

  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var report: BurstReport
  private var latencies = Latencies()
  private var left: Int
  /// When the rate allows the next request.
  private var next: ContinuousClock.Instant
  private var secondsSpent = 0.0
  private var isStopped = false

  init(_ plan: BurstPlan) {
    report = BurstReport(plan: plan)
    left = plan.count
    start = clock.now
    next = start
  }

  /// How many requests to send now, after waiting for as long as the rate asks for; nil: no more.
  func take() async -> Int? {
    guard left > 0, !isStopped, !Task.isCancelled else { return nil }
    let count = min(left, atOnce)
    left -= count
    guard let rate = report.plan.rate else { return count }
    let due = max(next, clock.now)
    next = due + .seconds(Double(count) / rate)
    do { try await Task.sleep(until: due, clock: clock) } catch { return nil }
    return isStopped ? nil : count
  }

  /// One after the other until it is known how long they take.
  private var atOnce: Int {
    let plan = report.plan
    guard report.done > 0 else { return 1 }
    let fitting = Self.turn * Double(report.done) / max(secondsSpent, 1e-6)
    // A tenth of a second's worth of the rate, so that it stays even.
    let allowed = plan.rate.map { $0 / 10 } ?? .infinity
    let shared = (left + plan.concurrency - 1) / plan.concurrency
    return max(1, min(shared, Self.mostAtOnce, Int(min(fitting, allowed, 1e6))))
  }

  /// Takes in what became of the requests of one turn.
  ///
  /// Those that a stop cut short do not count; what cannot be sent ends the burst, so that a host that
  /// lets nobody in is not asked a thousand times.
  func add(_ results: [RequestResult]) {
    for result in results where !(result.verdict == .notSent && Task.isCancelled) {
      let verdict = result.verdict
      report.done += 1
      secondsSpent += result.seconds
      report.outcomes[verdict, default: 0] += 1
      if verdict != .answered, report.failures[verdict] == nil { report.failures[verdict] = result }
      if result.isComplete { latencies.add(seconds: result.seconds) }
      if verdict == .notSent { isStopped = true }
    }
    report.seconds = (clock.now - start) / .seconds(1)
  }

  func finish() { report.isOver = true }

  var soFar: BurstReport {
    var report = report
    report.latency = latencies.summary
    return report
  }
}
