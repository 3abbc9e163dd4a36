import Drawing
import PathModel

/// Where the parts of the requests screen stand; those for which there is no room are empty.
///
/// ```
/// head                              head
/// table                             table                 │ details
/// rule with the legend                                    │
/// details, or the burst                                   │ burst
///                                   legend                │
/// below 150 columns                 from there on
/// ```
struct RequestsLayout {
  private static let sideBySide = 150
  private static let headRows = 4
  /// The burst with its histogram.
  private static let burstRows = 12

  let head: Rect
  let table: Rect
  let legend: Rect
  let details: Rect
  let burst: Rect
  let isWide: Bool

  init(_ state: State, in area: Rect) {
    let requests = state.requests
    let hasBurst = requests.burst != nil
    let hasRecord = !requests.log.records.isEmpty
    head = area.top(Self.headRows)
    let rest = area.removingTop(Self.headRows)
    isWide = area.width >= Self.sideBySide && rest.height > 6
    if isWide {
      let left = rest.removingRight(rest.width * 2 / 5 + 1)
      let right = rest.right(rest.width * 2 / 5)
      (table, legend) = (left.removingBottom(1), left.bottom(1))
      burst = right.bottom(hasBurst ? min(Self.burstRows + 4, right.height / 2) : 0)
      details = right.removingBottom(burst.height)
      return
    }
    let isTall = area.height >= 30
    let isInFront = hasBurst && (requests.isBurstInFront || !hasRecord)
    let rows: (burst: Int, details: Int) =
      if area.height < 18 {
        (0, 0)
      } else if isTall {
        (hasBurst ? Self.burstRows : 0, hasRecord ? area.height / (hasBurst ? 5 : 3) : 0)
      } else if isInFront {
        (7, 0)
      } else {
        (0, hasRecord ? 6 : 0)
      }
    let count = rows.burst + rows.details
    table = rest.removingBottom(count + (count > 0 ? 1 : 0))
    legend = rest.bottom(count + (count > 0 ? 1 : 0)).top(1)
    details = rest.bottom(count).top(rows.details)
    burst = rest.bottom(rows.burst)
  }

  /// How many records are seen at once.
  var pageHeight: Int { max(1, table.height - 1) }
}
