package import Drawing

/// What a key can do.
///
/// One table feeds the keys, the footer and the help.
package struct DashboardCommand: Sendable {
  /// Where a command may be used.
  package enum Place: Sendable, Hashable, CaseIterable {
    case path
    case calls
    case requests
    case findings
    case events
    /// The screens beside the tour's panel.
    case pathOnTour
    case callsOnTour
    case requestsOnTour
    case findingsOnTour
    case eventsOnTour
    case help
    case answer
    case picker
    case scenarios
    case record
    case finding
    case event
    case seats
    case composer
    case burst
    case confirmation
  }

  /// What there must be besides for a command to be offered.
  package enum Need: Sendable, Hashable {
    case nothing
    case demo
    case tour
    case runningBurst
  }

  package enum Name: Sendable, Hashable, CaseIterable {
    case help
    case nextScreen
    case showPath
    case showCalls
    case showRequests
    case showFindings
    case showEvents
    case sendRequest
    case series
    case burst
    case stopBurst
    case compose
    case zones
    case seats
    case nextKept
    case previousKept
    case sendAgain
    case copyCommand
    case copyFix
    case toggleAdvice
    case nextField
    case previousField
    case accept
    case sendComposed
    case confirm
    case refuse
    case scenarios
    case tour
    case nextStep
    case previousStep
    case leaveTour
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
  /// The command that a key means where the operator is.
  static func command(for key: Key, in state: State) -> Name? {
    offered(by: state, in: state.place).first { $0.keys.contains(key) }?.name
  }

  static func offered(by state: State, in place: Place) -> [DashboardCommand] {
    all.filter { $0.places.contains(place) && state.has($0.need) }
  }
}

extension State {
  /// Where the operator is.
  package var place: DashboardCommand.Place {
    switch overlays.last {
    case .help: .help
    case .answer: .answer
    case .picker: .picker
    case .scenarios: .scenarios
    case .record: .record
    case .finding: .finding
    case .event: .event
    case .seats: .seats
    case .composer: .composer
    case .burst: .burst
    case .confirmation: .confirmation
    case nil: placeBelowOverlays
    }
  }

  /// Where the operator is when all overlays are closed.
  var placeBelowOverlays: DashboardCommand.Place {
    switch screen {
    case .path: openTour == nil ? .path : .pathOnTour
    case .calls: openTour == nil ? .calls : .callsOnTour
    case .requests: openTour == nil ? .requests : .requestsOnTour
    case .findings: openTour == nil ? .findings : .findingsOnTour
    case .events: openTour == nil ? .events : .eventsOnTour
    }
  }

  fileprivate func has(_ need: DashboardCommand.Need) -> Bool {
    switch need {
    case .nothing: true
    case .demo: demo != nil
    case .tour: demo?.tour?.step != nil
    case .runningBurst: requests.isBurstRunning
    }
  }
}
