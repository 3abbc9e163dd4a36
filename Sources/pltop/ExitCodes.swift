import ArgumentParser
import PathModel

/// The exit codes that are documented in the README.
extension ExitCode {
  /// The words on the command line do not say which path is meant (EX_USAGE of sysexits(3)).
  static let severalPaths = ExitCode(64)
  /// There is no such path (EX_UNAVAILABLE of sysexits(3)).
  static let noPath = ExitCode(69)
  /// What pltop stands on is missing.
  static let unusable = ExitCode(1)

  /// Ended by a signal, as a shell says it.
  static func signal(_ signal: Int32) -> ExitCode { ExitCode(128 + signal) }

  /// The monitoring plugins' convention: 0 ok, 1 warning, 2 critical, 3 unknown.
  static func check(_ state: HopState) -> ExitCode {
    switch state {
    case .up: ExitCode(0)
    case .degraded: ExitCode(1)
    case .down: ExitCode(2)
    case .unknown: ExitCode(3)
    }
  }
}
