import Drawing
import Testing

struct ScrollbarTests {
  private func bar(_ offset: Int, visible: Int = 4, count: Int) -> String {
    let position = ScrollPosition(offset: offset, visible: visible, count: count)
    return drawn(1, 4) { Scrollbar(position).draw(in: $0, on: &$1) }.rows().joined()
  }

  @Test func nothingWhenAllIsVisible() {
    #expect(bar(0, count: 4) == "")
    #expect(bar(0, count: 0) == "")
  }

  @Test func theThumbTouchesAnEndOnlyThere() {
    #expect(bar(0, count: 8) == "┃┃││")
    #expect(bar(4, count: 8) == "││┃┃")
    #expect(bar(1, count: 8) == "│┃┃│")
    #expect(bar(0, count: 1_000) == "┃│││")
    #expect(bar(1, count: 1_000) == "│┃││")
    #expect(bar(995, count: 1_000) == "││┃│")
    #expect(bar(996, count: 1_000) == "│││┃")
  }

  @Test func staysInItsRectangle() {
    let position = ScrollPosition(offset: 3, visible: 2, count: 9)
    #expect(staysInside { Scrollbar(position).draw(in: $0, on: &$1) })
  }
}
