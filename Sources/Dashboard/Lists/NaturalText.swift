/// A text as lists sort it: by letter, whatever its case; numbers within by their value, so that `task-9`
/// comes before `task-10`.
///
/// It is prepared once for each row, so that to compare two is to compare bytes.
struct NaturalText: Hashable, Comparable, Sendable {
  private let bytes: [UInt8]

  init(_ text: String) {
    var bytes: [UInt8] = []
    let lower = Array(text.lowercased().utf8)
    bytes.reserveCapacity(lower.count + 4)
    var rest = lower[...]
    while let first = rest.first {
      guard Self.isDigit(first) else {
        bytes.append(first)
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix(while: Self.isDigit)
      rest = rest.dropFirst(digits.count)
      let value = digits.drop { $0 == UInt8(ascii: "0") }
      // A number stands where digits stand among other signs, then goes by its length, then by its digits.
      bytes.append(UInt8(ascii: "0"))
      bytes.append(UInt8(clamping: value.count))
      bytes += value
    }
    self.bytes = bytes
  }

  static func < (left: NaturalText, right: NaturalText) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
