/// Where the operator is in a list, and how it is arranged; it outlives every refresh.
package struct ListState: Hashable, Sendable {
  /// Which column it is sorted by, by its title.
  package struct Order: Hashable, Sendable {
    package var column: String
    package var descending = false
  }

  /// The id of what the cursor is on; nil: the first, whichever that is.
  var selected: String?
  /// Where the cursor is, for when what it is on is gone.
  var row = 0
  /// The first row that is seen, as long as the cursor stays in sight.
  var top = 0
  /// What was listed first when the operator saw it last.
  var first: String?
  /// nil: as AWS or pltop gives it.
  var order: Order?
  /// As it was typed; empty: everything is listed.
  var filter = ""
  var showsProblemsOnly = false
  /// How many columns are moved out of sight at the left.
  var hiddenColumns = 0

  /// Whether something may be left out.
  var isFiltered: Bool { !filter.isEmpty || showsProblemsOnly }
  /// Whether it is listed otherwise than as it comes.
  var arranges: Bool { isFiltered || order != nil }

  /// Where the cursor is among what is listed; nil: nothing is.
  func cursor(in ids: [String]) -> Int? {
    guard !ids.isEmpty else { return nil }
    guard let selected else { return 0 }
    // It is mostly where it was: a long list need not be searched for every key.
    if ids.indices.contains(row), ids[row] == selected { return row }
    return ids.firstIndex(of: selected) ?? min(row, ids.count - 1)
  }

  /// Keeps the cursor on what it is on, or where that was if it is gone.
  mutating func keepCursor(in ids: [String]) {
    guard selected != nil, let cursor = cursor(in: ids) else { return }
    (selected, row) = (ids[cursor], cursor)
  }

  /// Puts the cursor on a row.
  mutating func select(_ index: Int, in ids: [String]) {
    guard ids.indices.contains(index) else { return }
    (selected, row) = (ids[index], index)
  }
}
