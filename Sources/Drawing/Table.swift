/// Rows of styled cells under a header, with one row selected and the others scrolled to it.
///
/// Only rows that are seen are made, so a long list costs no more than a short one.
package struct Table {
  package struct Column: Sendable {
    /// How wide a column is.
    package enum Width: Sendable {
      /// Exactly this many cells.
      case fixed(Int)
      /// As wide as its widest cell or title, at most this many cells.
      case fitting(atMost: Int)
      /// A share of what the other columns leave; of use from so many cells on.
      case share(Int, atLeast: Int = 16)
    }

    package var title: String
    package var width: Width
    package var alignment: TextWidth.Alignment

    package init(
      _ title: String,
      width: Width = .share(1),
      alignment: TextWidth.Alignment = .left
    ) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  /// How many rows are looked at to see how wide a column has to be.
  private static let measuredCount = 200

  package var columns: [Column]
  package var rowCount: Int
  package var row: (Int) -> [StyledText]
  package var selected: Int?
  package var offset: Int
  package var gap: Int
  package var glyphs: Glyphs
  /// What has been drawn of the same rows in an area of the same size.
  package var drawn: DrawnRows?

  package init(
    columns: [Column],
    rows: [[StyledText]],
    selected: Int? = nil,
    offset: Int = 0,
    gap: Int = 2,
    glyphs: Glyphs = .unicode
  ) {
    self.init(
      columns: columns,
      rowCount: rows.count,
      selected: selected,
      offset: offset,
      gap: gap,
      glyphs: glyphs
    ) { rows[$0] }
  }

  /// The cells of a row are asked for when it is seen.
  package init(
    columns: [Column],
    rowCount: Int,
    selected: Int? = nil,
    offset: Int = 0,
    gap: Int = 2,
    glyphs: Glyphs = .unicode,
    row: @escaping (Int) -> [StyledText]
  ) {
    self.columns = columns
    self.rowCount = rowCount
    self.row = row
    self.selected = selected
    self.offset = offset
    self.gap = gap
    self.glyphs = glyphs
  }

  /// Which rows are drawn in an area of this height; the selected one is always among them.
  package func position(in height: Int) -> ScrollPosition {
    let position = ScrollPosition(offset: offset, visible: max(1, height) - 1, count: rowCount)
    return selected.map(position.showing) ?? position
  }

  package func draw(in rect: Rect, on screen: inout Screen) {
    guard !rect.isEmpty else { return }
    let position = position(in: rect.height)
    let body = rect.removingTop(1)
    let needsBar = position.hasAbove || position.hasBelow
    let areas = columnAreas(in: rect)
    let titles = columns.map { StyledText($0.title, Style(.header)) }
    screen.fill(rect.top(1), style: Style(.header))
    draw(titles, in: areas, y: rect.y, on: &screen)
    for (line, index) in position.range.enumerated() {
      let row = body.removingTop(line).top(1).removingRight(needsBar ? 1 : 0)
      draw(index, in: row, areas, on: &screen)
      if index == selected { screen.restyle(row) { $0.role = .selection } }
    }
    Scrollbar(position, glyphs: glyphs).draw(in: body, on: &screen)
  }

  private func draw(_ index: Int, in area: Rect, _ areas: [Rect], on screen: inout Screen) {
    if let cells = drawn?[index] { return screen.put(cells, in: area) }
    draw(row(index), in: areas, y: area.y, on: &screen)
    drawn?[index] = screen.cells(in: area)
  }

  /// Cells beyond the columns are ignored, missing ones stay blank.
  private func draw(_ cells: [StyledText], in areas: [Rect], y: Int, on screen: inout Screen) {
    for (cell, (column, area)) in zip(cells, zip(columns, areas)) {
      cell.draw(
        in: Rect(x: area.x, y: y, width: area.width, height: 1),
        on: &screen,
        alignment: column.alignment,
        ellipsis: glyphs.ellipsis
      )
    }
  }

  /// Where the columns stand in an area, from left to right; those for which there is no room are empty.
  package func columnAreas(in rect: Rect) -> [Rect] {
    let position = position(in: rect.height)
    return areas(in: rect.removingRight(position.hasAbove || position.hasBelow ? 2 : 0))
  }

  /// How wide each column has to be to be of use, without the gap between two.
  package var leastWidths: [Int] {
    zip(ownWidths, columns).map { width, column in
      if case .share(_, let least) = column.width { least } else { width ?? 0 }
    }
  }

  private func areas(in rect: Rect) -> [Rect] {
    let gap = Coordinate.clamped(max(0, gap))
    let wanted = ownWidths
    let taken = wanted.reduce(gap * max(0, columns.count - 1)) { $0 + ($1 ?? 0) }
    let weights = columns.map { column in
      if case .share(let weight, _) = column.width { max(1, weight) } else { 0 }
    }
    let shares =
      weights.contains { $0 > 0 }
      ? rect.removingLeft(taken).columns(weights).map(\.width) : wanted.map { _ in 0 }
    var rest = rect
    return zip(wanted, shares).map { width, share in
      let area = rest.left(width ?? share)
      rest = rest.removingLeft(area.width + gap)
      return area
    }
  }

  /// The width that each column asks for; nil when it takes a share.
  private var ownWidths: [Int?] {
    let rows = measuredRows
    return columns.indices.map { index in
      switch columns[index].width {
      case .fixed(let width): max(0, min(width, Coordinate.limit))
      case .fitting(let limit): max(0, min(limit, widest(in: index, of: rows)))
      case .share: nil
      }
    }
  }

  private func widest(in index: Int, of rows: [[StyledText]]) -> Int {
    rows.reduce(TextWidth.of(columns[index].title)) { widest, row in
      row.indices.contains(index) ? max(widest, row[index].width) : widest
    }
  }

  /// Some rows from all over, the same ones wherever the table is scrolled to.
  private var measuredRows: [[StyledText]] {
    let isFitting = columns.contains { if case .fitting = $0.width { true } else { false } }
    guard isFitting else { return [] }
    return stride(from: 0, to: rowCount, by: max(1, rowCount / Self.measuredCount)).map(row)
  }
}
