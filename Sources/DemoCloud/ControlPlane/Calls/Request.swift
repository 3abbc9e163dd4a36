/// A call as it reaches AWS.
struct Request: Sendable {
  let world: World
  /// As in `DescribeVpcs`.
  let action: String
  /// Whose resources can be seen.
  let accounts: [Account]
  /// Who asks.
  let caller: Account
  let region: String
  let arguments: [String: Argument]
  let timestamps: Timestamps

  /// The networks that can be seen, the customer's first.
  var networks: [Network] { accounts.map(world.network) }

  func text(_ option: String) -> String? {
    if case .text(let text)? = arguments[option] { text } else { nil }
  }

  func integer(_ option: String) -> Int? {
    if case .integer(let integer)? = arguments[option] { integer } else { nil }
  }

  /// nil when the option is not there, or has no value: AWS cannot tell these apart.
  func texts(_ option: String) -> [String]? {
    guard case .texts(let texts)? = arguments[option], !texts.isEmpty else { return nil }
    return texts
  }

  func structures(_ option: String) -> [JSON] {
    if case .structures(let structures)? = arguments[option] { structures } else { [] }
  }

  func flag(_ option: String) -> Bool { arguments[option] == .flag(true) }
}
