import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Dashboard

/// The screen of the findings and what lies over it.
@Suite struct FindingsScreenTests {
  private static let sizes = [(80, 24), (120, 36), (200, 60)]

  private func subject(_ state: State) -> String? { FindingsView(state).selected?.subject }

  // MARK: Pictures

  @Test(arguments: sizes)
  func brokenPath(width: Int, height: Int) throws {
    let state = State.showing(Stack.broken, width, height).pressing(.character("7"))
    try assertSnapshot(state.drawn.text(), "findings-broken-\(width)x\(height)")
  }

  @Test(arguments: sizes)
  func healthyPathWithAdvice(width: Int, height: Int) throws {
    let state = State.finding(Array([Finding].advice.prefix(3)), width, height)
    try assertSnapshot(state.drawn.text(), "findings-advice-\(width)x\(height)")
  }

  @Test(arguments: sizes)
  func manyWithHostileText(width: Int, height: Int) throws {
    let state = State.finding(.many, width, height).pressing(.down)
    try assertSnapshot(state.drawn.text(), "findings-many-\(width)x\(height)")
  }

  @Test func inASCII() throws {
    let state = State.finding(.many, glyphs: .ascii)
    try assertSnapshot(state.drawn.text(), "findings-ascii")
  }

  @Test func onTheTour() throws {
    let state = State.brokenTour(80, 24).pressing(.character("7"))
    try assertSnapshot(state.drawn.text(), "findings-tour")
  }

  @Test func allOfOneFinding() throws {
    let state = State.finding([.one()]).pressing(.enter)
    try assertSnapshot(state.drawn.text(), "finding")
    let hostile = State.finding(.many).pressing(.down, .enter, .end)
    try assertSnapshot(hostile.drawn.text(), "finding-end")
  }

  @Test func rolesOfTheScreen() throws {
    let findings: [Finding] = [.one(), .one(.warning, hop: .client), .one(.advice)]
    try assertSnapshot(State.finding(findings).drawn.textAndRoles, "findings-roles")
  }

  // MARK: Words

  @Test func nothingIsWrong() {
    let rows = State.finding([]).drawn.rows()
    #expect(rows[1] == " ● nothing is wrong: every hop answers  no advice")
    #expect(rows[2..<23].joined().isEmpty)
  }

  @Test func thatNothingIsWrongIsOnlySaidOfAPathThatIsUp() {
    var snapshot = State.Snapshot(of: Stack.clouded)
    snapshot.status.findings = []
    var state = State.showing(nil).pressing(.character("7"))
    #expect(state.drawn.rows()[1].contains("asking AWS for the first time"))
    state.take(.sampleArrived(snapshot))
    #expect(state.drawn.rows()[1].contains("no rule found anything, but the path is unknown"))
  }

  @Test func aSeverityHasASignOfItsOwnAndAWord() {
    let rows = State.finding([.one(), .one(.warning, hop: .client), .one(.advice)]).drawn.rows()
    #expect(rows[1] == " ✖ 1 critical  ◐ 1 warning  • 1 piece of advice")
    #expect(rows[3].hasPrefix("✖  critical") && rows[4].hasPrefix("◐  warning"))
    #expect(rows[5].hasPrefix("•  advice"))
  }

