#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The files that a program's name leads to, as execvp(3) looks for them.
package enum ExecutableFile {
  /// The first that can be executed; nil: there is none.
  ///
  /// The path is what `PATH` says; a name with a slash is a path itself.
  package static func find(_ name: String, on path: String) -> String? {
    candidates(for: name, on: path).first(where: isExecutable)
  }

  /// The paths at which a program is sought, in order; relative directories are passed over.
  static func candidates(for name: String, on path: String) -> [String] {
    guard !name.contains("/") else { return [name] }
    return path.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
  }

  static func isExecutable(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
