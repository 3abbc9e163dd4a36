/// Counts as upright bars over an axis, the smallest value at the left.
///
/// ```
///    ▂█▃
/// ▁▄▆███▅▂▁   ▁
/// 8 ms   12 ms 20 ms
/// ```
package struct Histogram: Sendable {
  package struct Bin: Sendable, Hashable {
    package var count: Int
    /// The largest value that is counted here.
    package var label: String

    package init(_ count: Int, _ label: String) {
      self.count = count
      self.label = label
    }
  }

  package var bins: [Bin]
  package var style: Style
  package var glyphs: Glyphs

  package init(_ bins: [Bin], style: Style = Style(.accent), glyphs: Glyphs = .unicode) {
    self.bins = bins
    self.style = style
    self.glyphs = glyphs
  }

  /// The last row has the labels, those above it the bars; neighbours are added up where there are
  /// more than columns.
  package func draw(in rect: Rect, on screen: inout Screen) {
    guard rect.width > 0, rect.height >= 2 else { return }
    let bins = merged(to: rect.width)
    guard let most = bins.map(\.count).max(), most > 0 else { return }
    let width = min(6, max(1, rect.width / bins.count))
    let bars = rect.removingBottom(1)
    for (index, bin) in bins.enumerated() where bin.count > 0 {
      let column = bars.removingLeft(index * width).left(width > 2 ? width - 1 : width)
      draw(bin.count, of: most, in: column, on: &screen)
    }
    drawLabels(bins, width, in: rect.bottom(1), on: &screen)
  }

  /// A count that is not 0 has at least the lowest level.
  private func draw(_ count: Int, of most: Int, in column: Rect, on screen: inout Screen) {
    let levels = glyphs.sparkLevels.count
    let height = Double(count) / Double(most) * Double(column.height * levels)
    let steps = max(1, Int(height.rounded()))
    let full = column.bottom(steps / levels)
    screen.fill(full, glyphs.barFull, style: style)
    let rest = steps % levels
    guard rest > 0 else { return }
    let top = column.removingBottom(full.height).bottom(1)
    screen.fill(top, glyphs.sparkLevels[rest - 1], style: style)
  }

  /// As many as fit with a gap between them; each begins under its bar, the last one ends with it.
  private func drawLabels(
    _ bins: [Bin],
    _ width: Int,
    in row: Rect,
    on screen: inout Screen
  ) {
    guard let last = bins.last else { return }
    let end = max(bins.count * width - (width > 2 ? 1 : 0), TextWidth.of(last.label))
    let lastStart = min(end, row.width) - TextWidth.of(last.label)
    var free = 0
    for (index, bin) in bins.dropLast().enumerated() where index * width >= free {
      let start = index * width
      let after = start + TextWidth.of(bin.label) + 1
      guard after <= lastStart else { continue }
      StyledText(bin.label, .muted).draw(in: row.removingLeft(start), on: &screen)
      free = after + 1
    }
    StyledText(last.label, .muted)
      .draw(in: row.removingLeft(max(0, lastStart)), on: &screen, ellipsis: glyphs.ellipsis)
  }

  private func merged(to columns: Int) -> [Bin] {
    let size = (bins.count + columns - 1) / max(1, columns)
    guard size > 1 else { return bins }
    return stride(from: 0, to: bins.count, by: size).map { start in
      let part = bins[start..<min(start + size, bins.count)]
      return Bin(part.reduce(0) { $0 + $1.count }, part.last?.label ?? "")
    }
  }
}
