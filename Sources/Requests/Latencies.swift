import Histogram
import PathModel

/// How long requests took, in an HdrHistogram: microseconds to an hour, to three digits.
struct Latencies: Sendable {
  private static let mostMicroseconds: UInt64 = 3_600_000_000
  private static let bucketCount = 24

  private var histogram = Histogram<UInt64>(
    highestTrackableValue: mostMicroseconds,
    numberOfSignificantValueDigits: .three
  )
  private var least = Double.infinity
  private var most = 0.0

  mutating func add(seconds: Double) {
    let seconds = min(max(seconds, 0), Double(Self.mostMicroseconds) / 1e6)
    histogram.record(UInt64((seconds * 1e6).rounded()))
    least = min(least, seconds)
    most = max(most, seconds)
  }

  /// nil: there is none.
  var summary: LatencySummary? {
    guard histogram.totalCount > 0 else { return nil }
    return LatencySummary(
      count: Int(histogram.totalCount),
      least: least,
      p50: seconds(at: 50),
      p90: seconds(at: 90),
      p99: seconds(at: 99),
      most: most,
      buckets: buckets
    )
  }

  /// No percentile is said to be longer than the longest.
  private func seconds(at percentile: Double) -> Double {
    min(most, Double(histogram.valueAtPercentile(percentile)) / 1e6)
  }

  /// Each as many times as wide as the one before, since latencies spread over powers of ten; as many
  /// as there is room for.
  private var buckets: [LatencySummary.Bucket] {
    let start = max(least, 1e-6)
    // Roots of 2, from the 16th on: the finest that spans all.
    var growth = 2.0.squareRoot().squareRoot().squareRoot().squareRoot()
    var limits = Self.limits(from: start, to: most, growth: growth)
    while limits.count > Self.bucketCount {
      growth *= growth
      limits = Self.limits(from: start, to: most, growth: growth)
    }
    var buckets = limits.map { LatencySummary.Bucket(upTo: $0, count: 0) }
    for value in histogram.recordedValues() {
      let seconds = Double(value.value) / 1e6
      buckets[limits.firstIndex { seconds <= $0 } ?? limits.count - 1].count += Int(value.count)
    }
    return buckets
  }

  private static func limits(from start: Double, to end: Double, growth: Double) -> [Double] {
    var limits = [start * growth]
    while limits[limits.count - 1] < end { limits.append(limits[limits.count - 1] * growth) }
    return limits
  }
}
