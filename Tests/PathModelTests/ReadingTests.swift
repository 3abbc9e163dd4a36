import FoundationEssentials
import Testing

@testable import PathModel

@Suite struct ReadingTests {
  private static let early = Date(timeIntervalSince1970: 1)
  private static let late = Date(timeIntervalSince1970: 2)
  private static let why = Problem(.network, "offline")
  private static let gone = Problem(.notFound, "gone")

  private static let kinds: [(reading: Reading<Int>, current: Int?, latest: Int?, why: Problem?)] =
    [
      (.pending, nil, nil, nil), (.value(1, at: early), 1, 1, nil),
      (.stale(1, at: early, why: why), nil, 1, why), (.unavailable(why), nil, nil, why),
    ]

  @Test(arguments: kinds)
  func onlyAValueIsKnownNow(reading: Reading<Int>, current: Int?, latest: Int?, problem: Problem?) {
    #expect(reading.current == current)
    #expect(reading.latest == latest)
    #expect(reading.problem == problem)
    #expect(reading.at == latest.map { _ in Self.early })
    #expect(reading.isPending == (latest == nil && problem == nil))
  }

  @Test(arguments: [
    (Reading<Int>.pending, Reading<String>.pending),
    (.value(1, at: early), .value("1", at: early)),
    (.stale(1, at: early, why: why), .stale("1", at: early, why: why)),
    (.unavailable(why), .unavailable(why)),
  ])
  func mapChangesTheValueAlone(reading: Reading<Int>, mapped: Reading<String>) {
    #expect(reading.map(String.init) == mapped)
  }

  private static let failures: [(before: Reading<Int>, why: Problem, after: Reading<Int>)] = [
    (.pending, why, .unavailable(why)),
    (.unavailable(gone), why, .unavailable(why)),
    (.value(1, at: early), why, .stale(1, at: early, why: why)),
    (
      .stale(1, at: early, why: why), Problem(.auth, "x"),
      .stale(1, at: early, why: Problem(.auth, "x"))
    ),
    (.value(1, at: early), gone, .unavailable(gone)),
    (.stale(1, at: early, why: why), gone, .unavailable(gone)),
  ]

  @Test(arguments: failures)
  func failureKeepsTheLastValueUnlessItIsGone(
    reading: Reading<Int>,
    why: Problem,
    expected: Reading<Int>
  ) {
    var reading = reading
    reading.fail(why)
    #expect(reading == expected)
  }

  @Test func nothingAskedForReadsAsPending() {
    var readings = Readings<[Int]>()
    #expect(readings["a"].isPending)
    readings["a"] = .value([1], at: Self.early)
    #expect(readings["a"].current == [1])
    readings["a"] = .pending
    #expect(readings.byKey.isEmpty)
  }

  private static let joins: [(parts: [Reading<[Int]>], joined: Reading<[Int]>)] = [
    ([], .pending),
    ([.value([1], at: early)], .value([1], at: early)),
    ([.value([1], at: late), .value([2], at: early)], .value([1, 2], at: early)),
    (
      [.value([1], at: late), .stale([2], at: early, why: why)],
      .stale([1, 2], at: early, why: why)
    ),
    ([.value([1], at: late), .unavailable(why)], .stale([1], at: late, why: why)),
    ([.unavailable(why), .unavailable(gone)], .unavailable(why)),
  ]

  @Test(arguments: joins)
  func joinedIsAsGoodAsTheWorst(parts: [Reading<[Int]>], expected: Reading<[Int]>) {
    var readings = Readings<[Int]>()
    for (index, part) in parts.enumerated() { readings["\(index)"] = part }
    #expect(readings.joined == expected)
  }

  @Test func sampleSurvivesJSON() throws {
    var sample = HealthySample.sample
    sample.provider.loadBalancers.fail(Self.why)
    sample.provider.targetHealth["x"] = .unavailable(Self.gone)
    let bytes = try JSONEncoder().encode(sample)
    #expect(try JSONDecoder().decode(Sample.self, from: bytes) == sample)
  }
}
