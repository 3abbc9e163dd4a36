import Drawing

/// Where the tour's panel stands, and what it leaves to the screen.
///
/// Below the screen, or right of it where there are columns to spare.
struct TourLayout {
  private static let sideBySide = 150
  /// Rows of a panel below the screen; the same at each step, so that the picture stays.
  private static let rows = 9

  let screen: Rect
  let panel: Rect

  /// Without a tour the screen has everything.
  init(_ state: State, in area: Rect) {
    guard state.openTour != nil else {
      (screen, panel) = (area, area.bottom(0))
      return
    }
    if area.width >= Self.sideBySide {
      let columns = min(60, area.width * 3 / 10)
      (screen, panel) = (area.removingRight(columns), area.right(columns))
    } else {
      (screen, panel) = (area.removingBottom(Self.rows), area.bottom(Self.rows))
    }
  }
}
