import Drawing

/// What a screen lists, and how.
struct Listing<Item: Sendable>: Sendable {
  let columns: [ListColumn<Item>]
  /// In the order that they have when nobody sorts them.
  let items: [Item]
  let id: @Sendable (Item) -> String
  let isProblem: @Sendable (Item) -> Bool

  init(
    _ items: [Item],
    id: @escaping @Sendable (Item) -> String,
    isProblem: @escaping @Sendable (Item) -> Bool = { _ in false },
    columns: [ListColumn<Item>]
  ) {
    self.items = items
    self.id = id
    self.isProblem = isProblem
    self.columns = columns
  }

  var titles: [String] { columns.map(\.title) }

  /// What is left after filter and sorting, with ids that no two have in common.
  func arranged(by state: ListState) -> ArrangedList<Item> {
    var rows = numbered
    if state.showsProblemsOnly { rows.removeAll { !isProblem($0.item) } }
    let titles = titles
    let filter = ListFilter(state.filter, columns: titles)
    if !filter.isEmpty {
      rows.removeAll { row in
        !filter.admits(columns: titles) { columns[$0].cell(row.item).plain }
      }
    }
    if let order = state.order, let key = sortKey(of: order.column) {
      // The keys are sorted and not the rows, which are larger.
      let keys = rows.map { key($0.item) }
      rows = keys.indices.sorted { keys[$0].precedes(keys[$1], descending: order.descending) }
        .map { rows[$0] }
    }
    return ArrangedList(items: rows.map(\.item), ids: rows.map(\.id), all: items.count)
  }

  /// How many rows are looked at to see how wide a column has to be.
  private static var measuredCount: Int { 200 }

  /// The widest cell of each column that is as wide as its cells, in some rows from all over.
  func widths(of items: [Item]) -> ListWidths<Item> {
    let step = max(1, items.count / Self.measuredCount)
    let byColumn = columns.map { column -> Int? in
      guard case .fitting = column.width else { return nil }
      return stride(from: 0, to: items.count, by: step).reduce(0) {
        max($0, column.cell(items[$1]).width)
      }
    }
    return ListWidths(byColumn: byColumn)
  }

  private func sortKey(of title: String) -> (@Sendable (Item) -> SortKey)? {
    columns.first { $0.title == title }?.sortKey
  }

  /// Of those that have one id, the later ones get a number: a cursor can leave each of them.
  private var numbered: [(id: String, item: Item)] {
    var seen: [String: Int] = [:]
    return items.map { item in
      let id = id(item)
      let count = seen[id, default: 0]
      seen[id] = count + 1
      return (count == 0 ? id : "\(id)#\(count + 1)", item)
    }
  }
}

/// The items that a list shows, in its order.
struct ArrangedList<Item: Sendable>: Sendable {
  let items: [Item]
  let ids: [String]
  /// How many there are without a filter.
  let all: Int
}

/// How wide the cells of a list's columns are; nil: the column does not go by them.
struct ListWidths<Item>: Sendable {
  let byColumn: [Int?]
}
