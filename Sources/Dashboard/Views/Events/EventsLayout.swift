import Drawing

/// Where the parts of the events screen stand: the list, and the whole text of what is under the cursor.
struct EventsLayout {
  private static let detailsRows = 3

  let list: Rect
  let rule: Rect
  let details: Rect

  init(in area: Rect) {
    let rows = area.height < 12 ? 0 : Self.detailsRows + 1
    list = area.removingBottom(rows)
    rule = area.bottom(rows).top(1)
    details = area.bottom(rows).removingTop(1)
  }

  /// How many events are seen at once.
  var pageHeight: Int { max(1, list.height - 1) }
}
