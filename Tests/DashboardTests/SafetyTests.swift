import Drawing
import PathModel
import Testing

@testable import Dashboard

/// What no screen may do, whatever the sizes, names and numbers.
@Suite struct SafetyTests {
  private static let stories: [Sample?] = [
    nil, Stack.healthy, Stack.broken, Stack.clouded, Stack.firstSecond, Stack.several, Stack.none,
    Stack.crowded(1_000), Stack.crowded(0), Stack.named("\u{1B}]0;owned\u{7}\u{1B}[31mred\nline"),
    Stack.named("東京の負荷分散装置東京の負荷分散装置"), Stack.named(String(repeating: "long-", count: 60)),
  ]

  private static func states(_ glyphs: Glyphs, _ width: Int, _ height: Int) -> [State] {
    stories.flatMap { sample in
      let path = State.showing(sample, width, height, glyphs: glyphs)
      let calls = path.pressing(.character("8"))
      return [
        path, calls, path.pressing(.character("7")), path.pressing(.character("7"), .enter),
        path.pressing(.character("6")), path.pressing(.character("6"), .enter),
        path.pressing(.character("?")), path.pressing(.character(" ")),
        calls.pressing(.end, .enter),
      ]
    } + demos(glyphs, width, height) + requests(glyphs, width, height)
      + [
        State.finding(.many, width, height, glyphs: glyphs).pressing(.down),
        State.finding(.many, width, height, glyphs: glyphs).pressing(.down, .enter),
        State.eventful(width, height, glyphs: glyphs).pressing(.end),
        State.eventful(width, height, glyphs: glyphs).pressing(.down, .enter),
      ]
  }

  /// The requests screen and all that can lie over it.
  private static func requests(_ glyphs: Glyphs, _ width: Int, _ height: Int) -> [State] {
    [0, 1, 200].flatMap { count in
      var state = State.asking(count, width, height, glyphs: glyphs)
      state.requests.draft = .unsafe
      var burst = state
      burst.take(.burstProgressed(.sample(done: 67, isOver: false)))
      return [state, burst, burst.pressing(.end)]
        + ["e", "B", "s", "r"].map { state.pressing(.character($0)) }
        + [state.pressing(.enter), state.pressing(.enter, .end)]
    }
  }

  private static func demos(_ glyphs: Glyphs, _ width: Int, _ height: Int) -> [State] {
    let languages: [Language?] = [nil, .english, .japanese]
    return [Stack.healthy, Stack.broken, Stack.none].flatMap { sample in
      languages.flatMap { language in
        let demo = State.demo(sample, width, height, glyphs: glyphs, tour: language)
        return [demo, demo.pressing(.right, .pageDown), demo.pressing(.character("d"), .end)]
      }
    }
  }

  @Test(arguments: [(0, 0), (1, 1), (40, 10), (79, 24), (80, 23), (80, 24), (81, 25), (300, 90)])
  func everySizeIsDrawn(width: Int, height: Int) {
    for state in Self.states(.unicode, width, height) {
      let screen = state.drawn
      #expect(screen.size == Size(width: width, height: height))
      let isControl = screen.glyphs.contains { $0.unicodeScalars.contains { $0.value < 0x20 } }
      #expect(!isControl)
    }
  }

  @Test(arguments: [(40, 10), (79, 24), (80, 24), (160, 48)])
  func anASCIITerminalGetsNothingElse(width: Int, height: Int) {
    for state in Self.states(.ascii, width, height) {
      let others = state.drawn.glyphs.filter { !$0.utf8.allSatisfy { (0x20...0x7E).contains($0) } }
      #expect(others.isEmpty)
    }
  }

  @Test func asciiPath() throws {
    let screen = State.showing(Stack.broken, glyphs: .ascii).drawn
    try assertSnapshot(screen.text(), "broken-ascii")
  }

  @Test func namesInWideCharactersKeepTheFrames() throws {
    let screen = State.showing(Stack.named("東京の負荷分散装置")).drawn
    try assertSnapshot(screen.text(), "wide-names")
  }

  @Test func escapeSequencesInNamesAreGone() {
    let text = State.showing(Stack.named("\u{1B}]0;owned\u{7}\u{1B}[31mred\nline")).drawn.text()
    #expect(text.contains("red line") && !text.contains("owned") && !text.contains("[31m"))
  }

  @Test func aSmallWindowSaysWhatItNeeds() {
    let rows = State.showing(Stack.broken, 79, 24).drawn.rows()
    #expect(rows.prefix(3) == ["pltop needs 80×24", "this is 79×24", "path down"])
  }

  @Test func theBrokenTargetOfAThousandIsSeen() {
    let rows = State.showing(Stack.crowded(1_000)).drawn.rows()
    #expect(rows.contains { $0.contains("✖ 1a 10.100.2.0") })
    #expect(rows.contains { $0.contains("more") })
  }

  @Test func noTargetsAreDown() {
    let rows = State.showing(Stack.crowded(0)).drawn.rows()
    #expect(rows.contains { $0.contains("✖ ALB DOWN") })
    #expect(rows.contains { $0.contains("✖ no targets") })
  }
}
