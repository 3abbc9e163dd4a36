import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Dashboard

/// A request every few seconds, driven by the clock alone.
@Suite struct SeriesTests {
  private var path: State { .showing(Stack.healthy) }

  private func tick(_ state: inout State, _ seconds: Double) -> [Effect] {
    update(&state, .ticked(Stack.now.addingTimeInterval(seconds)))
  }

  @Test func itSendsAtOnceAndThenWhenItIsDue() {
    var state = path
    #expect(state.press(.character("R")) == [.send(.usual)])
    state.take(.requestFinished(.good), .requestsDone)
    #expect((1...4).allSatisfy { tick(&state, Double($0)).isEmpty })
    #expect(tick(&state, 5) == [.send(.usual)])
    state.take(.requestFinished(.failed), .requestsDone)
    #expect(tick(&state, 9).isEmpty && tick(&state, 10) == [.send(.usual)])
    #expect(state.requests.series?.counts == "2 sent, 1 failed")
  }

  @Test func itWaitsForTheOneThatIsOnItsWay() {
    var state = path.pressing(.character("R"))
    #expect(tick(&state, 5).isEmpty && tick(&state, 30).isEmpty)
    state.take(.requestFinished(.good), .requestsDone)
    // What was missed is not made up for.
    #expect(tick(&state, 31) == [.send(.usual)])
    state.take(.requestsDone)
    #expect(tick(&state, 32).isEmpty && tick(&state, 36) == [.send(.usual)])
  }

  @Test func itsPaceKeepsThroughLateTicks() {
    var state = path.pressing(.character("R"))
    state.take(.requestsDone)
    #expect(tick(&state, 5.9) == [.send(.usual)])
    state.take(.requestsDone)
    #expect(tick(&state, 10) == [.send(.usual)])
  }

  @Test func aClockThatWasSetBackDoesNotHoldIt() {
    var state = path.pressing(.character("R"))
    state.take(.requestsDone)
    #expect(tick(&state, -3_600) == [.send(.usual)])
    state.take(.requestsDone)
    #expect(tick(&state, -3_597).isEmpty && tick(&state, -3_595) == [.send(.usual)])
  }

  @Test func itKeepsItsRequestWhateverIsChosenAfterwards() {
    var state = State.asking.pressing(.character("R"))
    state.take(.requestsDone)
    state.press(.character("]"), .character("z"))
    #expect(tick(&state, 5) == [.send(.usual)])
    #expect(state.requests.draft != .usual)
  }

  @Test func whatIsSentByHandIsNotCounted() {
    var state = path.pressing(.character("R"))
    state.take(.requestFinished(.good), .requestsDone)
    state.press(.character("r"))
    state.take(.requestFinished(.failed), .requestsDone)
    #expect(state.requests.series?.counts == "1 sent, 0 failed")
    #expect(state.requests.log.failed == 1)
  }

  @Test func whatCouldNotBeSentIsCountedApart() {
    var state = path.pressing(.character("R"))
    state.take(.requestRefused("no name"), .requestsDone)
    #expect(state.requests.series?.counts == "0 sent, 0 failed, 1 not sent")
    #expect(tick(&state, 5) == [.send(.usual)])
  }

  @Test func theSameKeyStopsItAndSaysHowItWent() {
    var state = path.pressing(.character("R"))
    state.take(.requestFinished(.good), .requestsDone)
    state.press(.character("R"))
    #expect(state.requests.series == nil)
    #expect(state.notice == "series stopped: 1 sent, 0 failed")
    #expect(tick(&state, 60).isEmpty)
  }

  @Test(arguments: ["1", "2", "3", "?", " "])
  func itGoesOnAndIsSeenOnEveryScreen(key: Character) {
    var state = path.pressing(.character("R"), .character(key))
    state.take(.requestsDone)
    #expect(tick(&state, 5) == [.send(.usual)])
    #expect(state.drawn.rows()[0].contains("request every 5 s"))
  }

  @Test func itsIntervalIsTheStates() {
    var state = path
    state.requests.every = 2
    state.press(.character("R"))
    state.take(.requestsDone)
    #expect(tick(&state, 1).isEmpty && tick(&state, 2) == [.send(.usual)])
  }
}
