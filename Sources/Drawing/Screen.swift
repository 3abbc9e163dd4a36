/// A grid of cells that views draw on; nothing drawn outside it has an effect.
package struct Screen: Equatable, Sendable {
  package private(set) var size: Size
  /// Row by row.
  var cells: [Cell]

  /// A window may claim any size; more cells than this in a direction are not drawn.
  private static let limit = 1_000

  package init(size: Size) {
    self.size = Size(
      width: min(size.width, Screen.limit),
      height: min(size.height, Screen.limit)
    )
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
  }

  package var bounds: Rect { Rect(size) }

  /// The cell in column `x` of row `y`; a blank outside the screen.
  package subscript(x: Int, y: Int) -> Cell {
    guard bounds.contains(Point(x: x, y: y)) else { return .blank }
    return cells[y * size.width + x]
  }

  /// Writes one line of text, made safe by ``SafeText`` and clipped to `clip` and the screen.
  ///
  /// It never wraps. A wide glyph that would be cut becomes a blank.
  ///
  /// - Returns: the column after the text, at most the right edge of the clip.
  @discardableResult
  package mutating func put(
    _ text: String,
    x: Int,
    y: Int,
    style: Style = Style(),
    clip: Rect? = nil
  ) -> Int {
    let area = clip.map { $0.intersection(bounds) } ?? bounds
    let isInside = (area.y..<area.bottom).contains(y)
    let start = Coordinate.clamped(x)
    var column = start
    var last: Int?
    for scalar in SafeText.line(text).unicodeScalars {
      let width = TextWidth.of(scalar)
      if width == 0 {
        if isInside, let last { cells[y * size.width + last].add(mark: scalar) }
        continue
      }
      guard column < area.right else { break }
      if isInside {
        last = place(scalar, width, at: column, y: y, style: style, in: area)
      }
      column += width
    }
    return max(start, min(column, area.right))
  }

  /// Fills with one narrow glyph; a wide one counts as a blank.
  package mutating func fill(_ rect: Rect, _ glyph: Character = " ", style: Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let scalars = SafeText.line(String(glyph)).unicodeScalars
    let isNarrow = scalars.count == 1 && TextWidth.of(glyph) == 1
    let cell = Cell(isNarrow ? scalars.first ?? " " : " ", style: style)
    for y in area.y..<area.bottom { put(cell, in: area.x..<area.right, row: y) }
  }

  /// Fills columns of a row that lie on the screen with narrow cells.
  private mutating func put(_ cell: Cell, in columns: Range<Int>, row y: Int) {
    eraseHalves(beside: columns, row: y)
    let row = y * size.width
    for x in columns { cells[row + x] = cell }
  }

  /// A wide glyph of which one half is about to be overwritten leaves a blank in the other.
  private mutating func eraseHalves(beside columns: Range<Int>, row y: Int) {
    let row = y * size.width
    if cells[row + columns.lowerBound].isRightHalf, columns.lowerBound > 0 {
      cells[row + columns.lowerBound - 1].erase()
    }
    if columns.upperBound < size.width, cells[row + columns.upperBound].isRightHalf {
      cells[row + columns.upperBound].erase()
    }
  }

  /// The cells of the part of a row that lies on the screen.
  package func cells(in area: Rect) -> [Cell] {
    let area = area.top(1).intersection(bounds)
    guard !area.isEmpty else { return [] }
    let start = area.y * size.width + area.x
    return Array(cells[start..<(start + area.width)])
  }

  /// Puts back what ``cells(in:)`` gave of an area of the same width.
  package mutating func put(_ row: [Cell], in area: Rect) {
    let area = area.top(1).intersection(bounds)
    guard area.width == row.count, !area.isEmpty else { return }
    let start = area.y * size.width + area.x
    cells.replaceSubrange(start..<(start + row.count), with: row)
  }

  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.bottom {
      for x in area.x..<area.right { change(&cells[y * size.width + x].style) }
    }
  }

  /// Puts one glyph of which at least the cell `x` or the one after it may be visible.
  ///
  /// - Returns: the column that marks are drawn onto; nil when the glyph is not visible.
  private mutating func place(
    _ scalar: Unicode.Scalar,
    _ width: Int,
    at x: Int,
    y: Int,
    style: Style,
    in area: Rect
  ) -> Int? {
    let visible = max(x, area.x)..<max(x, area.x, min(x + width, area.right))
    guard !visible.isEmpty else { return nil }
    let row = y * size.width
    eraseHalves(beside: visible, row: y)
    guard visible.count == width else {
      cells[row + visible.lowerBound] = Cell(" ", style: style)
      return nil
    }
    cells[row + x] = Cell(scalar, style: style)
    if width == 2 { cells[row + x + 1] = .rightHalf(style: style) }
    return x
  }
}
