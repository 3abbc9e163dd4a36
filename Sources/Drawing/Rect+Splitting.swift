extension Rect {
  package func inset(by cells: Int) -> Rect {
    inset(left: cells, top: cells, right: cells, bottom: cells)
  }

  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    removingLeft(left).removingRight(right).removingTop(top).removingBottom(bottom)
  }

  package func top(_ rows: Int) -> Rect {
    Rect(x: x, y: y, width: width, height: part(rows, of: height))
  }

  package func bottom(_ rows: Int) -> Rect {
    let rows = part(rows, of: height)
    return Rect(x: x, y: bottom - rows, width: width, height: rows)
  }

  package func left(_ columns: Int) -> Rect {
    Rect(x: x, y: y, width: part(columns, of: width), height: height)
  }

  package func right(_ columns: Int) -> Rect {
    let columns = part(columns, of: width)
    return Rect(x: right - columns, y: y, width: columns, height: height)
  }

  package func removingTop(_ rows: Int) -> Rect { bottom(height - part(rows, of: height)) }
  package func removingBottom(_ rows: Int) -> Rect { top(height - part(rows, of: height)) }
  package func removingLeft(_ columns: Int) -> Rect { right(width - part(columns, of: width)) }
  package func removingRight(_ columns: Int) -> Rect { left(width - part(columns, of: width)) }

  /// Splits the width in proportion to `weights`, left to right, with `gap` columns between.
  package func columns(_ weights: [Int], gap: Int = 0) -> [Rect] {
    zip(
      shares(of: width, weights: weights, gap: gap),
      offsets(of: width, weights: weights, gap: gap)
    ).map { share, offset in removingLeft(offset).left(share) }
  }

  /// Splits the height in proportion to `weights`, top to bottom, with `gap` rows between.
  package func rows(_ weights: [Int], gap: Int = 0) -> [Rect] {
    zip(
      shares(of: height, weights: weights, gap: gap),
      offsets(of: height, weights: weights, gap: gap)
    ).map { share, offset in removingTop(offset).top(share) }
  }

  private func part(_ wanted: Int, of whole: Int) -> Int { min(max(0, wanted), whole) }

  /// Lengths that add up to what the gaps leave; the first parts take the remainder.
  private func shares(of whole: Int, weights: [Int], gap: Int) -> [Int] {
    guard !weights.isEmpty else { return [] }
    let wanted = weights.map { Coordinate.clamped(max(0, $0)) }
    let even = wanted.allSatisfy { $0 == 0 }
    let weights = even ? wanted.map { _ in 1 } : wanted
    let gaps = part(gap, of: whole) * (weights.count - 1)
    let room = max(0, whole - gaps)
    let total = weights.reduce(0, +)
    var shares = weights.map { room * $0 / total }
    var rest = room - shares.reduce(0, +)
    for index in shares.indices where rest > 0 && weights[index] > 0 {
      shares[index] += 1
      rest -= 1
    }
    return shares
  }

  private func offsets(of whole: Int, weights: [Int], gap: Int) -> [Int] {
    var offset = 0
    return shares(of: whole, weights: weights, gap: gap).map { share in
      defer { offset += share + part(gap, of: whole) }
      return offset
    }
  }
}
