import Drawing

extension DashboardCommand {
  private static let tours: Set<Place> = [.pathOnTour, .callsOnTour]
  private static let callLists: Set<Place> = [.calls, .callsOnTour]
  private static let screens = callLists.union([.path, .pathOnTour])
  private static let everywhere = Set(Place.allCases)
  private static let lists = callLists.union([.help, .answer, .picker, .scenarios])
  private static let pages = lists.union([.pathOnTour])

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
    .init(
      .scenarios,
      [.character("d")],
      "d",
      "scenarios",
      "demo: choose what happens to the cloud",
      in: screens,
      needs: .demo
    ),
    .init(
      .tour,
      [.character("t")],
      "t",
      "tour",
      "demo: take the guided tour, or go on with it",
      in: [.path, .calls],
      needs: .tour
    ),
    .init(.nextStep, [.character("n"), .right], "→ n", "next", "tour: the next step", in: tours),
    .init(
      .previousStep,
      [.character("p"), .left],
      "← p",
      "back",
      "tour: the step before",
      in: tours
    ),
    .init(
      .leaveTour,
      [.escape, .character("q")],
      "Esc",
      "leave",
      "tour: leave it; the demo goes on",
      in: tours
    ),
    .init(.nextStep, [.enter], "Enter", "", "tour: the next step", in: [.pathOnTour]),
    .init(.open, [.enter], "Enter", "JSON", "show what the call printed", in: callLists),
    .init(.open, [.enter], "Enter", "choose", "watch this path", in: [.picker]),
    .init(
      .open,
      [.enter],
      "Enter",
      "play or undo",
      "demo: play this scenario, or undo it",
      in: [.scenarios]
    ),
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
      in: [.help, .answer, .scenarios]
    ),
    .init(.up, [.up, .character("k")], "↑ k", "", "up", in: lists),
    .init(.down, [.down, .character("j")], "↓ j", "", "down", in: lists),
    .init(.pageUp, [.pageUp, .control("b")], "PgUp", "", "a page up", in: pages),
    .init(.pageDown, [.pageDown, .control("f")], "PgDn", "", "a page down", in: pages),
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
}
