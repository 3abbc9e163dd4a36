import CNcurses
import FoundationEssentials

extension Terminal {
  /// Bytes of text that ``copy(_:)`` takes: xterm ignores a sequence of more than 100,000.
  package nonisolated static let copyLimit = 74_994

  /// Asks the terminal to put a text into its clipboard; whether it does is its own choice.
  ///
  /// Source: xterm's ctlseqs document, OSC 52. tmux hands it on where `set-clipboard` is on.
  ///
  /// - Returns: false when the text is too long, or the terminal is someone else's.
  package func copy(_ text: String) -> Bool {
    guard isVisible, text.utf8.count <= Terminal.copyLimit else { return false }
    let sequence = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}"
    pl_tty_write(Terminal.output, sequence, sequence.utf8.count)
    return true
  }
}
