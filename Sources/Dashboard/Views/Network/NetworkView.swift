import Drawing
import FoundationEssentials
import PathModel

/// What packets meet on the way from hop to hop, and what is in the two VPCs.
///
/// ```
///  ✖ 1 way closed  ! lists only what is wrong
///    where        what                     detail
/// ●  way          client → endpoint tcp 80 tcp 80 from 10.1.1.0/24 in endpoint-sg
/// ✖  way 1b       ALB → tasks tcp 8080     no rule admits tcp 8080 from 10.100.100.192/26
/// ●  customer 1a  subnet-0a                10.1.1.0/26 50 free public rtb-0a
/// ── ✖ ALB → tasks tcp 8080 ───────
/// all about the one under the cursor
/// ```
struct NetworkView: ListView {
  static let screen = State.ScreenName.network
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in area: Rect, on screen: inout Screen) {
    guard state.shown != nil else {
      let words = StyledText("\(glyphs.pending) asking AWS for the first time", .pending)
      return words.draw(
        in: area.top(1).inset(left: 1, right: 1),
        on: &screen,
        ellipsis: glyphs.ellipsis
      )
    }
    let layout = NetworkLayout(in: area)
    NetworkHead(listing.items, glyphs: glyphs).text
      .draw(in: layout.head.inset(left: 1, right: 1), on: &screen, ellipsis: glyphs.ellipsis)
    table.draw(in: layout.list, on: &screen)
    screen.fill(layout.line, glyphs.vertical, style: Style(.border))
    guard let selected, let text = text(of: selected) else { return }
    HeadedRule(title: text.title, glyphs: glyphs).draw(in: layout.rule, on: &screen)
    let inside = layout.details.inset(left: 1, right: 1)
    TextBlock(
      summary(text.lines(width: inside.width), inside),
      isWrapping: false,
      ellipsis: glyphs.ellipsis
    )
    .draw(in: inside, on: &screen)
  }

  func list(in area: Rect) -> Rect { NetworkLayout(in: area).list }

  var listing: Listing<NetworkRow> {
    let glyphs = glyphs
    return Listing(
      state.shown?.networkRows ?? [],
      id: \.id,
      isProblem: \.isProblem,
      columns: [
        .sign { $0.sign(glyphs) },
        ListColumn(
          "where",
          .fitting(atMost: 15),
          by: { SortKey($0.place) },
          cell: { StyledText($0.place, .muted) }
        ),
        ListColumn(
          "what",
          .fitting(atMost: 24),
          by: { SortKey($0.what) },
          cell: {
            StyledText($0.what, $0.side == nil ? Style(.title, bold: true) : Style(.text))
          }
        ),
        ListColumn(
          "detail",
          .share(1),
          by: { SortKey($0.detail) },
          cell: { StyledText(SafeText.line($0.detail), $0.role) }
        ),
      ]
    )
  }

  func details(of item: NetworkRow) -> ObjectDetails? {
    guard let text = text(of: item) else { return nil }
    return ObjectDetails(
      title: text.title,
      id: item.awsID,
      consoleURL: item.consoleURL(in: text.sample),
      source: item.source(in: text.sample),
      lines: text.lines
    )
  }

  private func text(of row: NetworkRow) -> NetworkText? {
    state.shown.map {
      NetworkText(
        row: row,
        sample: $0.sample,
        now: state.now,
        glyphs: glyphs,
        lexicon: state.lexicon
      )
    }
  }

  /// What fits, and that there is more.
  private func summary(_ lines: [StyledText], _ area: Rect) -> [StyledText] {
    guard lines.count > area.height else { return lines }
    let rest = Wording.amount(lines.count - area.height + 1, "more line")
    let more = "\(glyphs.ellipsis) \(rest); Enter shows all"
    return lines.prefix(max(0, area.height - 1)) + [StyledText(more, .muted)]
  }
}
