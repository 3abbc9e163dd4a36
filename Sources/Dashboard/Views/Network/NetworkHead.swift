import Drawing
import PathModel

/// How many ways are open, and how much else is wrong, in one line.
struct NetworkHead {
  private let rows: [NetworkRow]
  private let glyphs: Glyphs

  init(_ rows: [NetworkRow], glyphs: Glyphs) {
    self.rows = rows
    self.glyphs = glyphs
  }

  var text: StyledText {
    let ways = rows.filter { $0.side == nil }
    guard !ways.isEmpty else { return StyledText("\(glyphs.unknown) no way is known", .unknown) }
    let closed = ways.count { $0.state == .down || $0.state == .degraded }
    let unknown = ways.count { $0.state == .unknown }
    let others = rows.filter { $0.side != nil && $0.isProblem }
    let parts = [
      part(ways.filter { $0.state == .down || $0.state == .degraded }) {
        "\(Wording.amount($0, "way")) closed"
      },
      part(ways.filter { $0.state == .unknown }) { "\(Wording.amount($0, "way")) not known" },
      closed + unknown == 0 ? part(ways) { _ in "every way is open" } : nil,
      part(others) { "\(Wording.amount($0, "other thing")) not in order" },
      closed + unknown + others.count == 0
        ? nil : StyledText("! lists only what is wrong", .muted),
    ]
    return parts.compactMap(\.self).joined(by: "  ")
  }

  /// With the sign of the gravest among them; nil: there are none.
  private func part(_ rows: [NetworkRow], _ words: (Int) -> String) -> StyledText? {
    guard !rows.isEmpty else { return nil }
    let state = HopState.gravest(of: rows.compactMap(\.state))
    return StyledText(
      "\(glyphs.sign(of: state)) \(words(rows.count))",
      Style(state.role, bold: true)
    )
  }
}
