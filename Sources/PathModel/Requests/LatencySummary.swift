/// How long many requests took, without keeping each.
package struct LatencySummary: Sendable, Equatable {
  /// How many took no longer than this, and longer than the bucket before.
  package struct Bucket: Sendable, Equatable {
    /// Seconds.
    package var upTo: Double
    package var count: Int

    package init(upTo: Double, count: Int) {
      self.upTo = upTo
      self.count = count
    }
  }

  package var count: Int
  /// Seconds, as are all that follow.
  package var least: Double
  package var p50: Double
  package var p90: Double
  package var p99: Double
  package var most: Double
  /// From the shortest to the longest, empty ones between them included.
  package var buckets: [Bucket]

  package init(
    count: Int,
    least: Double,
    p50: Double,
    p90: Double,
    p99: Double,
    most: Double,
    buckets: [Bucket] = []
  ) {
    self.count = count
    self.least = least
    self.p50 = p50
    self.p90 = p90
    self.p99 = p99
    self.most = most
    self.buckets = buckets
  }
}
