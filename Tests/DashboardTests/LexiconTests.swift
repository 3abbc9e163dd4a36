import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Dashboard

extension ListView {
  fileprivate var allDetails: [ObjectDetails] { listing.items.compactMap(details) }
  fileprivate var columns: [Table.Column] { listing.columns.map(\.tableColumn) }
}

/// Labels and headings in another language: none is missing, and none is there for nothing.
@Suite struct LexiconTests {
  private static let sizes = [(80, 24), (120, 36), (200, 60)]

  /// Names that are written the same everywhere.
  private static let names: Set<String> = [
    "ACL", "ARN", "CPU", "DNS", "DNS name", "JSON", "NLB", "URL", "VPC", "arn", "aws", "id",
  ]

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
  /// Beside what is told of all objects, and of findings, events and requests.
  private static let fields = Set(texts(.english).compactMap(label))

  private static func texts(_ language: Language) -> [StyledText] {
    let lists = [
      State.busy, .busy(.demo()), .showing(Stack.everyTarget), .showing(Stack.failing),
      .showing(Stack.networked), .showing(Stack.fleet(3)), .showing(Stack.detailed),
    ]
    var lines = lists.map { inLanguage(language, $0) }.flatMap { state in
      [State.ScreenName.targets, .service, .network, .fleet]
        .flatMap { state.listView(of: $0)?.allDetails ?? [] }.flatMap { $0.lines(200) }
    }
    let state = inLanguage(language, .showing(Stack.healthy))
    lines += [Finding].many.flatMap { FindingText($0, state).lines(width: 200, gap: 0) }
    lines += (State.busy.shown.map { PathEvent.all(of: $0.status) } ?? [])
      .flatMap { EventText($0, state).lines(width: 200) }
    lines += (RequestRecord.some(12) + [.hostile, posted]).flatMap {
      RecordView.lines(of: $0, body: ["{}"], state, width: 200)
    }
    return lines
  }
  private static let known = columns.union(keys).union(screens).union(words).union(fields)
    .subtracting(names).subtracting([""])

  /// With all that a request can have.
  private static var posted: RequestRecord {
    var record = RequestRecord.one(1)
    record.request.headers = [HTTPHeader("Accept", "text/plain")]
    record.request.body = "a=1"
    record.route.connection = "10.1.1.12:80"
    return record
  }

  /// What stands before the value of a line; nil: no label does.
  private static func label(of line: StyledText) -> String? {
    guard line.spans.count > 1, let first = line.spans.first, first.style == Style(.muted),
      TextWidth.of(first.text) == Field(Lexicon(language: .english)).labelWidth
    else { return nil }
    return String(first.text.reversed().drop { $0 == " " }.reversed())
  }

  private static func inLanguage(_ language: Language, _ state: State) -> State {
    var state = state
    state.language = language
    return state
  }

  private static func inJapanese(_ state: State) -> State { inLanguage(.japanese, state) }

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
        .finding(.many).pressing(.enter), .finding([.branched], 120, 36).pressing(.enter),
        .showing(nil),
        .demo(Stack.broken, 120, 36),
        .showing(Stack.made(Stack.healthy) { $0.wish.unwatched = [.provider] }),
        .showing(Stack.made(Stack.healthy) { $0.wish.unwatched = [.customer] }, 120, 36),
        State.showing(Stack.failing, 120, 60).pressing(.character("3")),
      ]
    let drawn =
      states.map { Self.inJapanese($0).drawn.text() }.joined()
      + Self.texts(.japanese).map(\.plain).joined()
    let others = Lexicon.japanese.filter { !Self.known.contains($0.key) }
    #expect(others.filter { !drawn.contains($0.value) }.keys.sorted() == [])
  }

  @Test func everyRuleHasAHeading() {
    let rules = Set(DiagnosisRule.all.map(\.id))
    #expect(rules.subtracting(Lexicon.japaneseHeadings.keys).sorted() == [])
    #expect(Set(Lexicon.japaneseHeadings.keys).subtracting(rules).sorted() == [])
  }

  @Test func labelsLeaveAGapBeforeTheValue() {
    let lexicon = Lexicon(language: .japanese)
    #expect(!Self.fields.isEmpty)
    for label in Self.fields {
      #expect(TextWidth.of(lexicon(label)) < Field(lexicon).labelWidth, "\(label)")
    }
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

  @Test func details() throws {
    let state = Self.inJapanese(.showing(Stack.everyTarget)).pressing(.character("2"), .down)
    try assertSnapshot(state.pressing(.enter).drawn.text(), "ja-target")
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
