import PathModel

/// How often calls are made, and how they slow down when they fail.
package struct Pace: Sendable, Equatable {
  /// Between two runs of a fast call.
  package var interval: Duration
  /// How many processes may run at once.
  package var concurrency: Int

  /// 1 s to 1 h.
  package static let intervals: ClosedRange<Duration> = .seconds(1) ... .seconds(3600)

  package init(interval: Duration, concurrency: Int = 4) {
    self.interval = min(max(interval, Self.intervals.lowerBound), Self.intervals.upperBound)
    self.concurrency = max(1, concurrency)
  }

  /// For a poll that ends when every call has been answered once.
  package static let once = Pace(interval: intervals.upperBound)

  /// Between two good runs of a call; nil: not again.
  func period(of tier: CallRecord.Tier) -> Duration? {
    switch tier {
    case .fast: interval
    case .medium: max(interval, .seconds(60))
    case .slow: max(interval, .seconds(300))
    case .discovery: nil
    }
  }

  /// How old a value may grow, while its next answer is on the way, before it counts as not known.
  func patience(of tier: CallRecord.Tier) -> Duration? {
    period(of: tier).map { $0 * 2 + .seconds(20) }
  }

  /// How long a failed call waits, after so many failures in a row.
  ///
  /// A jitter of 0 to 1 spreads calls that failed together over the second half of the wait.
  func delay(
    after kind: Problem.Kind,
    failures: Int,
    tier: CallRecord.Tier,
    jitter: Double
  ) -> Duration {
    let period = period(of: tier) ?? interval
    let wait: Duration =
      switch kind {
      case .notFound, .killed: interval
      case .throttled, .server, .network, .timedOut, .unreadable, .alias, .service, .unknown:
        min(interval * (1 << min(failures, 6)), max(.seconds(120), interval))
      case .auth, .configuration, .missingCLI: max(interval, .seconds(30))
      case .permission, .usage: max(period, .seconds(300))
      }
    return wait * (0.5 + 0.5 * min(max(jitter, 0), 1))
  }

  /// Whether a failure of this kind is of the whole side, so that its other calls would fail too.
  static func concernsSide(_ kind: Problem.Kind) -> Bool {
    switch kind {
    case .auth, .configuration, .missingCLI: true
    default: false
    }
  }
}
