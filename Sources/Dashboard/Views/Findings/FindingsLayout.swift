import Drawing

/// Where the parts of the findings screen stand; those for which there is no room are empty.
///
/// ```
/// head                head
/// list                list │ details
/// rule                     │
/// details                  │
/// below 120 columns   from there on
/// ```
struct FindingsLayout {
  private static let sideBySide = 120
  /// Columns of the details beside the list, at least.
  private static let detailsWidth = 60

  let head: Rect
  let list: Rect
  let rule: Rect
  let details: Rect
  /// The line between list and details that stand side by side.
  let line: Rect

  init(_ state: State, in area: Rect) {
    head = area.top(1)
    let rest = area.removingTop(1)
    let rows = state.listedFindings.count + 1
    guard rows > 1 else {
      (list, rule, details, line) = (rest.top(0), rest.top(0), rest.top(0), rest.top(0))
      return
    }
    if area.width >= Self.sideBySide {
      let right = rest.right(max(Self.detailsWidth, area.width * 2 / 5))
      list = rest.removingRight(right.width + 1)
      line = right.left(1)
      rule = right.removingLeft(1).top(1)
      details = right.removingLeft(1).removingTop(1)
    } else {
      // A short list leaves its room to the details.
      list = rest.top(min(rows, max(4, rest.height * 2 / 5)))
      rule = rest.removingTop(list.height).top(1)
      details = rest.removingTop(list.height + 1)
      line = rest.left(0)
    }
  }

  /// How many findings are seen at once.
  var pageHeight: Int { max(1, list.height - 1) }
}
