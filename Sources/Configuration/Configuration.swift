/// What the operator keeps in a file.
package struct Configuration: Sendable {
  /// A path with settings of its own.
  package struct Link: Sendable {
    package let name: String
    /// In the file, from 1.
    package let line: Int
    package let layer: SettingLayer
  }

  /// nil: there is no file.
  package internal(set) var file: String?
  package internal(set) var layer = SettingLayer()
  /// In the file's order; no two have one name.
  package internal(set) var links: [Link] = []

  /// As of a file that says nothing.
  package init() {}
}

/// Why a configuration cannot be used.
package struct ConfigurationError: Error, Sendable, Hashable {
  /// As in `FILE:LINE: unknown key 'x' in requests[0]; allowed: name, path`.
  package var message: String

  package init(message: String) { self.message = message }
}
