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

  init(_ kind: Kind, _ text: String = "") {
    self.kind = kind
    field = TextField(text)
    before = text
  }
}
