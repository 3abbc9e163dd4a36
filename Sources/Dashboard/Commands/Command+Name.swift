extension DashboardCommand {
  /// What it is called in the palette and in the configuration.
  package enum Name: String, Sendable, Hashable, CaseIterable {
    case help
    case palette = "command"
    case nextScreen = "next-screen"
    case previousScreen = "previous-screen"
    case showPath = "path"
    case showTargets = "targets"
    case showService = "service"
    case showNetwork = "network"
    case showRequests = "requests"
    case showEvents = "events"
    case showFindings = "findings"
    case showCalls = "calls"
    case showFleet = "fleet"
    case showSettings = "settings"
    case filter
    case problems
    case sortNext = "sort-next"
    case sortPrevious = "sort-previous"
    case invertOrder = "invert-order"
    case columnsLeft = "columns-left"
    case columnsRight = "columns-right"
    case json
    case toggleFold = "fold"
    case fold = "fold-up"
    case unfold
    case toggleAllFolds = "fold-all"
    case copyValue = "copy-value"
    case search
    case nextHit = "next-hit"
    case previousHit = "previous-hit"
    case copyID = "copy-id"
    case console
    case save
    case mouse
    case sendRequest = "send-request"
    case series
    case burst
    case stopBurst = "stop-burst"
    case compose
    case zones
    case seats
    case nextKept = "next-kept"
    case previousKept = "previous-kept"
    case sendAgain = "send-again"
    case copyCommand = "copy-command"
    case copyFix = "copy-fix"
    case toggleAdvice = "advice"
    case nextField = "next-field"
    case previousField = "previous-field"
    case accept
    case sendComposed = "send-composed"
    case confirm
    case refuse
    case complete
    case pastBefore = "history-before"
    case pastAfter = "history-after"
    case openDemo = "demo"
    case scenarios
    case tour
    case nextStep = "next-step"
    case previousStep = "previous-step"
    case leaveTour = "leave-tour"
    case pause
    case refresh
    case slower
    case faster
    case open
    case back
    case up
    case down
    case pageUp = "page-up"
    case pageDown = "page-down"
    case top
    case bottom
    case repaint
    case suspend
    case quit
    /// `^C`, which no configuration can take away.
    case interrupt
  }
}

extension State.ScreenName {
  /// What shows it.
  var command: DashboardCommand.Name {
    switch self {
    case .path: .showPath
    case .targets: .showTargets
    case .service: .showService
    case .network: .showNetwork
    case .requests: .showRequests
    case .events: .showEvents
    case .findings: .showFindings
    case .calls: .showCalls
    case .fleet: .showFleet
    case .settings: .showSettings
    }
  }

  init?(shownBy command: DashboardCommand.Name) {
    guard let screen = Self.allCases.first(where: { $0.command == command }) else { return nil }
    self = screen
  }
}
