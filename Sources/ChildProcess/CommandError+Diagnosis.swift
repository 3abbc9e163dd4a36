import Subprocess
import SystemPackage

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension CommandError {
  /// The reason not to try `command` at all, or nil.
  ///
  /// A NUL byte would cut an argument short without a word. Values are not shown: they may be
  /// secrets.
  init?(refusing command: Command) {
    guard !command.executable.isEmpty else {
      self = .executableNotFound("")
      return
    }
    let values = command.environment.values.compactMap(\.self)
    let texts = [command.executable] + command.arguments + command.environment.keys + values
    let hasBadName = command.environment.keys.contains { $0.isEmpty || $0.contains("=") }
    guard hasBadName || texts.contains(where: { $0.utf8.contains(0) }) else { return nil }
    self = .couldNotStart(
      command.executable,
      reason: hasBadName ? "a variable name is empty or contains =" : "its text contains a NUL"
    )
  }

  /// Says why the system refused to start `command`.
  ///
  /// One code stands for all of *missing*, *not executable* and *interpreter missing*, so the file
  /// is looked at again.
  init(_ error: any Error, starting command: Command) {
    let executable = command.executable
    let cause = error as? SubprocessError
    guard cause?.code == .executableNotFound else {
      self = .couldNotStart(executable, reason: cause?.underlyingError?.description ?? "\(error)")
      return
    }
    let files = command.candidates.filter { access($0, F_OK) == 0 }
    if let path = files.first(where: ExecutableFile.isExecutable) {
      self = .couldNotStart(executable, reason: "the interpreter that \(path) names is missing")
    } else if let path = files.first {
      self = .notExecutable(path)
    } else {
      self = .executableNotFound(executable)
    }
  }
}

extension Command {
  /// The paths at which the executable is sought, in order.
  fileprivate var candidates: [String] {
    let path = environment["PATH"].flatMap(\.self) ?? getenv("PATH").map { String(cString: $0) }
    return ExecutableFile.candidates(for: executable, on: path ?? "")
  }
}
