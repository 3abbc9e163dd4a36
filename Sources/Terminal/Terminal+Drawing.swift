import CNcurses
package import Drawing

extension Terminal {
  /// Shows a screen; only the cells that differ from what is shown are written.
  ///
  /// A screen of another size than the terminal's is clipped to it.
  package func show(_ screen: Screen) {
    guard isVisible else { return }
    let changes = screen.changes(from: shown)
    guard !changes.isEmpty else { return }
    if shown?.size != screen.size { werase(pl_stdscr()) }
    for run in changes { draw(run) }
    shown = screen
    wnoutrefresh(pl_stdscr())
    doupdate()
  }

  /// Draws everything again: ^L, after something else wrote on the terminal.
  package func repaint() {
    guard isVisible else { return }
    clearok(pl_curscr(), true)
    wnoutrefresh(pl_stdscr())
    doupdate()
  }

  /// Writes every cell of what is shown again, in the looks of now.
  func drawAnew() {
    guard let screen = shown else { return }
    shown = nil
    clearok(pl_curscr(), true)
    show(screen)
  }

  package func ring() {
    if isVisible { beep() }
  }

  private func draw(_ run: Run) {
    let room = size.width - run.x
    guard run.y < size.height, room > 0 else { return }
    let appearance = theme.appearance(of: run.style.role).emphasized(by: run.style)
    let attributes = palette.attributes(for: appearance)
    // Curses would continue a longer text in the next row.
    let text = TextWidth.clipped(Terminal.printable(run.text), to: room, ellipsis: "")
    pl_attr_set(pl_stdscr(), attributes.bits, attributes.pair)
    pl_addnstr(pl_stdscr(), Int32(run.y), Int32(run.x), text, Int32(text.utf8.count))
  }

  /// Question marks for what this C library cannot print or measures differently:
  /// ours may know other versions of Unicode, and curses follows its own.
  private nonisolated static func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var printable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let width = TextWidth.of(scalar)
      if scalar.isASCII || pl_wcwidth(scalar.value) == width {
        printable.append(scalar)
      } else {
        printable.append(contentsOf: repeatElement("?", count: width))
      }
    }
    return String(printable)
  }
}
