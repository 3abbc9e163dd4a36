import Drawing
import Testing

struct FrameTests {
  @Test func titleLeftAndNoteRight() {
    var inside = Rect(x: 0, y: 0, width: 0, height: 0)
    let screen = drawn(20, 3) { rect, screen in
      inside = Frame(title: "Path", note: "3 s").draw(in: rect, on: &screen)
    }
    #expect(
      screen.text() == """
        ╭ Path ─────── 3 s ╮
        │                  │
        ╰──────────────────╯
        """
    )
    #expect(inside == Rect(x: 1, y: 1, width: 18, height: 1))
  }

  @Test func theTitleGoesBeforeTheNote() {
    let frame = Frame(title: "A long title", note: "note")
    #expect(drawn(20, 2, frame.draw).rows()[0] == "╭ A long title ────╮")
    #expect(drawn(10, 2, frame.draw).rows()[0] == "╭ A long…╮")
  }

  @Test func focusIsARole() {
    let frame = Frame(title: StyledText("t", .title), role: .borderFocused)
    #expect(
      drawn(6, 2, frame.draw).styleRuns().map(\.description) == [
        #"0:0 borderFocused "╭ ""#, #"0:2 title "t""#, #"0:3 borderFocused " ─╮""#,
        #"1:0 borderFocused "╰────╯""#,
      ]
    )
  }

  @Test func asciiBorders() {
    let screen = drawn(4, 3, Frame(glyphs: .ascii).draw)
    #expect(screen.rows() == ["+--+", "|  |", "+--+"])
  }

  @Test func aFrameWithoutRoomIsEmpty() {
    for (width, height) in [(0, 0), (1, 5), (5, 1), (-1, 3)] {
      let screen = drawn(5, 5) { _, screen in
        let rect = Rect(x: 0, y: 0, width: width, height: height)
        #expect(Frame(title: "t").draw(in: rect, on: &screen).isEmpty)
      }
      #expect(screen.text().allSatisfy { $0.isNewline })
    }
  }

  @Test func staysInItsRectangle() {
    #expect(staysInside { Frame(title: "日本語", note: "n").draw(in: $0, on: &$1) })
  }
}

extension Frame {
  fileprivate func draw(_ rect: Rect, _ screen: inout Screen) { draw(in: rect, on: &screen) }
}
