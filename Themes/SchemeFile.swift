import FoundationEssentials
import StrictYAML

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Why a scheme or a theme cannot be used.
package struct ThemeError: Error, Sendable, Hashable {
  /// As in `FILE:LINE: base0B is missing; base16 takes base00 to base0F`.
  package var message: String

  package init(message: String) { self.message = message }
}

/// A scheme as it lies on the disk.
package enum SchemeFile {
  /// Bytes; the largest schemes that there are have two thousand.
  static let limit = 65_536
  static let endings = ["yaml", "yml"]

  /// Reads one scheme, whoever made it.
  ///
  /// - Throws: for the first thing in it that cannot be used, with its line.
  package static func scheme(at path: String) throws(ThemeError) -> Scheme {
    try scheme(bytes(of: path), file: path)
  }

  static func scheme(_ bytes: [UInt8], file: String) throws(ThemeError) -> Scheme {
    do throws(YAMLFault) {
      return try Scheme(yaml: YAMLFault.text(bytes), fallback: name(of: file))
    } catch {
      throw ThemeError(message: "\(file):\(error.line): \(error.words)")
    }
  }

  /// What the command line calls it: the file's name without its ending, in lower case.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let ending = endings.first { file.lowercased().hasSuffix(".\($0)") }
    return file.dropLast(ending.map { $0.count + 1 } ?? 0).lowercased()
  }

  private static func bytes(of path: String) throws(ThemeError) -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw ThemeError(message: "\(path): there is no such file; check the path")
    }
    // A link to a file is a file; a pipe would keep us waiting.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ThemeError(message: "\(path): it is no regular file; name a scheme's YAML file")
    }
    guard status.st_size <= limit else {
      throw ThemeError(message: "\(path):1: it has more than \(limit) bytes; schemes are small")
    }
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
      throw ThemeError(message: "\(path): it cannot be read; check its permissions")
    }
    return Array(bytes)
  }
}
