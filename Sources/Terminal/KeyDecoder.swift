import Drawing

/// Turns the bytes that a terminal sends into events, byte by byte and without time.
///
/// The sequences are those of xterm's ctlseqs document, with the variants of the Linux console,
/// rxvt, screen and tmux; unknown ones are dropped whole. Whoever feeds it calls ``giveUp()``
/// when no byte has come for ``patience``.
struct KeyDecoder {
  private enum State {
    case ground
    case escape
    case controlSequence([UInt8])
    /// `ESC O`
    case singleShift
    /// `ESC [ [`, by which the Linux console starts F1 to F5.
    case linuxFunction
    case unicode([UInt8], length: Int, isAlt: Bool)
    /// Inside a paste, after so many bytes of what ends it.
    case paste(matched: Int)
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  /// More of one paste is dropped, in bytes.
  private static let pasteLimit = 1 << 20
  /// A control sequence longer than this is noise.
  private static let sequenceLimit = 64

  private var state = State.ground
  private var pasted: [UInt8] = []
  private var events: [TerminalEvent] = []

  /// How long to wait for the rest of a sequence, in milliseconds; nil when none has begun.
  var patience: Int32? {
    switch state {
    case .ground: nil
    case .paste: 2_000
    default: 25
    }
  }

  mutating func feed(_ bytes: ArraySlice<UInt8>) -> [TerminalEvent] {
    var rest = bytes
    while let byte = rest.first {
      if case .paste(matched: 0) = state, byte != 0x1B {
        // The bulk of a paste need not go through byte by byte.
        let end = rest.firstIndex(of: 0x1B) ?? rest.endIndex
        keep(rest[..<end])
        rest = rest[end...]
      } else {
        accept(byte)
        rest.removeFirst()
      }
    }
    defer { events = [] }
    return events
  }

  /// Nothing more is coming: what has begun counts as it is.
  mutating func giveUp() -> [TerminalEvent] {
    switch state {
    case .ground, .unicode, .linuxFunction: break
    case .escape: emit(.escape)
    case .controlSequence(let bytes): if bytes.isEmpty { emit(.alt("[")) }
    case .singleShift: emit(.alt("O"))
    case .paste(let matched):
      keep(KeyDecoder.pasteEnd.prefix(matched))
      endPaste()
    }
    state = .ground
    defer { events = [] }
    return events
  }

  private mutating func accept(_ byte: UInt8) {
    switch state {
    case .ground: acceptPlain(byte, isAlt: false)
    case .escape: acceptAfterEscape(byte)
    case .controlSequence(let bytes): acceptControl(byte, after: bytes)
    case .singleShift: endSequence(with: byte, KeySequence.singleShift(byte))
    case .linuxFunction: endSequence(with: byte, KeySequence.linuxFunction(byte))
    case .unicode(let bytes, let length, let isAlt):
      acceptUnicode(byte, after: bytes, length: length, isAlt: isAlt)
    case .paste(let matched): acceptPasted(byte, matched: matched)
    }
  }

  private mutating func acceptPlain(_ byte: UInt8, isAlt: Bool) {
    state = .ground
    switch byte {
    case 0x1B: state = .escape
    case 0x20...0x7E:
      let character = Character(Unicode.Scalar(byte))
      emit(isAlt ? .alt(character) : .character(character))
    case 0xC2...0xDF: state = .unicode([byte], length: 2, isAlt: isAlt)
    case 0xE0...0xEF: state = .unicode([byte], length: 3, isAlt: isAlt)
    case 0xF0...0xF4: state = .unicode([byte], length: 4, isAlt: isAlt)
    default:
      guard let key = KeySequence.control(byte) else { return }
      // There is no name for Alt with such a key; it is what the terminal sent.
      if isAlt { emit(.escape) }
      emit(key)
    }
  }

  private mutating func acceptAfterEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .controlSequence([])
    case UInt8(ascii: "O"): state = .singleShift
    case 0x1B: emit(.escape)
    default: acceptPlain(byte, isAlt: true)
    }
  }

  private mutating func acceptControl(_ byte: UInt8, after bytes: [UInt8]) {
    switch byte {
    case UInt8(ascii: "[") where bytes.isEmpty: state = .linuxFunction
    case 0x20...0x3F:
      state = .controlSequence(bytes.count < KeyDecoder.sequenceLimit ? bytes + [byte] : bytes)
    case 0x40...0x7E:
      state = .ground
      endControl(KeySequence(parameters: bytes, final: byte))
    default: acceptPlain(byte, isAlt: false)
    }
  }

  private mutating func endControl(_ sequence: KeySequence) {
    if sequence.startsPaste {
      state = .paste(matched: 0)
    } else if let mouse = sequence.mouse {
      events.append(.mouse(mouse))
    } else if let key = sequence.key {
      emit(key)
    }
  }

  /// A byte that cannot end the sequence is a key of its own.
  private mutating func endSequence(with byte: UInt8, _ key: Key?) {
    state = .ground
    if let key {
      emit(key)
    } else if !(0x40...0x7E).contains(byte) {
      acceptPlain(byte, isAlt: false)
    }
  }

  private mutating func acceptUnicode(
    _ byte: UInt8,
    after bytes: [UInt8],
    length: Int,
    isAlt: Bool
  ) {
    guard 0x80...0xBF ~= byte else { return acceptPlain(byte, isAlt: false) }
    let bytes = bytes + [byte]
    guard bytes.count == length else {
      state = .unicode(bytes, length: length, isAlt: isAlt)
      return
    }
    state = .ground
    guard let character = String(validating: bytes, as: UTF8.self)?.first else { return }
    emit(isAlt ? .alt(character) : .character(character))
  }

  private mutating func acceptPasted(_ byte: UInt8, matched: Int) {
    if byte == KeyDecoder.pasteEnd[matched] {
      state = .paste(matched: matched + 1)
      guard matched + 1 == KeyDecoder.pasteEnd.count else { return }
      return endPaste()
    }
    keep(KeyDecoder.pasteEnd.prefix(matched))
    state = .paste(matched: byte == 0x1B ? 1 : 0)
    if byte != 0x1B { keep(CollectionOfOne(byte)) }
  }

  private mutating func keep(_ bytes: some Collection<UInt8>) {
    pasted += bytes.prefix(KeyDecoder.pasteLimit - pasted.count)
  }

  private mutating func endPaste() {
    events.append(.paste(String(decoding: pasted, as: UTF8.self)))
    pasted = []
    state = .ground
  }

  private mutating func emit(_ key: Key) { events.append(.key(key)) }
}
