import Drawing

/// Where the parts of the network screen stand.
///
/// ```
/// head                head
/// list                list │ details
/// rule                     │
/// details                  │
/// below 150 columns   from there on
/// ```
struct NetworkLayout {
  private static let sideBySide = 150
  /// Rows from which on the details get a share of them.
  private static let rowsForDetails = 28

  let head: Rect
  let list: Rect
  let rule: Rect
  let details: Rect
  /// The line between list and details that stand side by side.
  let line: Rect

  init(in whole: Rect) {
    head = whole.top(1)
    let area = whole.removingTop(1)
    if area.width >= Self.sideBySide {
      let right = area.right(area.width * 2 / 5)
      list = area.removingRight(right.width + 1)
      line = right.left(1)
      rule = right.removingLeft(1).top(1)
      details = right.removingLeft(1).removingTop(1)
    } else {
      let height = area.height >= Self.rowsForDetails ? area.height / 3 : 4
      let below = area.bottom(height)
      list = area.removingBottom(height)
      rule = below.top(1)
      details = below.removingTop(1)
      line = area.left(0)
    }
  }
}
