import CNcurses

extension Terminal {
  /// Rings the bell, or flashes, as the terminal is set.
  package func bell() {
    if isVisible { beep() }
  }
}
