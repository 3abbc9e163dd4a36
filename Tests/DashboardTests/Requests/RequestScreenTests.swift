import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Dashboard

/// The requests screen and what lies over it, as text.
@Suite struct RequestScreenTests {
  private static let sizes = [(80, 24), (120, 36), (200, 60)]

  @Test(arguments: sizes)
  func someRequests(width: Int, height: Int) throws {
    let state = State.asking(12, width, height).pressing(.down, .down)
    try assertSnapshot(state.drawn.text(), "asking-\(width)x\(height)")
  }

  @Test(arguments: sizes)
  func aBurstThatRuns(width: Int, height: Int) throws {
    var state = State.asking(12, width, height).pressing(.character("B"), .enter)
    state.take(.burstProgressed(.sample(done: 67, isOver: false)))
    try assertSnapshot(state.drawn.text(), "burst-\(width)x\(height)")
  }

  @Test func aBurstThatIsOver() throws {
    var state = State.asking.pressing(.character("B"), .enter)
    state.take(.burstProgressed(BurstReport(plan: BurstPlan())))
    state.take(.burstProgressed(.sample(done: 100, isOver: true)))
    try assertSnapshot(state.drawn.text(), "burst-over")
  }

  @Test func nothingSentYet() throws {
    try assertSnapshot(State.asking(0).drawn.text(), "asking-nothing")
  }

  @Test func inASCII() throws {
    var state = State.asking(12, glyphs: .ascii).pressing(.character("B"), .enter)
    try assertSnapshot(state.drawn.text(), "asking-ascii")
    state.take(.burstProgressed(.sample(done: 67, isOver: false)))
    try assertSnapshot(state.drawn.text(), "burst-ascii")
  }

  @Test func aSeriesWithTwoHundredRecords() throws {
    var state = State.asking(250, 120, 36).pressing(.character("R"))
    state.take(.requestsDone, .ticked(Stack.now.addingTimeInterval(200)))
    try assertSnapshot(state.drawn.text(), "asking-series")
  }

  @Test func rolesOfTheScreen() throws {
    try assertSnapshot(State.asking(5).drawn.textAndRoles, "asking-roles")
  }

  @Test func onTheTour() throws {
    var state = State.demo(tour: .english).pressing(.right, .character("5"))
    for record in RequestRecord.some(9) { state.take(.requestFinished(record)) }
    try assertSnapshot(state.drawn.text(), "asking-tour")
  }

  @Test func detailsOfAGoodRequest() throws {
    try assertSnapshot(State.asking.pressing(.enter).drawn.text(), "record")
    try assertSnapshot(State.asking.pressing(.enter, .end).drawn.text(), "record-end")
  }

  @Test func detailsOfATimeOut() throws {
    try assertSnapshot(State.asking(13).pressing(.enter).drawn.text(), "record-timeout")
  }

  @Test func theForms() throws {
    try assertSnapshot(State.unsafe.pressing(.character("e"), .tab).drawn.text(), "composer")
    try assertSnapshot(State.asking.pressing(.character("B"), .tab).drawn.text(), "burst-form")
    try assertSnapshot(State.asking.pressing(.character("s"), .end).drawn.text(), "seats")
  }

  @Test func theQuestion() throws {
    var state = State.unsafe
    state.requests.isLive = true
    try assertSnapshot(state.pressing(.character("r")).drawn.text(), "confirmation")
  }

  @Test func helpOfTheRequests() throws {
    let state = State.asking(2, 80, 60).pressing(.character("?"))
    try assertSnapshot(state.drawn.text(), "help-requests")
  }

  // MARK: What no text may do

  @Test(arguments: [Glyphs.unicode, .ascii])
  func hostileTextStaysInItsPlace(glyphs: Glyphs) {
    for (width, height) in Self.sizes + [(80, 25), (149, 30), (150, 40)] {
      var state = State.asking(199, width, height, glyphs: glyphs)
      state.take(.requestFinished(.hostile), .requestFinished(.hostile))
      state.requests.draft = RequestDraft(RequestRecord.hostile.request, connection: "\u{1B}[31m")
      for keys in [[], [.enter], [.character("e")], [.character("1")], [.enter, .end]] as [[Key]] {
        let screen = keys.reduce(state) { $0.pressing($1) }.drawn
        let text = screen.text()
        // A field shows what can be edited: all but the control characters.
        let isForm = keys == [.character("e")]
        #expect(isForm || !text.contains("]0;owned") && !text.contains("[31m"), "\(keys)")
        #expect(!text.contains("sesame"))
        #expect(screen.glyphs.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
      }
    }
  }

  @Test func wideTextKeepsTheColumns() throws {
    var state = State.asking(3)
    state.take(.requestFinished(.hostile))
    try assertSnapshot(state.drawn.text(), "asking-hostile")
  }

  @Test func aLargeBodyIsShownInPart() {
    var record = RequestRecord.one(1)
    record.result.body = Array(repeating: UInt8(ascii: "x"), count: 1 << 20)
    record.result.bodySize = 5 << 20
    var state = State.asking(0)
    state.take(.requestFinished(record))
    #expect(state.drawn.text().contains("5242880 bytes"))
    let end = state.pressing(.enter, .end).drawn.text()
    #expect(end.contains("(the first 1048576 of 5242880 bytes)"))
    record.result.body = Array(String(repeating: "a\n", count: 20_000).utf8)
    #expect(RecordView.body(of: record).last == "(15002 more lines)")
  }

  @Test func failedRequestsHaveASignInEveryView() {
    let text = State.asking(5).drawn.text()
    #expect(text.contains("✖") && text.contains("1 failed") == false)
    #expect(text.contains("2 failed") && text.contains("timed out"))
  }
}
