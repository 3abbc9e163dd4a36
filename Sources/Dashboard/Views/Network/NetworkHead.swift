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
      part(closed, "\(glyphs.down) \(Wording.amount(closed, "way")) closed", .down),
      part(unknown, "\(glyphs.unknown) \(Wording.amount(unknown, "way")) not known", .unknown),
      closed + unknown == 0
        ? StyledText("\(glyphs.up) every way is open", Style(.up, bold: true)) : nil,
      part(others.count, word(others), .degraded),
      closed + unknown + others.count == 0
        ? nil : StyledText("! lists only what is wrong", .muted),
    ]
    return parts.compactMap(\.self).joined(by: "  ")
  }

  private func word(_ others: [NetworkRow]) -> String {
    let sign = others.contains { $0.state == .down } ? glyphs.down : glyphs.degraded
    return "\(sign) \(Wording.amount(others.count, "other thing")) not in order"
  }

  private func part(_ count: Int, _ words: String, _ role: Role) -> StyledText? {
    count == 0 ? nil : StyledText(words, Style(role, bold: true))
  }
}
