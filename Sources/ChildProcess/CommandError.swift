/// Why a command could not be run at all; a non-zero exit is an outcome, not an error.
package enum CommandError: Error, Hashable {
  /// The name is on no directory of `PATH`, or the path leads nowhere.
  case executableNotFound(String)
  /// The path is there, but it is a directory or lacks the permission to run.
  case notExecutable(String)
  /// The file is executable, but the system would not run it.
  case couldNotStart(String, reason: String)
}

extension CommandError {
  /// What failed and why, in one line; arguments and environment are not repeated in it.
  package var message: String {
    switch self {
    case .executableNotFound(let path) where path.contains("/"):
      "`\(path)` does not exist"
    case .executableNotFound(let name):
      "`\(name)` is not on PATH"
    case .notExecutable(let path):
      "`\(path)` is not an executable file"
    case .couldNotStart(let executable, let reason):
      "`\(executable)` could not be started: \(reason)"
    }
  }
}
