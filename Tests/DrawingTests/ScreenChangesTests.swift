import Drawing
import Testing

struct ScreenChangesTests {
  private func screen(_ text: String, style: Style = Style()) -> Screen {
    var screen = Screen(size: Size(width: 10, height: 2))
    screen.put(text, x: 0, y: 0, style: style)
    return screen
  }

  private func changes(_ old: Screen, _ new: Screen) -> [String] {
    new.changes(from: old).map(\.description)
  }

  @Test func equalScreensHaveNone() {
    #expect(changes(screen("日本 abc"), screen("日本 abc")).isEmpty)
  }

  @Test func nothingShownMeansEveryCell() {
    let runs = screen("abc").changes(from: nil)
    #expect(runs.map(\.text) == ["abc       ", "          "])
    let other = Screen(size: Size(width: 9, height: 2))
    #expect(screen("abc").changes(from: other) == runs)
  }

  @Test func onlyChangedCellsAreWritten() {
    #expect(changes(screen("abcdef"), screen("abXdYf")) == [#"0:2 text "X""#, #"0:4 text "Y""#])
    #expect(changes(screen("abcdef"), screen("abXYef")) == [#"0:2 text "XY""#])
  }

  @Test func aRunHasOneStyle() {
    var new = screen("abcdef")
    new.restyle(Rect(x: 1, y: 0, width: 2, height: 1)) { $0.bold = true }
    new.restyle(Rect(x: 3, y: 0, width: 1, height: 1)) { $0.role = .down }
    #expect(changes(screen("abcdef"), new) == [#"0:1 text+bold "bc""#, #"0:3 down "d""#])
  }

  @Test func wideGlyphsAreWrittenWhole() {
    #expect(changes(screen("日本"), screen("日x")) == [#"0:2 text "x ""#])
    #expect(changes(screen("ab"), screen("日")) == [#"0:0 text "日""#])
    var new = screen("日本")
    new.restyle(Rect(x: 1, y: 0, width: 1, height: 1)) { $0.bold = true }
    #expect(changes(screen("日本"), new) == [#"0:0 text "日""#])
  }

  /// Whatever is drawn: the runs, drawn onto the old screen, give the new one.
  @Test(arguments: 0..<200)
  func changesLeadFromOneScreenToTheOther(_ seed: UInt64) {
    var random = Lehmer(seed: seed)
    var old = Screen(size: Size(width: 12, height: 3))
    old.scribble(with: &random)
    var new = old
    new.scribble(with: &random)
    var drawn = old
    for run in new.changes(from: old) { drawn.put(run.text, x: run.x, y: run.y, style: run.style) }
    #expect(drawn == new)
  }
}

/// The same numbers in every run.
private struct Lehmer: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}

extension Screen {
  fileprivate mutating func scribble(with random: inout Lehmer) {
    let texts = ["abc", "日本", "é", "x日y", "", "🚀", "e\u{301}\u{302}", "\u{1B}[1mhi"]
    for _ in 0..<8 {
      put(
        texts.randomElement(using: &random) ?? "",
        x: .random(in: -3..<14, using: &random),
        y: .random(in: -1..<4, using: &random),
        style: Style(Role.allCases.randomElement(using: &random) ?? .text),
        clip: Rect(x: .random(in: -2..<5, using: &random), y: 0, width: 8, height: 3)
      )
    }
  }
}
