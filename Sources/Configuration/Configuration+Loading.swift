import FoundationEssentials
import StrictYAML

extension Configuration {
  /// The variable that names the file.
  package static let variable = "PLTOP_CONFIG"

  /// Reads the file that the operator named, or else the default file, which need not exist.
  ///
  /// - Throws: `ConfigurationError` when it cannot be read, and for the first thing in it that is
  ///   not known or not allowed.
  package static func load(
    from path: String?,
    environment: [String: String]
  ) throws(ConfigurationError) -> Configuration {
    guard let file = path ?? Self.path(environment) else { return Configuration() }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
      if path == nil, named(environment) == nil { return Configuration() }
      throw ConfigurationError(message: "\(file): there is no such file; check the path")
    }
    if isFolder {
      throw ConfigurationError(message: "\(file): it is a directory; name a file in it")
    }
    guard let bytes = try? Data(contentsOf: URL(filePath: file)) else {
      throw ConfigurationError(message: "\(file): it cannot be read; check its permissions")
    }
    return try Configuration(bytes: Array(bytes), file: file)
  }

  /// Where the file is when no option names one, whether it is there or not; nil: there is no home.
  package static func path(_ environment: [String: String]) -> String? {
    named(environment) ?? folder(environment).map { "\($0)/config.yaml" }
  }

  /// Where the operator keeps what is for pltop; nil: there is no home.
  ///
  /// Source: XDG Base Directory Specification; a path that is not absolute does not count.
  package static func folder(_ environment: [String: String]) -> String? {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return "\(folder)/pltop"
    }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return "\(home)/.config/pltop"
  }

  private static func named(_ environment: [String: String]) -> String? {
    environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  private init(bytes: [UInt8], file: String) throws(ConfigurationError) {
    do throws(YAMLFault) {
      try self.init(yaml: try YAMLFault.text(bytes), file: file)
    } catch {
      throw ConfigurationError(message: "\(file):\(error.line): \(error.words)")
    }
  }
}
