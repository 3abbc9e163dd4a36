extension [Routing.Share] {
  /// The group whose turn it is: each gets as many turns of a round as its weight says.
  ///
  /// - Returns: nil where nothing has a weight; and how many rounds there were before.
  func turn(_ number: Int) -> (share: Routing.Share?, round: Int) {
    let divisor = Swift.max(1, map(\.weight).reduce(0, greatestCommonDivisor))
    let length = map(\.weight).reduce(0, +) / divisor
    guard length > 0 else { return (nil, 0) }
    var place = number % length
    for share in self {
      let turns = share.weight / divisor
      if place < turns { return (share, number / length * turns + place) }
      place -= turns
    }
    return (nil, 0)
  }
}

private func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
  right == 0 ? left : greatestCommonDivisor(right, left % right)
}
