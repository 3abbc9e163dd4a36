import Drawing

extension DashboardCommand {
  private static let tours: Set<Place> = [
    .pathOnTour, .callsOnTour, .requestsOnTour, .findingsOnTour, .eventsOnTour,
  ]
  private static let callLists: Set<Place> = [.calls, .callsOnTour]
  private static let requests: Set<Place> = [.requests, .requestsOnTour]
  private static let findings: Set<Place> = [.findings, .findingsOnTour]
  private static let events: Set<Place> = [.events, .eventsOnTour]
  private static let screenLists = callLists.union(requests).union(findings).union(events)
  private static let screens = screenLists.union([.path, .pathOnTour])
  private static let offTour = screens.subtracting(tours)
  private static let forms: Set<Place> = [.composer, .burst]
  private static let everywhere = Set(Place.allCases)
  private static let lists =
    screenLists
    .union([.help, .answer, .picker, .scenarios, .record, .finding, .event, .seats])
  private static let pages = lists.union([.pathOnTour])

  /// All commands, those that matter most first.
  package static let all: [DashboardCommand] = [
    .init(.help, [.character("?"), .function(1)], "?", "help", "this help", in: screens),
    .init(.quit, [.character("q")], "q", "quit", "quit", in: offTour.union([.picker])),
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
      "send",
      "send a test request through the endpoint",
      in: screens
    ),
    .init(
      .stopBurst,
      [.character("X")],
      "X",
      "stop burst",
      "stop the burst",
      in: requests,
      needs: .runningBurst
    ),
    .init(
      .series,
      [.character("R")],
      "R",
      "series",
      "send one every few seconds, or stop that",
      in: requests.union([.path])
    ),
    .init(
      .burst,
      [.character("B")],
      "B",
      "burst",
      "send many at once: how many, how fast",
      in: requests
    ),
    .init(.open, [.enter], "Enter", "details", "show all that is known of a request", in: requests),
    .init(
      .sendAgain,
      [.character("a")],
      "a",
      "again",
      "send the request under the cursor again",
      in: requests.union([.record])
    ),
    .init(
      .copyCommand,
      [.character("c")],
      "c",
      "copy curl",
      "copy the request as a curl command",
      in: requests.union([.record])
    ),
    .init(.open, [.enter], "Enter", "details", "show all that is known of a finding", in: findings),
    .init(.open, [.enter], "Enter", "details", "show all that is known of an event", in: events),
    .init(
      .copyFix,
      [.character("c")],
      "c",
      "copy fix",
      "copy the command that mends what is wrong, or shows more",
      in: findings.union([.path, .pathOnTour, .finding])
    ),
    .init(
      .toggleAdvice,
      [.character("h")],
      "h",
      "advice",
      "hide advice, or show it",
      in: findings
    ),
    .init(
      .compose,
      [.character("e")],
      "e",
      "",
      "edit the request that r sends",
      in: requests
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
      in: offTour,
      needs: .tour
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
    .init(.open, [.enter], "Enter", "choose", "send requests from there", in: [.seats]),
    .init(
      .zones,
      [.character("z")],
      "z",
      "",
      "through which zones r sends: any, all, or one of them",
      in: requests
    ),
    .init(
      .seats,
      [.character("s")],
      "s",
      "",
      "choose where requests are sent from",
      in: requests
    ),
    .init(.previousKept, [.character("[")], "[", "", "the kept request before", in: requests),
    .init(.nextKept, [.character("]")], "]", "", "the next kept request", in: requests),
    .init(
      .accept,
      [.enter, .control("s")],
      "Enter ^S",
      "use",
      "use it for r; in headers and body Enter begins a line",
      in: [.composer]
    ),
    .init(
      .sendComposed,
      [.control("r")],
      "^R",
      "use and send",
      "use it, and send it",
      in: [.composer]
    ),
    .init(.accept, [.enter], "Enter", "start", "start the burst", in: [.burst]),
    .init(.nextField, [.tab, .down], "Tab ↓", "next field", "the next field", in: forms),
    .init(
      .previousField,
      [.backTab, .up],
      "Shift-Tab ↑",
      "",
      "the field before",
      in: forms
    ),
    .init(
      .confirm,
      [.character("y"), .enter],
      "y Enter",
      "send",
      "yes, send it",
      in: [.confirmation]
    ),
    .init(
      .refuse,
      [.escape],
      "Esc",
      "back",
      "send nothing; so does any other key",
      in: [.confirmation]
    ),
    .init(.back, [.escape], "Esc", "back", "leave without a change", in: forms),
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
    .init(.showRequests, [.character("3")], "3", "", "the test requests", in: screens),
    .init(
      .showFindings,
      [.character("4")],
      "4",
      "",
      "the findings: what is wrong, why, and what to do",
      in: screens
    ),
    .init(
      .showEvents,
      [.character("5")],
      "5",
      "",
      "the events: what changed, and what ECS says",
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
      in: [.help, .answer, .scenarios, .record, .finding, .event, .seats]
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
