package import Drawing

/// What can be changed while the program runs.
extension Terminal {
  /// Draws everything anew, with another theme; without colours it stays monochrome.
  package func use(_ theme: Theme) {
    guard isVisible, palette.hasColors else { return }
    self.theme = theme
    palette.begin(on: theme.ground)
    drawAnew()
  }

  /// Has the mouse reported, or leaves it to the terminal, which selects text with it.
  package func setMouse(_ isOn: Bool) {
    guard isOn != usesMouse else { return }
    usesMouse = isOn
    if isVisible { write(Terminal.mouseModes(on: isOn)) }
  }
}
