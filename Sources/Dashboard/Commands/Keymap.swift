package import Drawing

/// Which keys do what: the table's, or what the configuration makes of it.
package final class Keymap: Sendable {
  /// Why keys cannot be given to a command.
  package struct Fault: Error, Hashable, Sendable {
    /// Which of the bindings it is.
    package let index: Int
    package let message: String
  }

  let commands: [DashboardCommand]
  private let byKey: [Key: [DashboardCommand]]

  package convenience init() { self.init(DashboardCommand.all) }

  private init(_ commands: [DashboardCommand]) {
    self.commands = commands
    let pairs = commands.flatMap { command in command.keys.map { ($0, [command]) } }
    byKey = Dictionary(pairs, uniquingKeysWith: +)
  }

  /// Those that a key may mean, wherever the operator is, in the table's order.
  func commands(for key: Key) -> [DashboardCommand] { byKey[key] ?? [] }

  /// The table with other keys for some commands, wherever these may be used.
  ///
  /// - Throws: `Fault` for a command that is not known, and for a key that another one has.
  package convenience init(_ bindings: [(command: String, keys: [Key])]) throws(Fault) {
    var keys: [DashboardCommand.Name: [Key]] = [:]
    for (index, binding) in bindings.enumerated() {
      keys[try Self.name(binding.command, index)] = binding.keys
    }
    self.init(
      DashboardCommand.all.map { command in keys[command.name].map(command.bound) ?? command }
    )
    for (index, binding) in bindings.enumerated() {
      guard let name = DashboardCommand.Name(rawValue: binding.command),
        let message = conflict(of: name)
      else { continue }
      throw Fault(index: index, message: message)
    }
  }

  /// As the footer shows the keys of a command, as in `r`.
  func label(of name: DashboardCommand.Name) -> String {
    commands.first { $0.name == name }?.keyLabel ?? ""
  }

  /// As the footer shows the keys of a command in one place, as in `Esc`.
  func label(of name: DashboardCommand.Name, in place: DashboardCommand.Place) -> String {
    commands.first { $0.name == name && $0.places.contains(place) }?.keyLabel ?? ""
  }

  private static func name(
    _ word: String,
    _ index: Int
  ) throws(Fault) -> DashboardCommand.Name {
    if let name = DashboardCommand.Name(rawValue: word), name != .interrupt { return name }
    let all = DashboardCommand.Name.allCases.filter { $0 != .interrupt }.map(\.rawValue)
    let message = "there is no command '\(word)'; there are \(all.joined(separator: ", "))"
    throw Fault(index: index, message: message)
  }

  /// nil: wherever it may be used, its keys are its own.
  private func conflict(of name: DashboardCommand.Name) -> String? {
    for command in commands where command.name == name {
      for key in command.keys {
        if !command.places.isDisjoint(with: .writing), key.isText {
          return "'\(key.name)' is text where \(name.rawValue) may be used; take a key as Ctrl-x"
        }
        let other = commands.first {
          $0.name != name && $0.keys.contains(key) && !$0.places.isDisjoint(with: command.places)
        }
        if let other {
          return "'\(key.name)' is the key of \(other.name.rawValue) (\(other.help)); "
            + "give one of them another key"
        }
      }
    }
    return nil
  }
}

extension Keymap: Equatable {
  package static func == (left: Keymap, right: Keymap) -> Bool {
    left === right
      || left.commands.elementsEqual(right.commands) { $0 === $1 || $0.keys == $1.keys }
  }
}

extension State {
  /// The keys of a command, as texts name them.
  func key(_ name: DashboardCommand.Name) -> String { keymap.label(of: name) }
}

extension Key {
  /// Whether it is a sign of a text where one is typed.
  fileprivate var isText: Bool { if case .character = self { true } else { false } }

  /// As the footer shows it, as in `^R`.
  fileprivate var label: String {
    switch self {
    case .control(let character): "^\(character.uppercased())"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    default: name
    }
  }
}

extension DashboardCommand {
  /// The same with other keys.
  fileprivate func bound(to keys: [Key]) -> DashboardCommand {
    let label = keys.map(\.label).joined(separator: " ")
    return DashboardCommand(name, keys, label, self.label, help, in: places, needs: need)
  }
}
