import Drawing
import PathModel

/// One hop as it is drawn: a title with its state, and lines about what it is made of.
struct Card {
  var title: StyledText
  var lines: [CardLine]

  var height: Int { lines.count + 1 }

  /// As many lines as fit; the last one says how many more there are.
  func draw(in rect: Rect, on screen: inout Screen, glyphs: Glyphs) {
    title.draw(in: rect.top(1), on: &screen, ellipsis: glyphs.ellipsis)
    let body = rect.removingTop(1)
    let fits = lines.count <= body.height
    let shown = lines.prefix(fits ? body.height : max(0, body.height - 1))
    for (row, line) in shown.enumerated() {
      line.fitted(to: body.width)
        .draw(in: body.removingTop(row).top(1), on: &screen, ellipsis: glyphs.ellipsis)
    }
    guard !fits else { return }
    let more = StyledText("  +\(lines.count - shown.count) more", .muted)
    more.draw(in: body.bottom(1), on: &screen, ellipsis: glyphs.ellipsis)
  }

  /// Title and lines in one row, as many of them as fit.
  func row(width: Int) -> StyledText {
    var row = title
    for (index, line) in lines.enumerated() {
      let gap = line.hasSign ? "  " : ""
      let next = StyledText(gap) + line.fitted(to: width - row.width - gap.count)
      guard index == 0 || row.width + next.width <= width else { continue }
      row += next
    }
    return row
  }

  /// The words that are there, with a separator between them.
  static func joined(_ words: [String?]) -> String {
    words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
