/// The next step that a finding tells the operator.
package enum Suggestion: Hashable, Sendable {
  case run(SuggestedCommand)
  /// A step that no command of `aws` takes.
  case words(String)

  var text: String {
    switch self {
    case .run(let command): command.text
    case .words(let text): text
    }
  }

  /// The effect of a command.
  package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// It changes something on the route, and everything that it rests on is known now.
    case fix
    /// It changes nothing.
    case look
  }
}
