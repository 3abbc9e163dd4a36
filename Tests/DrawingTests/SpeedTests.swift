import Drawing
import Testing

struct SpeedTests {
  /// A frame must be cheap enough to draw on every key.
  ///
  /// The limits are wide, for busy machines: in release a frame took 0.4 ms on one.
  @Test func aFrameIsMadeAndComparedInTime() {
    let size = Size(width: 200, height: 60)
    var fastest = Duration.seconds(60)
    var shown = Screen(size: size)
    for frame in 0..<10 {
      var changes = 0
      let time = ContinuousClock().measure {
        let screen = frame.isMultiple(of: 2) ? filled(size, "state ●") : filled(size, "state ✖")
        changes = screen.changes(from: shown).count
        shown = screen
      }
      #expect(changes > 0)
      fastest = min(fastest, time)
    }
    #if DEBUG
    #expect(fastest < .milliseconds(1_000))
    #else
    #expect(fastest < .milliseconds(5))
    #endif
  }

  private func filled(_ size: Size, _ state: String) -> Screen {
    var screen = Screen(size: size)
    Frame(title: "Paths").draw(in: screen.bounds, on: &screen)
    for y in 1..<(size.height - 1) {
      for x in stride(from: 2, to: size.width - 20, by: 20) {
        screen.put("target-0123 ", x: x, y: y, style: Style(.muted))
        screen.put(state, x: x + 12, y: y, style: Style(.up))
      }
    }
    return screen
  }
}
