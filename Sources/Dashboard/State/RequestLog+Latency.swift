import PathModel

extension RequestLog {
  /// Of the requests that are kept and were answered; nil: none was.
  var latency: LatencySummary? {
    let seconds = records.filter { $0.result.status != nil }.map(\.result.seconds).sorted()
    guard let least = seconds.first, let most = seconds.last else { return nil }
    return LatencySummary(
      count: seconds.count,
      least: least,
      p50: Self.percentile(50, of: seconds),
      p90: Self.percentile(90, of: seconds),
      p99: Self.percentile(99, of: seconds),
      most: most
    )
  }

  /// The nearest rank, so that it is one that was measured.
  private static func percentile(_ percent: Int, of sorted: [Double]) -> Double {
    let rank = (sorted.count * percent + 99) / 100
    return sorted[min(max(0, rank - 1), sorted.count - 1)]
  }

  /// For a sparkline, oldest first; nil: not as expected.
  var course: [Double?] {
    records.map { $0.result.isExpected ? $0.result.seconds : nil }
  }
}
