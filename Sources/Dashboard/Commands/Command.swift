package import Drawing

/// What a key can do.
///
/// One table feeds the keys, the footer, the help, the palette, the configuration and the README.
package final class DashboardCommand: Sendable {
  /// What there must be besides for a command to be offered.
  package enum Need: Sendable, Hashable, CaseIterable {
    case nothing
    case demo
    /// That it is no demo.
    case noDemo
    case tour
    case runningBurst
  }

  package let name: Name
  package let keys: [Key]
  /// As the footer and the help show the keys.
  package let keyLabel: String
  /// For the footer; empty: not in the footer.
  package let label: String
  /// For the help: what it does, in a few words.
  package let help: String
  package let places: Set<Place>
  package let need: Need

  init(
    _ name: Name,
    _ keys: [Key],
    _ keyLabel: String,
    _ label: String = "",
    _ help: String,
    in places: Set<Place>,
    needs need: Need = .nothing
  ) {
    self.name = name
    self.keys = keys
    self.keyLabel = keyLabel
    self.label = label
    self.help = help
    self.places = places
    self.need = need
  }
}

extension DashboardCommand {
  /// Commands that belong together.
  package struct Group: Sendable {
    package let title: String
    package let commands: [DashboardCommand]

    init(_ title: String, _ commands: [DashboardCommand]) {
      self.title = title
      self.commands = commands
    }
  }

  /// Those that matter most first.
  package static let groups: [Group] = [
    .init("tour", ofTheTour),
    .init("every screen", ofScreens),
    .init("requests", ofRequests),
    .init("findings, events", ofFindings),
    .init("lists", ofLists),
    .init("demo", ofTheDemo),
    .init("screens", ofScreenNumbers),
    .init("watching", ofRefreshing),
    .init("forms", ofForms),
    .init("typing", ofPrompts),
    .init("JSON", ofAnswers),
    .init("menus, texts", ofOverlays),
    .init("moving", ofMovement),
    .init("terminal", ofTheTerminal),
  ]

  package static let all = groups.flatMap(\.commands)

  /// The command that a key means where the operator is.
  static func command(for key: Key, in state: State) -> Name? {
    let place = state.place
    return state.keymap.commands(for: key).first {
      $0.places.contains(place) && state.has($0.need)
    }?.name
  }

  static func offered(by state: State, in place: Place) -> [DashboardCommand] {
    state.keymap.commands.filter { $0.places.contains(place) && state.has($0.need) }
  }
}

extension State {
  func has(_ need: DashboardCommand.Need) -> Bool {
    switch need {
    case .nothing: true
    case .demo: demo != nil
    case .noDemo: demo == nil
    case .tour: demo?.tour?.step != nil
    case .runningBurst: requests.isBurstRunning
    }
  }
}
