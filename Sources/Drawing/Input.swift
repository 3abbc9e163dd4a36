/// A key as the operator pressed it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// F1 is `function(1)`.
  case function(Int)
  /// With the lower-case letter; ^Space is `control(" ")`.
  case control(Character)
  case alt(Character)
}

/// What the mouse did, and where.
package struct Mouse: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case press
    case release
    case drag
    case scrollUp
    case scrollDown
  }

  package var action: Action
  /// 1 left, 2 middle, 3 right; 0 for the wheel.
  package var button: Int
  package var position: Point

  package init(action: Action, button: Int, position: Point) {
    self.action = action
    self.button = button
    self.position = position
  }
}
