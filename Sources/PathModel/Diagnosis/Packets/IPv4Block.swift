/// A block of IPv4 addresses, as in `10.1.1.0/24`; a single address is a block of one.
struct IPv4Block: Hashable, Sendable, CustomStringConvertible {
  /// The lowest address, in host byte order.
  let first: UInt32
  /// How many leading bits all addresses share, 0 to 32.
  let length: Int

  static let everything = IPv4Block(first: 0, length: 0)

  private init(first: UInt32, length: Int) {
    self.length = length
    self.first = first & Self.mask(length)
  }

  /// nil for anything that is no IPv4 address and no CIDR block of them.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let address = parts.first.flatMap(Self.address), parts.count <= 2 else { return nil }
    let length = parts.count == 2 ? Int(parts[1]) : 32
    guard let length, (0...32).contains(length) else { return nil }
    self.init(first: address, length: length)
  }

  func contains(_ other: IPv4Block) -> Bool {
    length <= other.length && other.first & Self.mask(length) == first
  }

  /// Two blocks either lie one in the other or have no address in common.
  func overlaps(_ other: IPv4Block) -> Bool { contains(other) || other.contains(self) }

  var description: String {
    let bytes = [24, 16, 8, 0].map { String(first >> UInt32($0) & 0xff) }
    return "\(bytes.joined(separator: "."))/\(length)"
  }

  private static func mask(_ length: Int) -> UInt32 {
    length == 0 ? 0 : UInt32.max << UInt32(32 - length)
  }

  private static func address(_ text: Substring) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = parts.compactMap { UInt8($0) }
    guard parts.count == 4, bytes.count == 4 else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension IPv4Block {
  /// As people write it: a single address without its length.
  var text: String {
    length == 32 ? String(description.dropLast(3)) : description
  }
}
