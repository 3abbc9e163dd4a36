import PathModel
import Testing

@testable import Requests

@Suite struct LatenciesTests {
  @Test func nothingHasNoSummary() { #expect(Latencies().summary == nil) }

  @Test func percentilesAreThoseOfTheRawValues() throws {
    var generator = SeededGenerator(state: 7)
    // From 0.2 ms to 20 s, most of them short.
    let raw = (0..<10_000).map { _ in
      let spread = Double.random(in: 0...1, using: &generator)
      return 0.0002 + 20 * spread * spread * spread * spread
    }
    var latencies = Latencies()
    for seconds in raw { latencies.add(seconds: seconds) }
    let summary = try #require(latencies.summary)
    let sorted = raw.sorted()
    #expect(summary.count == raw.count)
    #expect(summary.least == sorted.first && summary.most == sorted.last)
    for (value, percent) in [(summary.p50, 50), (summary.p90, 90), (summary.p99, 99)] {
      let exact = sorted[raw.count * percent / 100 - 1]
      // Three digits, and half a microsecond.
      #expect(abs(value - exact) <= exact * 0.001 + 5e-7, "p\(percent)")
    }
  }

  @Test(arguments: [[0.001], [0.001, 0.0011], [0.0001, 0.5, 60], [0, 0, 3599]])
  func everyValueIsInABucket(values: [Double]) throws {
    var latencies = Latencies()
    for seconds in values { latencies.add(seconds: seconds) }
    let buckets = try #require(latencies.summary).buckets
    #expect(buckets.reduce(0) { $0 + $1.count } == values.count)
    #expect((1...24).contains(buckets.count))
    #expect(zip(buckets, buckets.dropFirst()).allSatisfy { $0.upTo < $1.upTo })
  }
}

/// Numbers that are the same in every run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
