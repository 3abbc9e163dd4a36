import Glibc

/// Why there can be no screen.
package enum TerminalError: Error, Hashable, Sendable {
  case notATerminal
  case noType
  case dumb(type: String)
  case unknownType(String)
  case refused(type: String)
  case systemCall(String, errno: Int32)

  /// What failed, why, and what to do about it.
  package var message: String {
    switch self {
    case .notATerminal:
      "cannot draw: standard input and output are not both a terminal — \(advice)"
    case .noType:
      "cannot draw: TERM is not set — set it (for example TERM=xterm-256color), or \(advice)"
    case .dumb(let type):
      "cannot draw: a terminal of type '\(type)' cannot move its cursor — \(advice)"
    case .unknownType(let type):
      "cannot draw: no description of terminal type '\(type)' is installed — "
        + "try TERM=xterm-256color, or \(advice)"
    case .refused(let type):
      "cannot draw: ncurses could not start on a terminal of type '\(type)' — \(advice)"
    case .systemCall(let name, let errno):
      "cannot draw: \(name): \(String(cString: strerror(errno))) — \(advice)"
    }
  }

  private var advice: String { "use `pltop status`, which prints plain text" }
}
