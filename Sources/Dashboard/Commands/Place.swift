extension DashboardCommand {
  /// Where a command may be used.
  package enum Place: Sendable, Hashable, CaseIterable {
    case screen(State.ScreenName)
    /// A screen beside the tour's panel.
    case tour(State.ScreenName)
    case help
    case answer
    case details
    case picker
    case scenarios
    case record
    case finding
    case event
    case seats
    case composer
    case burst
    case confirmation
    /// What is being typed in the last row.
    case filter
    case search
    case palette

    package static var allCases: [Place] {
      State.ScreenName.allCases.map(Place.screen) + State.ScreenName.allCases.map(Place.tour)
        + [
          .help, .answer, .details, .picker, .scenarios, .record, .finding, .event, .seats,
          .composer, .burst, .confirmation, .filter, .search, .palette,
        ]
    }
  }
}

extension Set<DashboardCommand.Place> {
  /// Some screens, beside the tour's panel as well.
  static func on(_ screens: State.ScreenName...) -> Self { on(screens) }

  static func on(_ screens: [State.ScreenName]) -> Self {
    Set(screens.flatMap { [.screen($0), .tour($0)] })
  }

  static let screens: Self = .on(State.ScreenName.allCases)
  static let tours = Self(State.ScreenName.allCases.map { .tour($0) })
  static let offTour = screens.subtracting(tours)
  /// Screens on which one walks through a list.
  static let lists: Self = .on(State.ScreenName.allCases.filter { $0 != .path })
  /// Lists of AWS's objects.
  static let objects: Self = .on(.targets, .service, .network, .fleet)
  static let forms: Self = [.composer, .burst]
  static let prompts: Self = [.filter, .search, .palette]
  /// Where letters are text.
  static let writing = forms.union(prompts)
  /// Texts that lie over the screen.
  static let texts: Self = [.help, .answer, .details, .record, .finding, .event]
  static let menus: Self = [.picker, .scenarios, .seats]
  /// Where something moves up and down.
  static let movable = lists.union(texts).union(menus)
  static let everywhere = Self(DashboardCommand.Place.allCases)
}

extension State {
  /// Where the operator is.
  package var place: DashboardCommand.Place {
    switch prompt?.kind {
    case .filter: return .filter
    case .search: return .search
    case .command: return .palette
    case nil: break
    }
    return switch overlays.last {
    case .help: .help
    case .answer: .answer
    case .details: .details
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
    openTour == nil ? .screen(screen) : .tour(screen)
  }
}
