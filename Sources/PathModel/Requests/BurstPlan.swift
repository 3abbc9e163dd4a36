/// How many requests are sent, how many side by side, and how fast.
package struct BurstPlan: Sendable, Hashable {
  package var count: Int
  /// How many are under way at any time.
  package var concurrency: Int
  /// Requests a second; nil: as fast as the answers come.
  package var rate: Double?

  package init(count: Int = 100, concurrency: Int = 10, rate: Double? = nil) {
    self.count = count
    self.concurrency = concurrency
    self.rate = rate
  }

  package static let countRange = 1...100_000
  package static let concurrencyRange = 1...64
  /// Requests a second.
  package static let rateRange = 0.1...1000.0
  /// Outside the demo, unless another rate is asked for: the other side is somebody's.
  package static let liveRate = 100.0

  /// How many a seat can have under way: ssh daemons drop more than 10 new connections at a time
  /// (`man sshd_config`, MaxStartups), and Run Command runs one after the other.
  package static func concurrencyRange(of seat: Seat.Kind) -> ClosedRange<Int> {
    switch seat {
    case .here, .simulated: concurrencyRange
    case .ssh: 1...8
    case .ssm: 1...1
    }
  }

  /// How many a seat can send: Run Command takes seconds for each, and is counted by AWS.
  package static func countRange(of seat: Seat.Kind) -> ClosedRange<Int> {
    seat == .ssm ? 1...20 : countRange
  }

  /// Why it is refused, and what is allowed; nil: it can be sent.
  package func problem(from seat: Seat.Kind) -> String? {
    let counts = Self.countRange(of: seat)
    if !counts.contains(count) {
      return "the count takes \(counts.lowerBound) to \(counts.upperBound)\(Self.name(of: seat))"
    }
    let sides = Self.concurrencyRange(of: seat)
    if !sides.contains(concurrency) {
      return "the concurrency takes \(sides.lowerBound) to \(sides.upperBound)"
        + Self.name(of: seat)
    }
    if let rate, !Self.rateRange.contains(rate) {
      return "the rate takes 0.1 to 1000 requests a second"
    }
    return nil
  }

  private static func name(of seat: Seat.Kind) -> String {
    switch seat {
    case .here, .simulated: ""
    case .ssh: " from the seat ssh"
    case .ssm: " from the seat ssm"
    }
  }
}
