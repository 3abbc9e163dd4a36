/// An IPv4 address.
package struct IPv4: Sendable, Hashable, Comparable, CustomStringConvertible {
  package var bits: UInt32

  package init(_ bits: UInt32) { self.bits = bits }

  /// nil unless it is four numbers from 0 to 255 with dots between them.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard parts.count == 4 else { return nil }
    var bits: UInt32 = 0
    for part in parts {
      guard let part else { return nil }
      bits = bits << 8 | UInt32(part)
    }
    self.bits = bits
  }

  package static func < (left: IPv4, right: IPv4) -> Bool { left.bits < right.bits }

  package var description: String {
    [24, 16, 8, 0].map { String(bits >> $0 & 255) }.joined(separator: ".")
  }

  package static func + (address: IPv4, offset: Int) -> IPv4 {
    IPv4(address.bits &+ UInt32(truncatingIfNeeded: offset))
  }
}

/// A block of IPv4 addresses, as in `10.1.1.0/24`.
package struct CIDR: Sendable, Hashable, CustomStringConvertible {
  package let base: IPv4
  /// 0 to 32.
  package let length: Int

  package static let everywhere = CIDR(base: IPv4(0), length: 0)

  private init(base: IPv4, length: Int) {
    self.base = base
    self.length = length
  }

  /// nil unless it is an address, a slash and a number from 0 to 32; host bits are dropped.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/")
    guard parts.count == 2, let address = IPv4(parts[0]), let length = Int(parts[1]),
      (0...32).contains(length)
    else { return nil }
    self.length = length
    base = IPv4(address.bits & Self.mask(length))
  }

  private static func mask(_ length: Int) -> UInt32 {
    length == 0 ? 0 : ~0 << (32 - UInt32(length))
  }

  package func contains(_ address: IPv4) -> Bool {
    address.bits & Self.mask(length) == base.bits
  }

  /// How many addresses it has.
  package var count: Int { 1 << (32 - length) }

  package var description: String { "\(base)/\(length)" }
}
