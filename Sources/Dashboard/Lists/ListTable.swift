import Drawing

/// A list as it is seen: its columns as far as there is room, its rows, and the cursor.
struct ListTable<Item: Sendable> {
  /// The leading columns that stay when the others are moved aside: a sign and a name.
  private static var frozen: Int { 2 }

  private let listing: Listing<Item>
  private let arranged: ArrangedList<Item>
  private let widths: ListWidths<Item>
  private let state: ListState
  private let glyphs: Glyphs
  private let lexicon: Lexicon
  /// What has been drawn of the same rows and columns in the same area; nil: nothing is kept of it.
  private let drawn: (_ columns: [Int], _ area: Rect) -> DrawnRows?

  init(
    _ listing: Listing<Item>,
    _ arranged: ArrangedList<Item>,
    widths: ListWidths<Item>,
    _ state: ListState,
    glyphs: Glyphs,
    lexicon: Lexicon,
    drawn: @escaping (_ columns: [Int], _ area: Rect) -> DrawnRows?
  ) {
    self.listing = listing
    self.arranged = arranged
    self.widths = widths
    self.state = state
    self.glyphs = glyphs
    self.lexicon = lexicon
    self.drawn = drawn
  }

  func draw(in area: Rect, on screen: inout Screen) {
    let shown = columns(in: area)
    var table = table(shown)
    table.drawn = drawn(shown, area)
    table.draw(in: area, on: &screen)
    drawFilter(in: area, on: &screen)
    guard shown.count < listing.columns.count else { return }
    // More columns than there is room for: the keys ← and → reach them.
    StyledText(glyphs.ellipsis, .accent).draw(in: area.top(1).right(1), on: &screen)
  }

  /// That not everything is listed is seen at all times.
  private func drawFilter(in area: Rect, on screen: inout Screen) {
    guard state.isFiltered, area.height > 1 else { return }
    let words =
      (state.showsProblemsOnly ? "!" : "") + (state.filter.isEmpty ? "" : "/\(state.filter)")
    let count = "\(arranged.items.count) of \(listing.items.count)"
    let word = StyledText(" \(words)  \(count) ", Style(.accent, bold: true, reverse: true))
    word.draw(
      in: area.top(1).removingRight(2),
      on: &screen,
      alignment: .right,
      ellipsis: glyphs.ellipsis
    )
    guard arranged.items.isEmpty, !listing.items.isEmpty else { return }
    StyledText("nothing matches; Esc lists everything again", .muted)
      .draw(in: area.removingTop(1).top(1).inset(left: 1, right: 1), on: &screen)
  }

  /// The title of the column that stands at a place in the list's first row; nil: there is none.
  func title(at x: Int, in area: Rect) -> String? {
    let shown = columns(in: area)
    let areas = table(shown).columnAreas(in: area)
    return zip(shown, areas).first { $0.1.x <= x && x <= $0.1.x + $0.1.width }
      .map { listing.columns[$0.0].title }
  }

  /// The row that stands at a line below the titles; nil: there is none.
  func row(at line: Int, height: Int) -> Int? {
    let range = table(Array(listing.columns.indices)).position(in: height).range
    let row = range.lowerBound + line
    return line >= 0 && range.contains(row) ? row : nil
  }

  private func table(_ shown: [Int]) -> Table {
    Table(
      columns: shown.map(column),
      rowCount: arranged.items.count,
      selected: state.cursor(in: arranged.ids),
      offset: state.top,
      glyphs: glyphs
    ) { row in shown.map { listing.columns[$0].cell(arranged.items[row]) } }
  }

  /// As wide as its cells are, with a sign at the title of the column that it is
  /// sorted by.
  private func column(_ index: Int) -> Table.Column {
    var column = listing.columns[index].tableColumn
    column.title = lexicon(listing.columns[index].title)
    if let order = state.order, order.column == listing.columns[index].title {
      column.title.append(order.descending ? glyphs.moreBelow : glyphs.moreAbove)
    }
    if case .fitting(let limit) = column.width, let width = widths.byColumn[index] {
      column.width = .fixed(min(limit, max(width, TextWidth.of(column.title))))
    }
    return column
  }

  /// Which columns there is room for: all, or all but those of the highest rank; once the operator has
  /// moved some aside, the next ones.
  private func columns(in area: Rect) -> [Int] {
    let all = Array(listing.columns.indices)
    let least = zip(table(all).leastWidths, listing.columns).map { max($0, $1.least) }
    func fits(_ columns: [Int]) -> Bool {
      columns.reduce(0) { $0 + least[$1] + 2 } - 2 <= area.width - 2
    }
    var shown = all
    if state.hiddenColumns == 0 {
      while !fits(shown),
        let last = shown.max(by: { rank($0) < rank($1) }), rank(last) > 0
      {
        let rank = rank(last)
        shown.remove(at: shown.lastIndex { self.rank($0) == rank } ?? shown.count - 1)
      }
      return shown
    }
    shown = Array(all.prefix(Self.frozen) + all.dropFirst(Self.frozen + state.hiddenColumns))
    while !fits(shown), shown.count > Self.frozen + 1 { shown.removeLast() }
    return shown
  }

  private func rank(_ index: Int) -> Int { listing.columns[index].rank }

  /// How many columns can be moved aside.
  static func hideable(_ count: Int) -> Int { max(0, count - frozen - 1) }
}
