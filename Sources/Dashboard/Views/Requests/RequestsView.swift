import Drawing
import PathModel

/// The test requests: what is sent next, what was sent, and what came of it.
///
/// ```
///  Next      tasks  GET /api/tasks  …            what r sends
///  From      simulated client …  zones any       where from, and which way
///  Series    off
///  Latency   ▂▃▂✖▂  p50 …                        of the requests that are kept
///     age  zone  request   outcome    total  phases
/// ●  3 s   1a    …
/// ── Request 3 ───────────── ░ lookup  ▒ connect …
/// details of the request under the cursor, or the burst
/// ```
struct RequestsView: ListView {
  static let screen = State.ScreenName.requests
  let state: State
  private var requests: RequestsState { state.requests }

  init(_ state: State) { self.state = state }

  func draw(in area: Rect, on screen: inout Screen) {
    let layout = RequestsLayout(state, in: area)
    RequestsHead(state).draw(in: layout.head, on: &screen)
    drawTable(in: layout.table, on: &screen)
    drawLegend(layout, on: &screen)
    drawPanels(layout, on: &screen)
  }

  private func drawTable(in area: Rect, on screen: inout Screen) {
    guard !requests.log.records.isEmpty else {
      let word =
        requests.log.isSending
        ? "\(glyphs.pending) sending" : "none sent yet; \(state.key(.sendRequest)) sends one"
      return StyledText(word, .muted)
        .draw(in: area.removingTop(1).inset(left: 1, right: 1), on: &screen)
    }
    table.draw(in: area, on: &screen)
  }

  func list(in area: Rect) -> Rect { RequestsLayout(state, in: area).table }

  var listing: Listing<RequestRecord> { RecordListing(state).listing }

  /// In a narrow window the rule over the panels; in a wide one a line of its own.
  private func drawLegend(_ layout: RequestsLayout, on screen: inout Screen) {
    guard !layout.legend.isEmpty else { return }
    let legend = PhaseBar.legend(glyphs, state.lexicon)
    guard !layout.isWide else {
      return legend.draw(in: layout.legend.inset(left: 1, right: 1), on: &screen)
    }
    let title = layout.details.isEmpty ? burstTitle : detailsTitle
    HeadedRule(title: title, note: legend, glyphs: glyphs).draw(in: layout.legend, on: &screen)
  }

  private func drawPanels(_ layout: RequestsLayout, on screen: inout Screen) {
    var details = layout.details
    var burst = layout.burst
    if layout.isWide {
      let column = details.left(1)
      screen.fill(column, glyphs.vertical, style: Style(.border))
      screen.fill(burst.left(1), glyphs.vertical, style: Style(.border))
      details = details.removingLeft(1)
      burst = burst.removingLeft(1)
      if !details.isEmpty, selected != nil {
        HeadedRule(title: detailsTitle, glyphs: glyphs).draw(in: details.top(1), on: &screen)
        details = details.removingTop(1)
      }
    }
    if layout.isWide || !details.isEmpty, !burst.isEmpty {
      HeadedRule(title: burstTitle, glyphs: glyphs).draw(in: burst.top(1), on: &screen)
      burst = burst.removingTop(1)
    }
    if let record = selected {
      RecordSummary(record, state).draw(in: details.inset(left: 1, right: 1), on: &screen)
    }
    if let report = requests.burst {
      BurstPanel(report, glyphs: glyphs).draw(in: burst.inset(left: 1, right: 1), on: &screen)
    }
  }

  private var detailsTitle: StyledText {
    let number = selected.map { "\(state.lexicon("Request")) \($0.id)" } ?? ""
    return StyledText(number, Style(.title, bold: true))
  }

  private var burstTitle: StyledText {
    let line = requests.burstDraft.map { " \($0.request.line)" } ?? ""
    return StyledText(state.lexicon("Burst"), Style(.title, bold: true)) + StyledText(line, .text)
  }
}
