package struct RGB: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// As in `0xRRGGBB`.
  package init(_ hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16),
      green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex)
    )
  }

  package static let black = RGB(0x00_0000)
  package static let white = RGB(0xFF_FFFF)

  package var parts: [UInt8] { [red, green, blue] }
}

extension RGB: CustomStringConvertible {
  /// As in `#5FAFFF`.
  package var description: String {
    parts.reduce("#") { text, part in
      let hex = String(part, radix: 16, uppercase: true)
      return text + (part < 16 ? "0" : "") + hex
    }
  }
}