  @Test func detailsAreWholeInTheOverlay() {
    let text = State.finding([.one()], 120, 36).pressing(.enter).drawn.text()
    for word in [
      "the provider rejected the connection", "→ fix: aws ec2 accept-vpc-endpoint-connections",
      " \\", "--region eu-west-1", "evidence  • ec2 describe-vpc-endpoints: State is rejected",
      "cause     2 the connection was rejected", "code      VPC_ENDPOINT_NOT_AVAILABLE",
      "configure-endpoint-service.html", "pltop explain endpoint-rejected",
    ] { #expect(text.contains(word), "\(word)") }
  }

  // MARK: The cursor

  @Test func theCursorStaysOnItsFinding() {
    var state = State.finding([.one(.warning, subject: "b"), .one(.advice, subject: "c")])
    state.press(.down)
    state.take(.sampleArrived(State.Snapshot([.one(subject: "a"), .one(.advice, subject: "c")])))
    #expect(subject(state) == "c")
    state.take(.sampleArrived(State.Snapshot([.one(subject: "a")])))
    #expect(subject(state) == "a")
    state.take(.sampleArrived(State.Snapshot([])))
    #expect(state.cursorRow == nil && state.pressing(.down, .end) == state)
  }

  @Test func whoeverReadsIsNotTakenAway() {
    var state = State.finding([.one(.warning, subject: "b")])
    state.take(.sampleArrived(State.Snapshot([.one(subject: "a"), .one(.warning, subject: "b")])))
    #expect(subject(state) == "b")
  }

  @Test func whatCameWhileNobodyLookedHasTheCursor() {
    var state = State.finding([.one(.advice, subject: "c")]).pressing(.character("1"))
    state.take(.sampleArrived(State.Snapshot([.one(subject: "a"), .one(.advice, subject: "c")])))
    #expect(subject(state.pressing(.character("7"))) == "a")
  }

  @Test func theCursorPassesFindingsThatAreToldByTheSameWords() {
    let state = State.finding(.many).pressing(.down, .down, .down)
    #expect(state.cursorRow == 3 && state.pressing(.down).cursorRow == 4)
    #expect(state.pressing(.up, .up).cursorRow == 1)
  }

  @Test func movementStopsAtBothEnds() {
    let state = State.finding(.many)
    #expect(state.pressing(.up).cursorRow == 0)
    #expect(state.pressing(.end, .down).cursorRow == 28)
    #expect(state.pressing(.pageDown).cursorRow ?? 0 > 3)
    #expect(state.pressing(.end, .home).cursorRow == 0)
  }

  @Test func theCursorStaysWhenTheScreenIsLetGo() {
    var state = State.finding([.one(subject: "a"), .one(.warning, subject: "b")])
    state.press(.character(" "), .down)
    state.take(.sampleArrived(State.Snapshot([.one(subject: "x"), .one(.warning, subject: "b")])))
    #expect(subject(state) == "b" && subject(state.pressing(.character(" "))) == "b")
  }

  @Test func anOpenFindingIsShownAsItIsNow() {
    var state = State.finding([.one()]).pressing(.enter)
    var newer = Finding.one()
    newer.message = "nothing passes for 5 minutes"
    state.take(.sampleArrived(State.Snapshot([newer])))
    #expect(state.drawn.text().contains("nothing passes for 5 minutes"))
    state.take(.sampleArrived(State.Snapshot([])))
    #expect(state.drawn.text().contains("◌ no longer found"))
    #expect(state.drawn.text().contains("nothing passes for 5 minutes"))
  }

  // MARK: Keys

  @Test func adviceIsHiddenAndSaidToBe() {
    let state = State.finding(.many).pressing(.end, .character("A"))
    #expect(state.listedFindings.count == 4 && state.cursorRow == 3)
    #expect(state.drawn.rows()[1].contains("25 pieces of advice hidden; A shows them"))
    #expect(state.pressing(.character("A")).listedFindings.count == 29)
  }

  @Test func theFixUnderTheCursorIsCopied() {
    var state = State.finding([.one(), .hostile])
    #expect(state.press(.character("c")) == [.copy(Finding.one().next)])
    #expect(state.notice == "copied: the command of endpoint-rejected")
    #expect(state.press(.enter, .character("c")) == [.copy(Finding.one().next)])
    guard case .copy(let text) = state.press(.escape, .down, .character("c")).first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 } && !text.contains("owned"))
  }

  @Test func wordsBeforeACommandAreNotCopied() {
    var finding = Finding.one()
    finding.next = "run: aws sso login --profile customer"
    var state = State.finding([finding])
    #expect(state.press(.character("c")) == [.copy("aws sso login --profile customer")])
  }

  @Test func withoutFindingsKeysSaySo() {
    var state = State.finding([])
    #expect(state.press(.character("c")).isEmpty && state.notice?.contains("no finding") == true)
    #expect(state.press(.enter).isEmpty && state.overlays.isEmpty && state.notice != nil)
  }

  // MARK: The path

  @Test func theFixOfTheFirstFaultIsCopiedFromThePath() {
    var state = State.finding([.one()] + .advice).pressing(.character("1"))
    #expect(state.press(.character("c")) == [.copy(Finding.one().next)])
    state.take(.sampleArrived(State.Snapshot(.advice)))
    #expect(state.press(.character("c")).isEmpty)
    #expect(state.notice == "nothing to copy: there is no finding")
  }

  @Test(arguments: Demo.hops)
  func theHopToMendFirstIsPointedAt(hop: Hop.Kind) {
    for (width, glyphs) in [(80, Glyphs.unicode), (120, .ascii), (200, .unicode)] {
      var state = State.showing(nil, width, 36, glyphs: glyphs)
      state.take(.sampleArrived(State.Snapshot([.one(hop: hop), .one(.warning, hop: .service)])))
      let rows = state.drawn.rows()
      let mark = "\(glyphs.pointer)\(glyphs.up) \(hop.title)"
      #expect(rows.count { $0.contains(mark) } == 1, "\(hop) at \(width)")
      #expect(
        state.drawn.styleRuns().count { $0.style == Style(.down, bold: true, reverse: true) } == 1
      )
      state.take(.sampleArrived(State.Snapshot(.advice)))
      #expect(!state.drawn.text().contains(mark))
    }
  }

  @Test func theTourPointsAtItsOwnHopsOnly() {
    let text = State.brokenTour(120, 36).drawn.text()
    #expect(text.contains("✖›ALB DOWN") && !text.contains("›✖"))
  }

  @Test func theWhySectionSaysWhereTheRestIs() {
    var state = State.finding([.one()] + .advice, 120, 36).pressing(.character("1"))
    #expect(state.drawn.text().contains("25 pieces of advice are on screen 7"))
    let faults = (1...20).map { Finding.one(subject: "vpce-\($0)") }
    state.take(.sampleArrived(State.Snapshot(faults)))
    #expect(state.drawn.rows().contains { $0.contains("more findings are on screen 7") })
    state.take(.sampleArrived(State.Snapshot([.one()])))
    #expect(!state.drawn.text().contains("on screen 7"))
  }

  // MARK: What no text may do

  @Test(arguments: [Glyphs.unicode, .ascii])
  func hostileTextStaysInItsPlace(glyphs: Glyphs) {
    for (width, height) in Self.sizes + [(80, 25), (119, 30), (121, 40)] {
      let state = State.finding(.many, width, height, glyphs: glyphs).pressing(.down)
      for keys in [[], [.enter], [.enter, .end], [.character("1")]] as [[Key]] {
        let screen = keys.reduce(state) { $0.pressing($1) }.drawn
        #expect(!screen.text().contains("owned") && !screen.text().contains("[31m"))
        #expect(screen.glyphs.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
      }
    }
  }
}
