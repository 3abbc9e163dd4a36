import Drawing

/// A row of the screen as a snapshot keeps it: most keys change nothing in it.
struct KeptRow<View>: Sendable {
  private let cells: [Cell]

  /// Draws a row as it was, or anew where the inputs are others.
  static func draw(
    in row: Rect,
    on screen: inout Screen,
    keptBy memo: Memo?,
    _ inputs: some Hashable & Sendable,
    draw: (_ row: Rect, _ screen: inout Screen) -> Void
  ) {
    guard !row.isEmpty else { return }
    guard let memo else { return draw(row, &screen) }
    let kept = memo.value(for: inputs) {
      var own = Screen(size: Size(width: row.width, height: 1))
      draw(own.bounds, &own)
      return Self(cells: own.cells(in: own.bounds))
    }
    screen.put(kept.cells, in: row)
  }
}
