package import Drawing

/// What the operator or the system did.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// A whole paste, as it came: line ends and all.
  case paste(String)
  case mouse(Mouse)
  case resized(Size)
  /// SIGTERM, SIGHUP or SIGINT asks the program to end.
  case interrupted(signal: Int32)
  /// The terminal is gone; said once.
  case hangup
  /// The program was stopped and goes on; the screen is back as it was.
  case resumed
}
