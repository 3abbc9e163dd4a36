import Drawing
import PathModel

/// One hop as it is drawn: a title with its state, and lines about what it is made of.
struct Card {
  var title: StyledText
  var lines: [StyledText]

  /// As many lines as fit; the last one says how many more there are.
  func draw(in rect: Rect, on screen: inout Screen, glyphs: Glyphs) {
    let all = [title] + lines
    let fits = all.count <= rect.height
    let shown = fits ? all : Array(all.prefix(max(0, rect.height - 1)))
    for (row, line) in shown.enumerated() {
      line.draw(in: rect.removingTop(row).top(1), on: &screen, ellipsis: glyphs.ellipsis)
    }
    if !fits {
      let more = StyledText("  +\(all.count - shown.count) more", .muted)
      more.draw(in: rect.bottom(1), on: &screen, ellipsis: glyphs.ellipsis)
    }
  }
}
