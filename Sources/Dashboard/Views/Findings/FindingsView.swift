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
struct FindingsView: ListView {
  static let screen = State.ScreenName.findings
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in area: Rect, on screen: inout Screen) {
    let layout = FindingsLayout(state, in: area)
    FindingsHead(state).text
      .draw(in: layout.head.inset(left: 1, right: 1), on: &screen, ellipsis: glyphs.ellipsis)
    guard !state.listedFindings.isEmpty else { return }
    table.draw(in: layout.list, on: &screen)
    screen.fill(layout.line, glyphs.vertical, style: Style(.border))
    guard let selected else { return }
    let text = FindingText(selected, state)
    HeadedRule(title: text.title, glyphs: glyphs).draw(in: layout.rule, on: &screen)
    let inside = layout.details.inset(left: 1, right: 1)
    TextBlock(
      text.summary(width: inside.width, height: inside.height),
      isWrapping: false,
      ellipsis: glyphs.ellipsis
    )
    .draw(in: inside, on: &screen)
  }

  func list(in area: Rect) -> Rect { FindingsLayout(state, in: area).list }

  var listing: Listing<Finding> {
    let (glyphs, lexicon) = (glyphs, state.lexicon)
    return Listing(
      state.listedFindings,
      id: { FindingsState.Subject($0).id },
      isProblem: { $0.severity != .advice },
      columns: [
        .sign { $0.mark(glyphs) },
        ListColumn(
          "severity",
          .fixed(8),
          by: { SortKey($0.severity.order) },
          cell: {
            StyledText(lexicon($0.severity.rawValue), $0.role)
          }
        ),
        ListColumn(
          "hop",
          .fitting(atMost: 16),
          by: { SortKey($0.hop.order) },
          cell: {
            StyledText($0.hop.title, .text)
          }
        ),
        // In a narrow window the messages need the room; the details say of what they are.
        .text("subject", .fitting(atMost: 20), rank: 1, role: .muted) {
          Wording.withShortARNs($0.subject)
        },
        .text("message", .share(1, atLeast: 40)) {
          let heading = lexicon.heading(ofRule: $0.rule).map { "\($0): " } ?? ""
          return heading + Wording.withShortARNs($0.message)
        },
      ]
    )
  }
}

extension Finding.Severity {
  /// The gravest first.
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Hop.Kind {
  /// As a packet passes them.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
