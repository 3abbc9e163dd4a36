package import Drawing

/// What a key can do.
///
/// One table feeds the keys, the footer and the help.
package struct DashboardCommand: Sendable {
  /// Where a command may be used.
  package enum Place: Sendable, Hashable, CaseIterable {
    case path
    case calls
    case help
    case answer
    case picker
  }

  package enum Name: Sendable, Hashable, CaseIterable {
    case help
    case nextScreen
    case showPath
    case showCalls
    case sendRequest
    case pause
    case refresh
    case slower
    case faster
    case open
    case back
    case up
    case down
    case pageUp
    case pageDown
    case top
    case bottom
    case repaint
    case suspend
    case quit
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

  init(
    _ name: Name,
    _ keys: [Key],
    _ keyLabel: String,
    _ label: String = "",
    _ help: String,
    in places: Set<Place>
  ) {
    self.name = name
    self.keys = keys
    self.keyLabel = keyLabel
    self.label = label
    self.help = help
    self.places = places
  }
}

extension DashboardCommand {
  private static let screens: Set<Place> = [.path, .calls]
  private static let everywhere = Set(Place.allCases)
  private static let lists: Set<Place> = [.calls, .help, .answer, .picker]

  /// All commands, those that matter most first.
  package static let all: [DashboardCommand] = [
    .init(.help, [.character("?"), .function(1)], "?", "help", "this help", in: screens),
    .init(.quit, [.character("q")], "q", "quit", "quit", in: [.path, .calls, .picker]),
    .init(
      .pause,
      [.character(" ")],
      "Space",
      "pause",
      "hold the screen; polling goes on",
      in: screens
    ),
    .init(
      .sendRequest,
      [.character("r")],
      "r",
      "request",
      "send a test request through the endpoint",
      in: screens
    ),
    .init(.open, [.enter], "Enter", "JSON", "show what the call printed", in: [.calls]),
    .init(.open, [.enter], "Enter", "choose", "watch this path", in: [.picker]),
    .init(
      .nextScreen,
      [.tab],
      "Tab",
      "screen",
      "go to the next screen",
      in: screens
    ),
    .init(.showPath, [.character("1")], "1", "", "the path", in: screens),
    .init(
      .showCalls,
      [.character("2")],
      "2",
      "",
      "the aws calls: age, duration, exit code, error",
      in: screens
    ),
    .init(.refresh, [.character("u"), .function(5)], "u", "refresh", "ask AWS now", in: screens),
    .init(
      .slower,
      [.character("-")],
      "-",
      "",
      "refresh less often",
      in: screens
    ),
    .init(
      .faster,
      [.character("+"), .character("=")],
      "+",
      "",
      "refresh more often",
      in: screens
    ),
    .init(
      .back,
      [.escape, .backspace, .character("q")],
      "Esc",
      "back",
      "go back",
      in: [.help, .answer]
    ),
    .init(.up, [.up, .character("k")], "↑ k", "", "up", in: lists),
    .init(.down, [.down, .character("j")], "↓ j", "", "down", in: lists),
    .init(.pageUp, [.pageUp, .control("b")], "PgUp", "", "a page up", in: lists),
    .init(.pageDown, [.pageDown, .control("f")], "PgDn", "", "a page down", in: lists),
    .init(.top, [.home, .character("g")], "Home g", "", "to the first line", in: lists),
    .init(.bottom, [.end, .character("G")], "End G", "", "to the last line", in: lists),
    .init(.repaint, [.control("l")], "^L", "", "draw the screen anew", in: everywhere),
    .init(
      .suspend,
      [.control("z")],
      "^Z",
      "",
      "back to the shell for now (fg returns)",
      in: everywhere
    ),
    .init(.quit, [.control("c")], "^C", "", "quit, from anywhere", in: everywhere),
  ]

  /// The command that a key means in a place.
  static func command(for key: Key, in place: Place) -> Name? {
    all.first { $0.places.contains(place) && $0.keys.contains(key) }?.name
  }
}

extension State {
  /// Where the operator is.
  package var place: DashboardCommand.Place {
    switch overlays.last {
    case .help: .help
    case .answer: .answer
    case .picker: .picker
    case nil: screen == .path ? .path : .calls
    }
  }
}
