import Drawing

/// A column of a list: how it looks, and what it is sorted by.
struct ListColumn<Item>: Sendable {
  let title: String
  let width: Table.Column.Width
  let alignment: TextWidth.Alignment
  /// Columns of a higher rank go first where there is no room for all; 0: stays, also when the others
  /// are moved aside.
  let rank: Int
  let sortKey: (@Sendable (Item) -> SortKey)?
  let cell: @Sendable (Item) -> StyledText
  /// Cells without which it says too little: columns of a higher rank make room for them.
  private(set) var least = 0

  /// Without a sort key one cannot sort by it.
  init(
    _ title: String,
    _ width: Table.Column.Width,
    _ alignment: TextWidth.Alignment = .left,
    rank: Int = 0,
    by sortKey: (@Sendable (Item) -> SortKey)? = nil,
    cell: @escaping @Sendable (Item) -> StyledText
  ) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.rank = rank
    self.sortKey = sortKey
    self.cell = cell
  }

  func needing(_ cells: Int) -> ListColumn {
    var column = self
    column.least = cells
    return column
  }

  var tableColumn: Table.Column { Table.Column(title, width: width, alignment: alignment) }
}

extension ListColumn {
  /// A sign of one cell, which says how the item is.
  static func sign(_ cell: @escaping @Sendable (Item) -> StyledText) -> ListColumn {
    ListColumn("", .fixed(1), cell: cell)
  }

  /// Plain text, sorted as it reads.
  static func text(
    _ title: String,
    _ width: Table.Column.Width,
    rank: Int = 0,
    role: Role = .text,
    _ text: @escaping @Sendable (Item) -> String?
  ) -> ListColumn {
    ListColumn(
      title,
      width,
      rank: rank,
      by: { SortKey(text($0)) },
      cell: {
        StyledText(text($0) ?? "", role)
      }
    )
  }
}
