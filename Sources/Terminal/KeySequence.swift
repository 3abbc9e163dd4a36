import Drawing

/// What follows `ESC [` in a control sequence; modifiers of keys are ignored.
struct KeySequence {
  var parameters: [UInt8]
  var final: UInt8

  var startsPaste: Bool { final == UInt8(ascii: "~") && numbers.first == 200 }

  var key: Key? {
    guard final != UInt8(ascii: "~") else { return KeySequence.numbered(numbers.first ?? 0) }
    return final == UInt8(ascii: "Z") ? .backTab : KeySequence.lettered(final)
  }

  /// SGR mouse reports: `<button;column;row`, then `M` for a press or `m` for a release.
  var mouse: Mouse? {
    guard parameters.first == UInt8(ascii: "<") else { return nil }
    let numbers = KeySequence.numbers(in: parameters.dropFirst())
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let isWheel = numbers[0] & 64 != 0
    let action: Mouse.Action
    switch final {
    case UInt8(ascii: "M") where isWheel:
      action = numbers[0] & 1 == 0 ? .scrollUp : .scrollDown
    case UInt8(ascii: "M"): action = numbers[0] & 32 != 0 ? .drag : .press
    case UInt8(ascii: "m"): action = .release
    default: return nil
    }
    return Mouse(
      action: action,
      button: isWheel ? 0 : (numbers[0] & 3) + 1,
      position: Point(x: numbers[1] - 1, y: numbers[2] - 1)
    )
  }

  private var numbers: [Int] { KeySequence.numbers(in: parameters[...]) }

  /// An empty parameter counts as 0, as does one that is no number.
  private static func numbers(in parameters: ArraySlice<UInt8>) -> [Int] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0.prefix(6), as: UTF8.self)) ?? 0 }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  private static func lettered(_ letter: UInt8) -> Key? {
    switch Unicode.Scalar(letter) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "F": .end
    case "H": .home
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    default: nil
    }
  }

  /// After `ESC O`: what the cursor keys and the keypad send in application mode.
  static func singleShift(_ byte: UInt8) -> Key? {
    byte == UInt8(ascii: "M") ? .enter : lettered(byte)
  }

  static func linuxFunction(_ byte: UInt8) -> Key? {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) else { return nil }
    return .function(Int(byte - UInt8(ascii: "A")) + 1)
  }

  /// The keys of the bytes below a blank, and of DEL.
  static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }
}
