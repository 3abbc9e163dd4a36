import Drawing
import FoundationEssentials
import PathModel

/// A screen on which the operator walks through a list.
protocol ListView {
  associatedtype Item: Sendable

  init(_ state: State)

  var state: State { get }
  /// Where its cursor, order and filter are kept.
  static var screen: State.ScreenName { get }
  var listing: Listing<Item> { get }
  /// What keeps the list as it is arranged; nil: it is arranged anew each time.
  ///
  /// For lists that follow from the snapshot alone, and may be long.
  var memo: Memo? { get }
  /// Where the list stands on the screen; empty: there is none.
  func list(in area: Rect) -> Rect
  func draw(in area: Rect, on screen: inout Screen)
  /// What can be told of an item besides its row; nil: nothing.
  func details(of item: Item) -> ObjectDetails?
}

extension ListView {
  var listState: ListState { state.lists[Self.screen] ?? ListState() }
  var glyphs: Glyphs { state.glyphs }

  var memo: Memo? { nil }

  var table: ListTable<Item> {
    let (listing, arranged) = (listing, arranged)
    return ListTable(
      listing,
      arranged,
      widths: kept { listing.widths(of: arranged.items) },
      listState,
      glyphs: glyphs,
      lexicon: state.lexicon,
      drawn: drawn
    )
  }

  private func drawn(_ columns: [Int], _ area: Rect) -> DrawnRows? {
    let inputs = RowInputs(
      list: ListInputs(listState, glyphs),
      screen: Self.screen,
      now: state.now,
      columns: columns,
      area: area
    )
    return memo?.value(for: inputs) { DrawnRows() }
  }

  /// What is listed, in its order.
  ///
  /// A list that is kept stands as it was when AWS answered: ages that a filter looks at do not go on
  /// until it answers again.
  var arranged: ArrangedList<Item> {
    kept {
      var then = state
      if memo != nil, let shown = state.shown { then.now = shown.sample.at }
      return Self(then).listing.arranged(by: listState)
    }
  }

  private func kept<Value: Sendable>(_ make: () -> Value) -> Value {
    memo.map { $0.value(for: ListInputs(listState, glyphs), make: make) } ?? make()
  }

  func details(of item: Item) -> ObjectDetails? { nil }

  // MARK: Without its items' type

  /// The ids of what is listed, in its order.
  var ids: [String] { arranged.ids }
  var titles: [String] { listing.titles }
  /// Those of columns that it can be sorted by.
  var sortable: [String] { listing.columns.filter { $0.sortKey != nil }.map(\.title) }
  /// The title of the column that stands at a place of the list's first row; nil: there is none.
  func title(at x: Int, in list: Rect) -> String? { table.title(at: x, in: list) }
  /// The row at a line below the titles; nil: there is none.
  func row(at line: Int, height: Int) -> Int? { table.row(at: line, height: height) }
  /// How many columns can be moved aside.
  static func hideable(_ count: Int) -> Int { ListTable<Item>.hideable(count) }
  /// How many there are without a filter.
  var count: Int { listing.items.count }

  /// What is under the cursor; nil: nothing is.
  var selected: Item? {
    let arranged = arranged
    return listState.cursor(in: arranged.ids).map { arranged.items[$0] }
  }

  var selectedDetails: ObjectDetails? { selected.flatMap(details) }

  /// What is told of the one with an id, also when a filter hides it.
  func details(of id: String) -> ObjectDetails? {
    let all = everything
    return all.ids.firstIndex(of: id).flatMap { details(of: all.items[$0]) }
  }

  /// What is listed without a filter, as it comes.
  private var everything: ArrangedList<Item> {
    guard listState.arranges else { return arranged }
    return listing.arranged(by: ListState())
  }
}

/// What a list is arranged by, besides the snapshot.
private struct ListInputs: Hashable, Sendable {
  let order: ListState.Order?
  let filter: String
  let showsProblemsOnly: Bool
  let glyphs: Glyphs

  init(_ list: ListState, _ glyphs: Glyphs) {
    order = list.order
    filter = list.filter
    showsProblemsOnly = list.showsProblemsOnly
    self.glyphs = glyphs
  }
}

/// What the cells of a list's rows are made from, besides the snapshot.
private struct RowInputs: Hashable, Sendable {
  let list: ListInputs
  let screen: State.ScreenName
  let now: Date
  let columns: [Int]
  let area: Rect
}

extension State {
  /// The list of the screen; nil: it has none.
  var listView: (any ListView)? { listView(of: screen) }

  func listView(of screen: ScreenName) -> (any ListView)? {
    switch screen {
    case .path: nil
    case .targets: TargetsView(self)
    case .service: ServiceView(self)
    case .network: NetworkView(self)
    case .requests: RequestsView(self)
    case .events: EventsView(self)
    case .findings: FindingsView(self)
    case .calls: CallsView(self)
    case .fleet: FleetView(self)
    case .settings: SettingsView(self)
    }
  }
}
