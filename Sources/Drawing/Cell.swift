/// One place on the screen: a code point, the marks drawn onto it, and a style.
///
/// A plain value without references, so that a whole screen copies and compares like memory.
package struct Cell: Hashable, Sendable {
  package static let blank = Cell(" ", style: Style())

  /// At most three marks of 21 bits each, the first lowest.
  private var marks: UInt64 = 0
  private var scalar: Unicode.Scalar
  package var style: Style

  init(_ scalar: Unicode.Scalar, style: Style) {
    self.scalar = scalar
    self.style = style
  }

  /// The right half of the wide glyph in the cell before.
  static func rightHalf(style: Style) -> Cell { Cell("\0", style: style) }

  var isRightHalf: Bool { scalar == "\0" }

  /// What is sent for this cell; empty for the right half of a wide glyph.
  package var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same in UTF-8.
  func append(to bytes: inout [UInt8]) {
    guard !isRightHalf else { return }
    if scalar.isASCII { bytes.append(UInt8(scalar.value)) } else { bytes += UTF8.encoded(scalar) }
    var rest = marks
    while let mark = Unicode.Scalar(UInt32(rest & Cell.markMask)), rest != 0 {
      bytes += UTF8.encoded(mark)
      rest >>= Cell.markBits
    }
  }

  /// Draws a combining mark onto the cell; a fourth one is dropped.
  mutating func add(mark: Unicode.Scalar) {
    var shift: UInt64 = 0
    while shift < Cell.markBits * 3, marks >> shift & Cell.markMask != 0 { shift += Cell.markBits }
    guard shift < Cell.markBits * 3 else { return }
    marks |= UInt64(mark.value) << shift
  }

  mutating func erase() {
    scalar = " "
    marks = 0
  }

  private static let markBits: UInt64 = 21
  private static let markMask: UInt64 = 0x1F_FFFF
}

extension UTF8 {
  /// Every scalar has an encoding.
  fileprivate static func encoded(_ scalar: Unicode.Scalar) -> EncodedScalar {
    encode(scalar) ?? encodedReplacementCharacter
  }
}
