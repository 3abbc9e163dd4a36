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
    let bytes = text.utf8
    let slash = bytes.firstIndex(of: UInt8(ascii: "/"))
    guard let address = Self.address(bytes[..<(slash ?? bytes.endIndex)]) else { return nil }
    let length = slash.map { Int(text[bytes.index(after: $0)...]) } ?? 32
    guard let length, (0...32).contains(length) else { return nil }
    self.init(first: address, length: length)
  }

  func contains(_ other: IPv4Block) -> Bool {
    length <= other.length && other.first & Self.mask(length) == first
  }

  /// Two blocks either lie one in the other or have no address in common.
  func overlaps(_ other: IPv4Block) -> Bool { contains(other) || other.contains(self) }

  var description: String {
    "\(address)/\(length)"
  }

  /// The lowest address, written in one go: there are as many as targets.
  fileprivate var address: String {
    String(unsafeUninitializedCapacity: 15) { bytes in
      var count = 0
      func write(_ byte: UInt32) {
        bytes[count] = UInt8(truncatingIfNeeded: byte)
        count += 1
      }
      for shift: UInt32 in [24, 16, 8, 0] {
        let number = first >> shift & 0xff
        if shift < 24 { write(0x2e) }
        if number >= 100 { write(0x30 + number / 100) }
        if number >= 10 { write(0x30 + number / 10 % 10) }
        write(0x30 + number % 10)
      }
      return count
    }
  }

  private static func mask(_ length: Int) -> UInt32 {
    length == 0 ? 0 : UInt32.max << UInt32(32 - length)
  }

  /// Digit by digit: there are as many addresses as targets, and splitting a text costs most of all.
  private static func address(_ text: Substring.UTF8View) -> UInt32? {
    var (address, number, digits, dots) = (UInt32(0), UInt32(0), 0, 0)
    for byte in text {
      if byte == UInt8(ascii: "."), digits > 0 {
        (address, number, digits, dots) = (address << 8 | number, 0, 0, dots + 1)
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      (number, digits) = (number * 10 + UInt32(byte - UInt8(ascii: "0")), digits + 1)
      guard number <= 255 else { return nil }
    }
    return dots == 3 && digits > 0 ? address << 8 | number : nil
  }
}

extension IPv4Block {
  /// As people write it: a single address without its length.
  var text: String {
    length == 32 ? address : description
  }
}
