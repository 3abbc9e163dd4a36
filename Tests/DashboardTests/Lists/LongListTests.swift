import Drawing
import FoundationEssentials
import PathModel
import Synchronization
import Testing

@testable import Dashboard

/// How much is done for a list of ten thousand rows.
@Suite struct LongListTests {
  /// Counts what is asked of its rows.
  private final class Counter: Sendable {
    private let counts = Mutex((ids: 0, cells: 0))

    var ids: Int { counts.withLock { $0.ids } }
    var cells: Int { counts.withLock { $0.cells } }

    func addID() { counts.withLock { $0.ids += 1 } }
    func addCell() { counts.withLock { $0.cells += 1 } }
    func reset() { counts.withLock { $0 = (0, 0) } }
  }

  /// A list whose rows are numbers, as long as a fleet's.
  private struct NumbersView: ListView {
    static let screen = State.ScreenName.targets
    static let count = 10_000
    @TaskLocal static var counter = Counter()
    let state: State

    init(_ state: State) { self.state = state }

    var memo: Memo? { state.shown?.memo }

    var listing: Listing<Int> {
      let counter = Self.counter
      return Listing(
        Array(0..<Self.count),
        id: {
          counter.addID()
          return "row \($0)"
        },
        columns: [
          ListColumn(
            "number",
            .fitting(atMost: 8),
            by: { SortKey($0) },
            cell: {
              counter.addCell()
              return StyledText("\($0)", .text)
            }
          )
        ]
      )
    }

    func list(in area: Rect) -> Rect { area }
    func draw(in area: Rect, on screen: inout Screen) { table.draw(in: area, on: &screen) }
  }

  private func drawn(_ state: State) -> Screen {
    var screen = Screen(size: Size(width: 40, height: 20))
    NumbersView(state).draw(in: screen.bounds, on: &screen)
    return screen
  }

  private func state() -> State { .showing(Stack.healthy).pressing(.character("2")) }

  @Test func itIsArrangedOnceForASnapshot() {
    let counter = Counter()
    NumbersView.$counter.withValue(counter) {
      var state = state()
      for row in 0..<5 {
        state.list.select(row, in: NumbersView(state).ids)
        _ = drawn(state)
      }
      #expect(counter.ids == NumbersView.count)
      state.take(.sampleArrived(State.Snapshot(of: Stack.healthy)))
      #expect(NumbersView(state).ids.count == NumbersView.count)
      #expect(counter.ids == 2 * NumbersView.count)
    }
  }

  @Test func onlyRowsThatAreSeenAreMade() {
    let counter = Counter()
    NumbersView.$counter.withValue(counter) {
      var state = state()
      _ = drawn(state)
      counter.reset()
      state.list.select(5_000, in: NumbersView(state).ids)
      #expect(drawn(state).text().contains("5000"))
      // One row holds the titles.
      #expect(counter.cells == 19)
      #expect(counter.ids == 0)
    }
  }

  @Test func anotherOrderOrFilterArrangesItAnew() {
    var state = state()
    #expect(NumbersView(state).ids.first == "row 0")
    state.list.order = ListState.Order(column: "number", descending: true)
    #expect(NumbersView(state).ids.first == "row 9999")
    state.list.filter = "^77$"
    #expect(NumbersView(state).ids == ["row 77"])
    #expect(drawn(state).text().contains("1 of 10000"))
    state.list = ListState()
    #expect(NumbersView(state).ids.count == NumbersView.count)
  }

  @Test func whatIsPreparedIsWhatIsShown() {
    var state = State.showing(nil).pressing(.character("2"))
    let snapshot = State.Snapshot(of: Stack.crowded(200))
    state.prepare(snapshot)
    state.take(.sampleArrived(snapshot))
    var other = State.showing(nil).pressing(.character("2"))
    other.take(.sampleArrived(State.Snapshot(of: Stack.crowded(200))))
    #expect(state == other)
    #expect(state.drawn == other.drawn)
  }

  /// Ages go on in what is drawn; what a filter finds by them is of the time when AWS answered.
  @Test func aFilterLooksAtTheListAsItWasAnswered() throws {
    var state = State.showing(Stack.fleet(3)).pressing(.character("9"))
    let age = try #require(
      FleetView(state).arranged.items.compactMap(\.createdAt).first.map {
        Wording.age(of: $0, now: state.now)
      }
    )
    state.list.filter = "age:\(age)"
    let found = FleetView(state).ids
    #expect(!found.isEmpty)
    state.take(.ticked(state.now.addingTimeInterval(400_000)))
    #expect(FleetView(state).ids == found)
  }
}
