import Drawing
import PathModel

/// One hop as it is drawn: a title with its state, and lines about what it is made of.
struct Card {
  var title: StyledText
  var lines: [CardLine]
  /// Lines that nobody has room for, and that are not made.
  var further = 0

  var height: Int { lines.count + further + 1 }

  /// As many lines as fit, and how many more there are.
  func draw(in rect: Rect, on screen: inout Screen, glyphs: Glyphs) {
    title.draw(in: rect.top(1), on: &screen, ellipsis: glyphs.ellipsis)
    let body = rect.removingTop(1)
    for (row, text) in rows(body.height, width: body.width).enumerated() {
      text.draw(in: body.removingTop(row).top(1), on: &screen, ellipsis: glyphs.ellipsis)
    }
  }

  /// Where there are fewer than three rows, the last line shares its own with the count.
  private func rows(_ height: Int, width: Int) -> [StyledText] {
    guard lines.count + further > height else { return lines.map { $0.fitted(to: width) } }
    let shown = lines.prefix(height < 3 ? height : height - 1).map { $0.fitted(to: width) }
    let count = lines.count + further - shown.count
    guard height < 3 else { return shown + [StyledText("  +\(count) more", .muted)] }
    guard let last = shown.last else { return [] }
    // The count gives way to the words before it.
    let counts = ["  +\(count) more", " +\(count)"].map { StyledText($0, .muted) }
    let fitting = counts.first { last.width + $0.width <= width }
    let more = fitting ?? counts[1]
    let line = fitting == nil ? lines[height - 1].fitted(to: width - more.width) : last
    return shown.dropLast() + [line + more]
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
