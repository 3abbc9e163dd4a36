/// A block of addresses of one family, as in `10.1.1.0/24` or `2001:db8:1:100::/56`; a single address
/// is a block of one.
enum IPBlock: Hashable, Sendable, CustomStringConvertible {
  case ipv4(IPv4Block)
  case ipv6(IPv6Block)

  /// All addresses of IPv4.
  static let everything = IPBlock.ipv4(.everything)

  /// nil for anything that is no address and no CIDR block of them.
  init?(_ text: String) {
    if let block = IPv4Block(text) {
      self = .ipv4(block)
    } else if let block = IPv6Block(text) {
      self = .ipv6(block)
    } else {
      return nil
    }
  }

  var family: AddressFamily {
    switch self {
    case .ipv4: .ipv4
    case .ipv6: .ipv6
    }
  }

  /// False for blocks of two families.
  func contains(_ other: IPBlock) -> Bool {
    switch (self, other) {
    case (.ipv4(let own), .ipv4(let other)): own.contains(other)
    case (.ipv6(let own), .ipv6(let other)): own.contains(other)
    default: false
    }
  }

  /// Two blocks either lie one in the other or have no address in common.
  func overlaps(_ other: IPBlock) -> Bool { contains(other) || other.contains(self) }

  var length: Int {
    switch self {
    case .ipv4(let block): block.length
    case .ipv6(let block): block.length
    }
  }

  var description: String {
    switch self {
    case .ipv4(let block): block.description
    case .ipv6(let block): block.description
    }
  }

  /// As people write it: a single address without its length.
  var text: String {
    switch self {
    case .ipv4(let block): block.text
    case .ipv6(let block): block.text
    }
  }
}

enum AddressFamily: Hashable, Sendable, CaseIterable {
  case ipv4
  case ipv6
}
