/// The ports that a rule is about.
struct PortRange: Hashable, Sendable {
  let ports: ClosedRange<Int>

  /// The ports that clients are answered on: the default of Linux, which every other choice holds.
  static let answers = PortRange(32_768, 60_999)

  /// The ports that load balancers and NAT gateways are answered on.
  static let answersToBalancers = PortRange(1024, 65_535)

  /// Without bounds it is every port.
  init(_ from: Int?, _ to: Int?) {
    guard let lower = from ?? to, let upper = to ?? from, lower >= 0, lower <= upper else {
      ports = 0...65_535
      return
    }
    ports = lower...upper
  }

  func contains(_ other: PortRange) -> Bool {
    ports.contains(other.ports.lowerBound) && ports.contains(other.ports.upperBound)
  }

  func overlaps(_ other: PortRange) -> Bool { ports.overlaps(other.ports) }

  var text: String {
    ports.count == 1 ? "\(ports.lowerBound)" : "\(ports.lowerBound)-\(ports.upperBound)"
  }
}
