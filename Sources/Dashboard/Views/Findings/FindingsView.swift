import Drawing
import PathModel

/// Everything that the rules found, the gravest first, and all about the one under the cursor.
///
/// ```
///  ✖ 1 critical  ◐ 2 warnings  • 5 pieces of advice
///    severity  hop  subject   message
/// ✖  critical  ALB  demo-alb  …
/// ── ✖ critical  health-check-mismatch ──────
/// what is wrong, what to do, evidence, source
/// ```
struct FindingsView {
  /// Below it the messages need the room; the details say of what they are.
  private static let wide = 70
  private let state: State
  private var glyphs: Glyphs { state.glyphs }

  init(_ state: State) { self.state = state }

  func draw(in area: Rect, on screen: inout Screen) {
    let layout = FindingsLayout(state, in: area)
    FindingsHead(state).text
      .draw(in: layout.head.inset(left: 1, right: 1), on: &screen, ellipsis: glyphs.ellipsis)
    guard let finding = state.selectedFinding else { return }
    table(width: layout.list.width).draw(in: layout.list, on: &screen)
    screen.fill(layout.line, glyphs.vertical, style: Style(.border))
    let text = FindingText(finding, state)
    HeadedRule(title: text.title, glyphs: glyphs).draw(in: layout.rule, on: &screen)
    let inside = layout.details.inset(left: 1, right: 1)
    TextBlock(
      text.summary(width: inside.width, height: inside.height),
      isWrapping: false,
      ellipsis: glyphs.ellipsis
    )
    .draw(in: inside, on: &screen)
  }

  private func table(width: Int) -> Table {
    let hasSubjects = width >= Self.wide
    let subject = Table.Column("subject", width: .fitting(atMost: max(8, width / 5)))
    return Table(
      columns: [
        .init("", width: .fixed(1)), .init("severity", width: .fixed(8)),
        .init("hop", width: .fitting(atMost: 16)),
      ] + (hasSubjects ? [subject] : []) + [.init("message", width: .share(1))],
      rows: state.listedFindings.map { row($0, hasSubjects: hasSubjects) },
      selected: state.findingCursor,
      glyphs: glyphs
    )
  }

  private func row(_ finding: Finding, hasSubjects: Bool) -> [StyledText] {
    let subject = StyledText(Wording.withShortARNs(finding.subject), .muted)
    return [
      finding.mark(glyphs), StyledText(finding.severity.rawValue, finding.role),
      StyledText(finding.hop.title, .text),
    ] + (hasSubjects ? [subject] : [])
      + [StyledText(Wording.withShortARNs(finding.message), .text)]
  }
}
