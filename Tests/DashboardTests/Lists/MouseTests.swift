import Drawing
import PathModel
import Testing

@testable import Dashboard

/// A click does what the key does that stands there.
@Suite struct MouseTests {
  private func click(_ x: Int, _ y: Int, _ state: inout State) -> [Effect] {
    state.take(.mouse(Mouse(action: .press, button: 1, position: Point(x: x, y: y))))
  }

  /// Where a text stands on the screen.
  private func place(of text: String, in state: State) throws -> (x: Int, y: Int) {
    let rows = state.drawn.rows()
    let y = try #require(rows.lastIndex { $0.contains(text) && !$0.contains("sorted") }, "\(text)")
    let row = rows[y]
    let before = try #require(row.ranges(of: text).last).lowerBound
    return (TextWidth.of(String(row[..<before])), y)
  }

  private func click(_ text: String, _ state: inout State) throws -> [Effect] {
    let (x, y) = try place(of: text, in: state)
    return click(x, y, &state)
  }

  @Test func keysOfTheFooter() throws {
    var state = State.showing(Stack.healthy)
    #expect(try click("r send", &state) == [.send(.usual)])
    #expect(try click("? help", &state).isEmpty && state.place == .help)
    #expect(try click("Esc back", &state).isEmpty && state.place == .screen(.path))
    #expect(try click("q quit", &state) == [.quit])
    #expect(click(79, 23, &state).isEmpty)
  }

  @Test(arguments: [120, 80])
  func everyTab(width: Int) throws {
    for screen in State.ScreenName.allCases {
      var state = State.showing(Stack.healthy, width, 36)
      let tabs = state.drawn.rows()[1]
      let digit = try #require(tabs.firstIndex(of: screen.digit))
      _ = click(tabs.distance(from: tabs.startIndex, to: digit), 1, &state)
      #expect(state.screen == screen)
    }
  }

  @Test func aRowIsChosenAndThenOpened() {
    var state = State.showing(Stack.healthy).pressing(.character("8"))
    #expect(click(10, 5, &state).isEmpty && state.cursorRow == 2)
    #expect(click(10, 5, &state) == [.fetchAnswer(call: Stack.calls[2].id)])
  }

  @Test func aTitleSortsUpThenDownThenAsItComes() throws {
    var state = State.showing(Stack.healthy).pressing(.character("8"))
    for order in [("took", false), ("took", true)] {
      _ = try click("took", &state)
      #expect(state.list.order == ListState.Order(column: order.0, descending: order.1))
    }
    _ = try click("took", &state)
    #expect(state.list.order == nil)
  }

  @Test func theWheelMovesCursorAndText() {
    var state = State.showing(Stack.crowdedCalls).pressing(.character("8"))
    let turn = { (action: Mouse.Action, state: inout State) in
      _ = state.take(.mouse(Mouse(action: action, button: 0, position: Point(x: 9, y: 9))))
    }
    turn(.scrollDown, &state)
    #expect(state.cursorRow == 3)
    turn(.scrollUp, &state)
    #expect(state.cursorRow == 0)
    var help = State.showing(Stack.healthy).pressing(.character("?"))
    turn(.scrollDown, &help)
    #expect(help.overlays == [.help(offset: 3)])
  }

  @Test func aMenusRow() throws {
    var state = State.asking.pressing(.character("s"))
    #expect(try click("ssh ec2-user", &state).isEmpty && state.overlays == [.seats(selected: 1)])
    #expect(try click("ssh ec2-user", &state).isEmpty && state.requests.draft.seat == .ssh)
    var demo = State.demo().pressing(.character("d"))
    _ = click(20, 4, &demo)
    #expect(demo.overlays == [.scenarios(selected: 1)])
  }

  @Test func theMouseIsLeftToTheTerminal() {
    var state = State.showing(Stack.healthy)
    #expect(state.press(.character("m")) == [.useMouse(true)])
    #expect(state.press(.character("m")) == [.useMouse(false)])
  }

  /// Wherever it is clicked, on every screen and over it.
  @Test func anyClickIsHarmless() {
    let starts = State.ScreenName.allCases.map { State.busy.pressing(.character($0.digit)) }
    let over = [
      State.busy.pressing(.character("?")), State.asking.pressing(.character("e")),
      State.asking.pressing(.character("B")), State.unsafe.pressing(.character("r")),
      State.busy.pressing(.character(":")), State.showing(Stack.several),
      State.demo(tour: .english).pressing(.right), State.showing(nil),
    ]
    for start in starts + over {
      for y in stride(from: 0, to: 24, by: 3) {
        for x in stride(from: 0, to: 80, by: 9) {
          var state = start
          _ = click(x, y, &state)
          #expect(state.drawn.size == start.size)
        }
      }
    }
  }
}

extension Stack {
  /// More calls than a window has rows.
  static var crowdedCalls: Sample {
    made(healthy) { sample in
      sample.calls = (0..<40).map { call(.provider, ["ecs", "describe-tasks", "\($0)"], .fast) }
    }
  }
}
