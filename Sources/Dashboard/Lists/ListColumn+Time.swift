import Drawing
import FoundationEssentials

extension ListColumn {
  /// The time of day at which something happened.
  static func time(
    _ title: String,
    _ state: State,
    rank: Int = 0,
    _ date: @escaping @Sendable (Item) -> Date?
  ) -> ListColumn {
    let zone = state.timeZone
    return ListColumn(
      title,
      .fixed(8),
      rank: rank,
      by: { SortKey(date($0)) },
      cell: {
        StyledText(date($0).map { Wording.time($0, in: zone) } ?? "", .muted)
      }
    )
  }

  /// How long ago something happened; sorted by when, so that the oldest comes first.
  static func age(
    _ state: State,
    rank: Int = 0,
    _ date: @escaping @Sendable (Item) -> Date?
  ) -> ListColumn {
    let now = state.now
    return ListColumn(
      "age",
      .fixed(6),
      .right,
      rank: rank,
      by: { SortKey(date($0)) },
      cell: {
        StyledText(date($0).map { Wording.age(of: $0, now: now) } ?? "", .text)
      }
    )
  }
}
