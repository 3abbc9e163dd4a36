import Drawing

/// What is being typed in the last row.
package struct Prompt: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// `/`: what the list shows.
    case filter
    /// `/` in a text: what is searched for.
    case search
    /// `:`: a command by its name.
    case command
  }

  package let kind: Kind
  var field: TextField
  /// What stood there before, for when the operator takes it back.
  let before: String
  /// Which of the possible commands is chosen; nil: what is typed stands.
  var choice: Int?
  /// How far back in the history; nil: not in it.
  var past: Int?

  /// More than anybody types, and little enough to look for at each key.
  private static let limit = 500

  static func field(_ text: String) -> TextField { TextField(text, limit: limit) }

  init(_ kind: Kind, _ text: String = "") {
    self.kind = kind
    field = Self.field(text)
    before = text
  }
}
