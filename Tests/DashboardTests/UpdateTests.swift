import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Dashboard

@Suite struct UpdateTests {
  private var path: State { .showing(Stack.healthy) }
  private var calls: State { .showing(Stack.healthy).pressing(.character("8")) }

  private static func press(_ state: State, _ keys: Key...) -> (state: State, effects: [Effect]) {
    var state = state
    let effects = keys.flatMap { update(&state, .keyPressed($0)) }
    return (state, effects)
  }

  @Test func keysThatAskForSomethingOutside() {
    #expect(Self.press(path, .character("q")).effects == [.quit])
    #expect(Self.press(path, .control("z")).effects == [.suspend])
    #expect(Self.press(path, .control("l")).effects == [.repaint])
    #expect(Self.press(path, .character("u")).effects == [.refresh])
    #expect(Self.press(path, .function(5)).effects == [.refresh])
    #expect(Self.press(path, .character("r")).effects == [.send(.usual)])
    #expect(Self.press(calls, .enter).effects == [.fetchAnswer(call: Stack.calls[0].id)])
  }

  @Test func screensAreSwitched() {
    var state = path
    for screen in State.ScreenName.allCases.dropFirst() + [.path] {
      state.press(.tab)
      #expect(state.screen == screen)
    }
    for screen in State.ScreenName.allCases.reversed() {
      state.press(.backTab)
      #expect(state.screen == screen)
      #expect(path.pressing(.character(screen.digit)).screen == screen)
    }
    #expect(calls.pressing(.character("1")).screen == .path)
  }

  @Test func overlaysComeAndGo() {
    #expect(path.pressing(.character("?")).overlays == [.help(offset: 0)])
    #expect(path.pressing(.character("?"), .escape).overlays.isEmpty)
    #expect(calls.pressing(.enter, .character("q")).overlays.isEmpty)
  }

  @Test(arguments: [
    ("+", 10, 5), ("=", 10, 5), ("-", 10, 20), ("+", 1, 1), ("-", 3600, 3600), ("-", 2000, 3600),
  ])
  func theIntervalDoublesAndHalvesWithinItsLimits(key: String, from: Int, to: Int) {
    var state = path
    state.interval = .seconds(from)
    let effects = state.press(.character(Character(key)))
    #expect(state.interval == .seconds(to))
    #expect(effects == (from == to ? [] : [.setInterval(.seconds(to))]))
    #expect(state.notice?.contains("every") == true)
  }

  @Test func cheapCallsAreMadeMoreOftenUnlessTheOperatorHasSaidHowOften() {
    let news = Action.callWayChanged(.workers("/usr/bin/python3"), interval: .seconds(2))
    var state = path
    state.interval = .seconds(10)
    #expect(update(&state, news) == [.setInterval(.seconds(2))])
    #expect(state.interval == .seconds(2) && state.callWay == .workers("/usr/bin/python3"))
    #expect(update(&state, news) == [])
    _ = state.press(.character("-"))
    #expect(update(&state, .callWayChanged(.processes("x"), interval: .seconds(10))) == [])
    #expect(state.interval == .seconds(4) && state.callWay == .processes("x"))
  }

  @Test func halvingGoesNoLowerThanASecond() {
    var state = path
    state.interval = .milliseconds(1_500)
    #expect(state.press(.character("+")) == [.setInterval(.seconds(1))])
  }

  @Test func aNoticeStaysUntilTheNextKey() {
    let state = path.pressing(.character("u"))
    #expect(state.notice == "asking AWS now")
    #expect(state.pressing(.character("x")).notice == nil)
  }

  // MARK: Test requests

  @Test func onlyOneRequestIsUnderWay() {
    let (state, effects) = Self.press(path, .character("r"), .character("r"))
    #expect(effects == [.send(.usual)])
    #expect(state.notice == "the last request is still on its way")
  }

  @Test func anAnswerLetsTheNextRequestGo() {
    var state = path.pressing(.character("r"))
    state.take(.requestFinished(.failed), .requestFinished(.good), .requestsDone)
    #expect((state.requests.log.sent, state.requests.log.failed) == (2, 1))
    #expect(state.press(.character("r")) == [.send(.usual)])
  }

  @Test func aRefusedRequestSaysWhyAndLetsTheNextGo() {
    var state = path.pressing(.character("r"))
    state.take(.requestRefused("no name"), .requestsDone)
    #expect(state.notice == "no name" && state.requests.log.sent == 0)
    #expect(state.press(.character("r")) == [.send(.usual)])
  }

  // MARK: Pause

  @Test func whilePausedTheOldSnapshotIsShownAndTheNewestKept() {
    var state = path.pressing(.character(" "))
    state.take(.sampleArrived(State.Snapshot(of: Stack.broken)))
    #expect(state.shown?.sample == Stack.healthy)
    #expect(state.drawn.rows()[0].contains("PATH UP"))
    #expect(state.pressing(.character(" ")).drawn.rows()[0].contains("PATH DOWN"))
  }

  @Test func pausingWithNothingToHoldDoesNothing() {
    #expect(State.showing(nil).pressing(.character(" ")).frozen == nil)
  }

  @Test func whilePausedTheCursorMovesThroughWhatIsShown() {
    var state = calls.pressing(.character(" "), .end)
    state.take(.sampleArrived(State.Snapshot(of: Stack.firstSecond)))
    #expect(state.cursorID == Stack.calls.last?.id)
    #expect(state.pressing(.character(" ")).cursorID == "a")
  }

  // MARK: Answers

  @Test func anAnswerIsShownInLines() {
    var state = calls.pressing(.enter)
    state.take(.answerArrived(call: Stack.calls[0].id, text: "{\n}\n"))
    #expect(state.openAnswer?.text?.lines == ["{", "}"])
  }

  @Test func answersThatNobodyWaitsForAreDropped() {
    var state = calls.pressing(.enter, .escape)
    let closed = state
    state.take(.answerArrived(call: Stack.calls[0].id, text: "{}"))
    #expect(state == closed)
    state.press(.down, .enter)
    let other = state
    state.take(.answerArrived(call: Stack.calls[0].id, text: "{}"))
    #expect(state == other)
  }

  @Test func anEmptyAnswerSaysSo() {
    var state = calls.pressing(.enter)
    state.take(.answerArrived(call: Stack.calls[0].id, text: nil))
    #expect(state.drawn.rows().contains { $0.contains("Nothing was printed yet") })
  }
}
