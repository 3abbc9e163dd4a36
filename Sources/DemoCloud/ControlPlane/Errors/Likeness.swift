extension String {
  /// The three words that this one may have been meant for, the likeliest first.
  func words(like choices: [String]) -> [String] {
    let likeness = choices.map { (word: $0, ratio: ratio(to: $0)) }.filter { $0.ratio >= 0.8 }
    return likeness.sorted { $0.ratio > $1.ratio }.prefix(3).map(\.word)
  }

  /// 0 to 1: how much of both words is the same, in the same order.
  private func ratio(to other: String) -> Double {
    let (left, right) = (Array(utf8), Array(other.utf8))
    var row = Array(repeating: 0, count: right.count + 1)
    for byte in left {
      var diagonal = 0
      for (column, otherByte) in right.enumerated() {
        let above = row[column + 1]
        row[column + 1] = byte == otherByte ? diagonal + 1 : max(above, row[column])
        diagonal = above
      }
    }
    return 2 * Double(row[right.count]) / Double(max(1, left.count + right.count))
  }
}
