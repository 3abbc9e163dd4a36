package import Drawing
import PathModel

/// The whole screen.
///
/// ```
/// header
/// tabs, where there are rows to spare
/// screen: path, targets, service, …
/// …
/// footer, or what is being typed
/// ```
/// with at most one overlay drawn over the screen, between header and footer. On the tour, its panel
/// stands below the screen or right of it.
package struct DashboardView {
  /// What the screens are laid out for; below it there is only a word about it.
  package static let minimum = Size(width: 80, height: 24)

  private let state: State

  package init(_ state: State) { self.state = state }

  package func screen() -> Screen {
    var screen = Screen(size: state.size)
    guard state.size.width >= Self.minimum.width, state.size.height >= Self.minimum.height else {
      drawTooSmall(on: &screen)
      return state.glyphs == .ascii ? screen.inASCII : screen
    }
    HeaderView(state).draw(in: screen.bounds.top(1), on: &screen)
    TabsView(state).draw(in: Self.tabs(of: state), on: &screen)
    draw(in: Self.area(of: state), on: &screen)
    drawLastRow(on: &screen)
    return state.glyphs == .ascii ? screen.inASCII : screen
  }

  private func drawLastRow(on screen: inout Screen) {
    let row = screen.bounds.bottom(1)
    guard let prompt = state.prompt else { return FooterView(state).draw(in: row, on: &screen) }
    let view = PromptView(prompt, state)
    view.drawChoices(above: row, on: &screen)
    view.draw(in: row, on: &screen)
  }

  private func draw(in area: Rect, on screen: inout Screen) {
    switch state.overlays.last {
    case .help(let offset): HelpView(state, offset: offset).draw(in: area, on: &screen)
    case .answer(let open): AnswerView(open, state).draw(in: area, on: &screen)
    case .picker(let selected): PickerView(state, selected: selected).draw(in: area, on: &screen)
    case .scenarios(let selected):
      guard let demo = state.demo else { return }
      ScenariosView(state, demo, selected: selected).draw(in: area, on: &screen)
    case .record(let record, let body, let offset):
      let title = StyledText("\(state.lexicon("Request")) \(record.id)", Style(.title, bold: true))
      draw(title, offset, in: area, on: &screen) {
        RecordView.lines(of: record, body: body, state, width: $0)
      }
    case .finding(let subject, let finding, let offset):
      let text = FindingText(finding, state, isGone: state.found(subject) == nil)
      draw(text.title, offset, in: area, on: &screen) { text.lines(width: $0, gap: 1) }
    case .event(let event, let offset):
      let text = EventText(event, state)
      draw(text.title, offset, in: area, on: &screen, lines: text.lines)
    case .details(let open):
      let text = DetailsText(open, state)
      draw(text.title, open.offset, in: area, on: &screen, lines: text.lines)
    case .seats(let selected): SeatsView(state, selected: selected).draw(in: area, on: &screen)
    case .composer(let composer): ComposerView(composer, state).draw(in: area, on: &screen)
    case .burst(let form):
      drawScreen(in: area, on: &screen)
      BurstFormView(form, state).draw(in: area, on: &screen)
    case .confirmation(let pending):
      drawScreen(in: area, on: &screen)
      ConfirmationView(pending, state).draw(in: area, on: &screen)
    case nil: drawScreen(in: area, on: &screen)
    }
  }

  /// A text over the screen, from a line of it on.
  private func draw(
    _ title: StyledText,
    _ offset: Int,
    in area: Rect,
    on screen: inout Screen,
    lines: (_ width: Int) -> [StyledText]
  ) {
    let lines = lines(TextOverlay.textArea(in: area).width)
    TextOverlay(title: title, lines: lines, offset: offset, glyphs: state.glyphs)
      .draw(in: area, on: &screen)
  }

  private func drawScreen(in area: Rect, on screen: inout Screen) {
    let layout = TourLayout(state, in: area)
    switch state.screen {
    case .path: PathView(state).draw(in: layout.screen, on: &screen)
    case .targets: TargetsView(state).draw(in: layout.screen, on: &screen)
    case .service: ServiceView(state).draw(in: layout.screen, on: &screen)
    case .fleet: FleetView(state).draw(in: layout.screen, on: &screen)
    case .network: NetworkView(state).draw(in: layout.screen, on: &screen)
    case .settings: SettingsView(state).draw(in: layout.screen, on: &screen)
    case .calls: CallsView(state).draw(in: layout.screen, on: &screen)
    case .requests: RequestsView(state).draw(in: layout.screen, on: &screen)
    case .findings: FindingsView(state).draw(in: layout.screen, on: &screen)
    case .events: EventsView(state).draw(in: layout.screen, on: &screen)
    }
    TourPanel(state)?.draw(in: layout.panel, on: &screen)
  }

  /// Rows from which on the tabs have one of their own.
  private static let rowsForTabs = 30

  /// The row of the tabs; empty where rows are scarce.
  static func tabs(of state: State) -> Rect {
    let hasTabs = state.size.height >= rowsForTabs
    return Rect(state.size).removingTop(1).top(hasTabs ? 1 : 0)
  }

  /// What lies between header and footer.
  static func area(of state: State) -> Rect {
    Rect(state.size).removingTop(1 + tabs(of: state).height).removingBottom(1)
  }

  /// Fits anywhere: the words are cut where there is no room.
  private func drawTooSmall(on screen: inout Screen) {
    let size = state.size
    let lines = [
      "pltop needs \(Self.minimum.width)×\(Self.minimum.height)",
      "this is \(size.width)×\(size.height)",
      state.latest.map { "path \($0.status.state.rawValue)" } ?? "",
    ]
    let demo = state.demo.map(HeaderView.sign)
    demo?.draw(in: screen.bounds.top(1), on: &screen, ellipsis: "")
    for (row, line) in lines.enumerated() {
      let text = TextWidth.clipped(line, to: size.width)
      screen.put(text, x: 0, y: row + (demo == nil ? 0 : 1), style: Style(.text))
    }
  }
}
