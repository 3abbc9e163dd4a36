extension State.ScreenName {
  /// What it is called on the screen and in the palette.
  package var title: String { rawValue }

  /// The key that shows it: `1` for the first, `0` for the tenth.
  package var digit: Character {
    Character("\(((Self.allCases.firstIndex(of: self) ?? 0) + 1) % 10)")
  }

  func next(by step: Int) -> State.ScreenName {
    let all = Self.allCases
    let index = (all.firstIndex(of: self) ?? 0) + step
    return all[(index + all.count) % all.count]
  }

  /// Whether its list grows at the front, so that a cursor that nobody moved goes with the newest.
  var followsNewest: Bool { self == .requests || self == .events }
}
