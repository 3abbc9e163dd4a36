import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Dashboard

extension ListView {
  fileprivate var columns: [Table.Column] { listing.columns.map(\.tableColumn) }
}

/// Labels and headings in another language: none is missing, and none is there for nothing.
@Suite struct LexiconTests {
  private static let sizes = [(80, 24), (120, 36), (200, 60)]

  /// Names that are written the same everywhere.
  private static let names: Set<String> = ["JSON", "aws"]

  /// Titles of all lists.
  private static let columns = Set(
    [State.busy, .busy(.demo())]
      .flatMap { state in State.ScreenName.allCases.flatMap { state.listView(of: $0)?.titles ?? [] }
      }
  )
  /// Beside the keys of the last row.
  private static let keys = Set(DashboardCommand.all.map(\.label)).union(["go on"])
  private static let screens = Set(State.ScreenName.allCases.map(\.title))
  private static let words = Set(
    Finding.Severity.allCases.map(\.rawValue) + HopState.allCases.map(\.rawValue)
      + Side.allCases.map(\.rawValue)
  )
  private static let known = columns.union(keys).union(screens).union(words)
    .subtracting(names).subtracting([""])

  private static func inJapanese(_ state: State) -> State {
    var state = state
    state.language = .japanese
    return state
  }

  private static func path(in state: HopState) -> State {
    var snapshot = State.Snapshot(of: Stack.healthy)
    snapshot.status.state = state
    var shown = State.showing(nil)
    shown.take(.sampleArrived(snapshot))
    return shown
  }

  /// Something happens to the demo's cloud, and one refresh came after another.
  private static var playing: State {
    var state = State.demo(Stack.healthy, 120, 60)
    let later = Stack.made(Stack.healthy) {
      let groups = $0.provider.targetHealth
      for group in groups.byKey.keys {
        let at = Stack.now.addingTimeInterval(1)
        $0.provider.targetHealth[group] = .value(groups[group].latest ?? [], at: at)
      }
    }
    state.take(.demoChanged(active: [Demo.tasksDie]), .sampleArrived(State.Snapshot(of: later)))
    return state
  }

  // MARK: Complete

  @Test func everyLabelIsTranslated() {
    #expect(Self.known.filter { Lexicon.japanese[$0] == nil }.sorted() == [])
  }

  /// Whatever is neither a column, a key, a screen nor a word of the model is seen somewhere.
  @Test func noLabelIsThereForNothing() {
    let states =
      HopState.allCases.map(Self.path) + [
        Self.playing,
        State.showing(Stack.healthy, 120, 60), .showing(Stack.broken), .busy,
        .showing(Stack.healthy, 120, 90).pressing(.character("?")), .asking,
        .asking(1, 120, 90).pressing(.character("?")),
        .asking.pressing(.character("R")),
        .finding(.many).pressing(.enter), .showing(nil),
        .demo(Stack.broken, 120, 36),
      ]
    let drawn = states.map { Self.inJapanese($0).drawn.text() }.joined()
    let others = Lexicon.japanese.filter { !Self.known.contains($0.key) }
    #expect(others.filter { !drawn.contains($0.value) }.keys.sorted() == [])
  }

  @Test func everyRuleHasAHeading() {
    let rules = Set(DiagnosisRule.all.map(\.id))
    #expect(rules.subtracting(Lexicon.japaneseHeadings.keys).sorted() == [])
    #expect(Set(Lexicon.japaneseHeadings.keys).subtracting(rules).sorted() == [])
  }

  /// The titles of narrow columns are not cut.
  @Test func titlesFit() {
    for state in [State.busy, .busy(.demo())].map(Self.inJapanese) {
      for screen in State.ScreenName.allCases {
        for column in state.listView(of: screen)?.columns ?? [] {
          let width = TextWidth.of(state.lexicon(column.title))
          switch column.width {
          case .fixed(let cells), .fitting(atMost: let cells), .share(_, atLeast: let cells):
            #expect(width <= cells, "\(column.title) of \(screen)")
          }
        }
      }
    }
  }

  // MARK: Seen

  @Test(arguments: sizes)
  func healthyPath(width: Int, height: Int) throws {
    let state = Self.inJapanese(.showing(Stack.healthy, width, height))
    try assertSnapshot(state.drawn.text(), "ja-healthy-\(width)x\(height)")
  }

  @Test(arguments: sizes)
  func brokenPath(width: Int, height: Int) throws {
    let state = Self.inJapanese(.showing(Stack.broken, width, height))
    try assertSnapshot(state.drawn.text(), "ja-broken-\(width)x\(height)")
    let findings = state.pressing(.character("7"))
    try assertSnapshot(findings.drawn.text(), "ja-findings-\(width)x\(height)")
  }

  @Test func requests() throws {
    let state = Self.inJapanese(.asking)
    try assertSnapshot(state.drawn.text(), "ja-requests")
    let running = state.pressing(.character("R")).drawn.rows()
    // The keys of its first lines, too.
    #expect(running[1].hasSuffix("ほか  e 編集") && running[2].hasSuffix("s 送信元  z AZ"))
    #expect(running[3].hasSuffix("R 停止"))
  }

  // MARK: Typed

  /// A filter names a column as it reads, or as it reads in English.
  @Test func columnsAreNamedInBothLanguages() {
    for typed in ["AZ:1a", "zone:1a"] {
      #expect(ListFilter(typed, columns: ["zone", "health"]).column == "zone")
    }
    #expect(ListFilter("所要:1a", columns: ["zone", "health"]).column == nil)
  }
}
