import Drawing

/// Which keys do what: the table's, or what the configuration makes of it.
package struct Keymap: Equatable, Sendable {
  let commands: [DashboardCommand]

  package init() { commands = DashboardCommand.all }

  package static func == (left: Keymap, right: Keymap) -> Bool {
    left.commands.map(\.keys) == right.commands.map(\.keys)
  }
}
