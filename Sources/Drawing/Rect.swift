package struct Size: Hashable, Sendable {
  package let width: Int
  package let height: Int

  /// Negative sizes become 0.
  package init(width: Int, height: Int) {
    self.width = Coordinate.clamped(max(0, width))
    self.height = Coordinate.clamped(max(0, height))
  }
}

package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// An area in cells; layout is splitting rectangles.
///
/// Every operation is total: nothing traps, and a part that does not fit is empty.
package struct Rect: Hashable, Sendable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int

  /// Negative sizes become 0.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = Coordinate.clamped(x)
    self.y = Coordinate.clamped(y)
    self.width = Coordinate.clamped(max(0, width))
    self.height = Coordinate.clamped(max(0, height))
  }

  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// The column after the last one.
  package var right: Int { x + width }
  /// The row after the last one.
  package var bottom: Int { y + height }
  package var isEmpty: Bool { width == 0 || height == 0 }

  package func contains(_ point: Point) -> Bool {
    (x..<right).contains(point.x) && (y..<bottom).contains(point.y)
  }

  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left,
      y: top,
      width: min(right, other.right) - left,
      height: min(bottom, other.bottom) - top
    )
  }
}

/// Keeps sums and products of coordinates far from overflow.
enum Coordinate {
  /// More cells than any terminal has in one direction.
  static let limit = 1_000_000

  static func clamped(_ value: Int) -> Int { min(max(value, -limit), limit) }
}
