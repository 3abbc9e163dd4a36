/// A block of IPv6 addresses, as in `2001:db8:1:100::/56`; a single address is a block of one.
struct IPv6Block: Hashable, Sendable, CustomStringConvertible {
  /// The lowest address: its first and its last 64 bits.
  let first: (high: UInt64, low: UInt64)
  /// How many leading bits all addresses share, 0 to 128.
  let length: Int

  static let everything = IPv6Block((0, 0), length: 0)

  private init(_ address: (high: UInt64, low: UInt64), length: Int) {
    self.length = length
    first = Self.masked(address, length)
  }

  /// nil for anything that is no IPv6 address and no CIDR block of them.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let address = Self.address(parts[0]) else { return nil }
    let length = parts.count == 2 ? Int(parts[1]) : 128
    guard let length, (0...128).contains(length) else { return nil }
    self.init(address, length: length)
  }

  func contains(_ other: IPv6Block) -> Bool {
    length <= other.length && Self.masked(other.first, length) == first
  }

  static func == (one: IPv6Block, other: IPv6Block) -> Bool {
    one.first == other.first && one.length == other.length
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(first.high)
    hasher.combine(first.low)
    hasher.combine(length)
  }

  var description: String { "\(address)/\(length)" }

  /// As people write it: a single address without its length.
  var text: String { length == 128 ? address : description }

  /// As RFC 5952 has it: the longest run of zeros, the first of equals, is left out.
  private var address: String {
    let groups = [first.high, first.low].flatMap { half in
      stride(from: 48, through: 0, by: -16).map { UInt16(truncatingIfNeeded: half >> UInt64($0)) }
    }
    var (best, start) = (0..<0, 0)
    for (index, group) in groups.enumerated() {
      guard group == 0 else {
        start = index + 1
        continue
      }
      if index + 1 - start > max(best.count, 1) { best = start..<(index + 1) }
    }
    let words = groups.map { String($0, radix: 16) }
    guard !best.isEmpty else { return words.joined(separator: ":") }
    return words[..<best.lowerBound].joined(separator: ":") + "::"
      + words[best.upperBound...].joined(separator: ":")
  }

  private static func masked(
    _ address: (high: UInt64, low: UInt64),
    _ length: Int
  ) -> (high: UInt64, low: UInt64) {
    func mask(_ bits: Int) -> UInt64 {
      bits <= 0 ? 0 : bits >= 64 ? .max : .max << UInt64(64 - bits)
    }
    return (address.high & mask(length), address.low & mask(length - 64))
  }

  private static func address(_ text: Substring) -> (high: UInt64, low: UInt64)? {
    guard text.utf8.count <= 45, let halves = halves(of: text) else { return nil }
    let words = halves.count == 1 ? groups(halves[0]) : nil
    if halves.count == 1 { return words?.count == 8 ? words.map(joined) : nil }
    guard let front = groups(halves[0]), let back = groups(halves[1]),
      front.count + back.count < 8
    else { return nil }
    let zeros = Array(repeating: UInt16(0), count: 8 - front.count - back.count)
    return joined(front + zeros + back)
  }

  /// What is before and after `::`, which may stand there once.
  private static func halves(of text: Substring) -> [Substring]? {
    guard let gap = text.firstRange(of: "::") else { return [text] }
    let rest = text[gap.upperBound...]
    guard !rest.contains("::"), !rest.hasPrefix(":") else { return nil }
    return [text[..<gap.lowerBound], rest]
  }

  /// Groups of up to four digits; nil when one is something else.
  private static func groups(_ text: Substring) -> [UInt16]? {
    guard !text.isEmpty else { return [] }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let groups = parts.compactMap { part -> UInt16? in
      guard (1...4).contains(part.utf8.count), !part.hasPrefix("+") else { return nil }
      return UInt16(part, radix: 16)
    }
    return groups.count == parts.count ? groups : nil
  }

  private static func joined(_ groups: [UInt16]) -> (high: UInt64, low: UInt64) {
    func half(_ groups: ArraySlice<UInt16>) -> UInt64 {
      groups.reduce(0) { $0 << 16 | UInt64($1) }
    }
    return (half(groups[..<4]), half(groups[4...]))
  }
}
