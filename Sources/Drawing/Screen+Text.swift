/// Neighbouring cells of one row that share a style.
package struct Run: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var text: String
  package var style: Style
}

extension Run: CustomStringConvertible {
  /// Row, column, style and text, as in `0:2 title+bold "Path"`.
  package var description: String { "\(y):\(x) \(style) \"\(text)\"" }
}

extension Screen {
  /// The rows as text, without trailing blanks.
  package func rows() -> [String] {
    (0..<size.height).map { y in
      let text = text(of: 0..<size.width, row: y)
      return String(
        text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)]
      )
    }
  }

  package func text() -> String { rows().joined(separator: "\n") }

  /// The runs of one style, without those of plain text; for tests.
  package func styleRuns() -> [Run] {
    (0..<size.height).flatMap { y in runs(in: 0..<size.width, row: y) }
      .filter { $0.style != Style() }
  }

  /// What to write to turn a terminal that shows `shown` into one that shows this screen.
  ///
  /// A screen of another size counts as nothing shown: every cell is written.
  package func changes(from shown: Screen?) -> [Run] {
    guard let shown, shown.size == size else {
      return (0..<size.height).flatMap { y in runs(in: 0..<size.width, row: y) }
    }
    return (0..<size.height).flatMap { y in
      changedColumns(from: shown, row: y).flatMap { runs(in: $0, row: y) }
    }
  }

  private func changedColumns(from shown: Screen, row y: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let row = y * size.width
    // Most rows are as they were: they are only compared, and that without a look at each index.
    let isAsShown = cells.span.extracting(row..<(row + size.width))
      .isEqual(to: shown.cells.span.extracting(row..<(row + size.width)))
    guard !isAsShown else { return [] }
    for x in 0..<size.width where cells[row + x] != shown.cells[row + x] {
      // Half a glyph cannot be written: a run starts at the left half.
      let start = cells[row + x].isRightHalf ? max(0, x - 1) : x
      if let last = ranges.last, last.upperBound >= start {
        ranges[ranges.count - 1] = last.lowerBound..<(x + 1)
      } else {
        ranges.append(start..<(x + 1))
      }
    }
    return ranges
  }

  /// A wide glyph's right half belongs to the run of its left half.
  private func runs(in columns: Range<Int>, row y: Int) -> [Run] {
    var runs: [Run] = []
    var start = columns.lowerBound
    for x in columns where x > start {
      let cell = cells[y * size.width + x]
      guard !cell.isRightHalf, cell.style != cells[y * size.width + start].style else { continue }
      runs.append(run(start..<x, row: y))
      start = x
    }
    if start < columns.upperBound { runs.append(run(start..<columns.upperBound, row: y)) }
    return runs
  }

  private func run(_ columns: Range<Int>, row y: Int) -> Run {
    Run(
      x: columns.lowerBound,
      y: y,
      text: text(of: columns, row: y),
      style: cells[y * size.width + columns.lowerBound].style
    )
  }

  private func text(of columns: Range<Int>, row y: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(columns.count * 2)
    for x in columns { cells[y * size.width + x].append(to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Span<Cell> {
  fileprivate func isEqual(to other: Span<Cell>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
