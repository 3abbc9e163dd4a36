/// What a finding tells the operator to do.
package enum Suggestion: Hashable, Sendable {
  case run(SuggestedCommand)
  /// What no command of `aws` does.
  case words(String)

  var text: String {
    switch self {
    case .run(let command): command.text
    case .words(let text): text
    }
  }

  /// What it does.
  package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// It changes something on the route, and everything that it rests on is known now.
    case fix
    /// It changes nothing.
    case look
  }
}
