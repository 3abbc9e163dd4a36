import Drawing
import Testing

struct RectTests {
  private let rect = Rect(x: 2, y: 1, width: 10, height: 4)

  @Test func negativeSizesAreEmpty() {
    let rect = Rect(x: 5, y: 5, width: -3, height: 2)
    #expect(rect.width == 0)
    #expect(rect.isEmpty)
    #expect(rect.right == 5)
  }

  @Test func extremeValuesDoNotTrap() {
    let extreme = Rect(x: .max, y: .min, width: .max, height: .max)
    #expect(extreme.right > 0)
    #expect(extreme.inset(by: .min) == extreme)
    #expect(extreme.inset(by: .max).isEmpty)
    #expect(extreme.columns([.max, .max, .min], gap: .max).count == 3)
    #expect(extreme.intersection(rect).isEmpty)
  }

  @Test func partsAreClippedToTheWhole() {
    #expect(rect.top(1) == Rect(x: 2, y: 1, width: 10, height: 1))
    #expect(rect.bottom(1) == Rect(x: 2, y: 4, width: 10, height: 1))
    #expect(rect.left(3) == Rect(x: 2, y: 1, width: 3, height: 4))
    #expect(rect.right(3) == Rect(x: 9, y: 1, width: 3, height: 4))
    #expect(rect.top(99) == rect)
    #expect(rect.right(-1).isEmpty)
  }

  @Test(arguments: [-1, 0, 1, 3, 4, 10, 99])
  func aPartAndItsRestMakeTheWhole(_ size: Int) {
    #expect(rect.top(size).height + rect.removingTop(size).height == rect.height)
    #expect(rect.top(size).bottom == rect.removingTop(size).y)
    #expect(rect.removingBottom(size).bottom == rect.bottom(size).y)
    #expect(rect.left(size).right == rect.removingLeft(size).x)
    #expect(rect.removingRight(size).right == rect.right(size).x)
  }

  @Test func insetsStayInside() {
    #expect(rect.inset(by: 1) == Rect(x: 3, y: 2, width: 8, height: 2))
    #expect(rect.inset(left: 2, bottom: 1) == Rect(x: 4, y: 1, width: 8, height: 3))
    #expect(rect.inset(by: 3).isEmpty)
  }

  @Test func columnsFillTheWidth() {
    #expect(rect.columns([1, 1, 1]).map(\.width) == [4, 3, 3])
    #expect(rect.columns([1, 3], gap: 2).map(\.x) == [2, 6])
    #expect(rect.columns([1, 3], gap: 2).map(\.width) == [2, 6])
    #expect(rect.columns([0, 1]).map(\.width) == [0, 10])
    #expect(rect.columns([0, 0]).map(\.width) == [5, 5])
    #expect(rect.columns([-5, 1]).map(\.width) == [0, 10])
    #expect(rect.columns([]).isEmpty)
  }

  @Test func rowsFillTheHeight() {
    #expect(rect.rows([1, 2]).map(\.height) == [2, 2])
    #expect(rect.rows([1, 1, 1], gap: 1).map(\.y) == [1, 3, 5])
  }

  @Test func partsWithoutRoomAreEmptyAndInside() {
    for part in rect.left(3).columns([1, 1, 1, 1, 1], gap: 2) {
      #expect(part.intersection(rect) == part || part.isEmpty)
    }
  }

  @Test func containsItsCornersOnly() {
    #expect(rect.contains(Point(x: 2, y: 1)))
    #expect(rect.contains(Point(x: 11, y: 4)))
    #expect(!rect.contains(Point(x: 12, y: 4)))
    #expect(!Rect(x: 0, y: 0, width: 0, height: 9).contains(Point(x: 0, y: 0)))
  }
}
