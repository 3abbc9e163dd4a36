import Drawing

extension DashboardCommand {
  static let ofTheTour: [DashboardCommand] = [
    .init(.nextStep, [.character("n"), .right], "→ n", "next", "tour: the next step", in: .tours),
    .init(
      .previousStep,
      [.character("p"), .left],
      "← p",
      "back",
      "tour: the step before",
      in: .tours
    ),
    .init(
      .leaveTour,
      [.escape, .character("q")],
      "Esc",
      "leave",
      "tour: leave it; the demo goes on",
      in: .tours
    ),
    .init(.nextStep, [.enter], "Enter", "", "tour: the next step", in: [.tour(.path)]),
  ]

  static let ofScreens: [DashboardCommand] = [
    .init(.help, [.character("?"), .function(1)], "?", "help", "this help", in: .screens),
    .init(
      .quit,
      [.character("q")],
      "q",
      "quit",
      "quit",
      in: Set.offTour.union([.picker])
    ),
    .init(
      .palette,
      [.character(":")],
      ":",
      "command",
      "a command by its name; Tab completes it",
      in: .screens
    ),
    .init(
      .pause,
      [.character(" ")],
      "Space",
      "pause",
      "hold the screen; polling goes on",
      in: .screens
    ),
    .init(
      .sendRequest,
      [.character("r")],
      "r",
      "send",
      "send a test request through the endpoint",
      in: .screens
    ),
  ]

  /// Numbers, and Tab from one to the next.
  static let ofScreenNumbers: [DashboardCommand] =
    [
      .init(.nextScreen, [.tab], "Tab", "screen", "go to the next screen", in: .screens),
      .init(
        .previousScreen,
        [.backTab],
        "Shift-Tab",
        "",
        "go to the screen before",
        in: .screens
      ),
    ]
    + State.ScreenName.allCases.map { screen in
      let key = screen.digit
      return DashboardCommand(
        screen.command,
        [.character(key)],
        String(key),
        "",
        screen.purpose,
        in: .screens
      )
    }

  static let ofRefreshing: [DashboardCommand] = [
    .init(
      .refresh,
      [.character("u"), .function(5)],
      "u",
      "refresh",
      "ask AWS now",
      in: .screens
    ),
    .init(.slower, [.character("-")], "-", "", "refresh less often", in: .screens),
    .init(
      .faster,
      [.character("+"), .character("=")],
      "+ =",
      "",
      "refresh more often",
      in: .screens
    ),
    .init(
      .save,
      [.character("S")],
      "S",
      "",
      "save the screen as text, and the status as JSON",
      in: .screens
    ),
    .init(
      .mouse,
      [.character("m")],
      "m",
      "",
      "leave the mouse to the terminal, for selecting text, or take it back",
      in: .screens
    ),
  ]
}

extension State.ScreenName {
  /// What it shows, for the help.
  var purpose: String {
    switch self {
    case .path: "the path"
    case .targets: "the targets of both load balancers: health and reason"
    case .service: "the ECS service: deployments, tasks, stopped tasks"
    case .network: "both VPCs: subnets, routes, and the rule that admits each hop"
    case .requests: "the test requests"
    case .events: "the events: what changed, and what ECS says"
    case .findings: "the findings: what is wrong, why, and what to do"
    case .calls: "the aws calls: age, duration, exit code, error"
    case .fleet: "all endpoints of the endpoint service"
    case .settings: "the settings: what is in force, and from where"
    }
  }
}
