import Foundation
import SystemPackage

/// A folder of its own for one test, and variables that keep a program inside it.
///
/// The folder goes when the last reference does.
final class Sandbox: Sendable {
  let folder: FilePath

  init() throws {
    let name = "pltop-e2e-\(UUID().uuidString.prefix(8))"
    folder = FilePath(FileManager.default.temporaryDirectory.path).appending(name)
    try makeFolder("home", mode: 0o700)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder.string)
  }

  /// An environment with nothing of the developer's in it, and this folder first in PATH.
  func environment(first: FilePath? = nil) -> [String: String] {
    let path = [first?.string, "/usr/bin", "/bin", "/usr/local/bin"].compactMap(\.self)
    return [
      "AWS_EC2_METADATA_DISABLED": "true",
      "HOME": folder.appending("home").string,
      "LANG": "C.UTF-8",
      "PATH": path.joined(separator: ":"),
      "TERM": "xterm-256color",
    ]
  }

  func makeFolder(_ name: String, mode: Int = 0o755) throws {
    try FileManager.default.createDirectory(
      atPath: folder.appending(name).string,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: mode]
    )
  }

  /// Writes a file whole or not at all: a reader sees the old content or the new.
  func write(_ content: String, to name: String) throws {
    let file = URL(filePath: folder.appending(name).string)
    try Data(content.utf8).write(to: file, options: .atomic)
  }
}
