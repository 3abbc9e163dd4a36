import Drawing

/// What a widget draws on a screen of that size.
func drawn(_ width: Int, _ height: Int, _ draw: (Rect, inout Screen) -> Void) -> Screen {
  var screen = Screen(size: Size(width: width, height: height))
  draw(screen.bounds, &screen)
  return screen
}

/// Draws in every size from nothing upwards, and far outside: nothing may trap, or be drawn
/// outside the rectangle.
func staysInside(_ draw: (Rect, inout Screen) -> Void) -> Bool {
  for width in 0...14 {
    for height in 0...6 {
      for (x, y) in [(1, 1), (-5, -2), (9, 4), (1_000, 1_000)] {
        let rect = Rect(x: x, y: y, width: width, height: height)
        var screen = Screen(size: Size(width: 12, height: 6))
        screen.fill(screen.bounds, "·", style: Style(.muted))
        let untouched = screen
        draw(rect, &screen)
        for row in 0..<6 {
          for column in 0..<12 where !rect.contains(Point(x: column, y: row)) {
            guard screen[column, row] == untouched[column, row] else { return false }
          }
        }
      }
    }
  }
  return true
}
