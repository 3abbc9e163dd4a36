import Drawing
import PathModel
import Testing

@testable import Dashboard

@Suite struct BurstTests {
  private let plan = BurstPlan(count: 100, concurrency: 10)

  @Test func enterStartsWhatTheFormSays() {
    var state = State.asking
    #expect(state.press(.character("B"), .enter) == [.startBurst(.usual, plan)])
    #expect(state.overlays.isEmpty)
  }

  @Test func theFieldsAreEdited() {
    var state = State.asking.pressing(.character("B"), .control("u"))
    for key in "25" { state.press(.character(key)) }
    state.press(.tab, .control("u"), .character("5"), .tab, .character("0"), .character("."))
    let effects = state.press(.character("5"), .enter)
    let plan = BurstPlan(count: 25, concurrency: 5, rate: 0.5)
    #expect(effects == [.startBurst(.usual, plan)])
    // The next burst is proposed as the last one was.
    #expect(state.press(.character("B"), .enter) == [.startBurst(.usual, plan)])
  }

  @Test(arguments: [
    (BurstForm.Field.count, "0", "the count takes 1 to 100000"),
    (.count, "many", "the count takes 1 to 100000"), (.count, "", "the count takes 1 to 100000"),
    (.count, "99999999999999999999", "the count takes 1 to 100000"),
    (.concurrency, "65", "the concurrency takes 1 to 64"),
    (.rate, "0", "the rate takes 0.1 to 1000"), (.rate, "nan", "the rate takes 0.1 to 1000"),
    (.rate, "fast", "the rate takes 0.1 to 1000"),
  ])
  func whatIsOutOfRangeIsSaidAndNothingIsLost(field: BurstForm.Field, text: String, why: String) {
    var state = State.asking.pressing(.character("B"))
    while case .burst(let form) = state.overlays.last, form.focus != field { state.press(.tab) }
    state.press(.control("u"))
    state.take(.pasted(text))
    #expect(state.drawn.text().contains(why))
    #expect(state.press(.enter).isEmpty && state.place == .burst)
    guard case .burst(let form) = state.overlays.last else { return }
    #expect(form[field].text == text)
  }

  @Test func theLimitsAreThoseOfTheSeat() {
    var state = State.asking
    state.requests.draft.seat = .ssm
    state.press(.character("B"))
    #expect(state.drawn.text().contains("1 to 20 "))
    var draft = RequestDraft.usual
    draft.seat = .ssm
    #expect(state.press(.enter) == [.startBurst(draft, BurstPlan(count: 20, concurrency: 1))])
  }

  @Test func outsideTheDemoItIsWarnedOfAndSlowedDown() {
    var state = State.asking
    state.requests.isLive = true
    state.press(.character("B"))
    #expect(state.drawn.text().contains("it goes to a live service"))
    let plan = BurstPlan(rate: BurstPlan.liveRate)
    #expect(state.press(.enter) == [.startBurst(.usual, plan)])
  }

  @Test func inTheDemoThereIsNothingToWarnOf() {
    #expect(!State.asking.pressing(.character("B")).drawn.text().contains("live service"))
  }

  @Test func whatMayChangeSomethingIsAskedAboutAndTheFormKept() {
    var state = State.unsafe
    #expect(state.press(.character("B"), .enter).isEmpty && state.place == .confirmation)
    #expect(state.drawn.text().contains("100 times, 10 at a time"))
    #expect(state.pressing(.character("n")).place == .burst)
    #expect(state.press(.character("y")) == [.startBurst(.unsafe, plan)])
    #expect(state.overlays.isEmpty)
  }

  @Test func ofAllZonesABurstTakesTheEndpointsOwnName() {
    var state = State.asking.pressing(.character("z"))
    #expect(state.requests.draft.zones == .all)
    #expect(state.press(.character("B"), .enter) == [.startBurst(.usual, plan)])
  }

  @Test func onlyOneIsUnderWayAndXStopsIt() {
    var state = State.asking
    #expect(state.press(.character("X")).isEmpty)
    state.press(.character("B"), .enter)
    state.take(.burstProgressed(BurstReport(plan: plan)))
    #expect(state.press(.character("B")).isEmpty && state.overlays.isEmpty)
    #expect(state.drawn.rows()[23].contains("X stops it"))
    #expect(state.press(.character("X")) == [.stopBurst])
    #expect(state.pressing(.character("x")).drawn.rows()[23].contains("X stop burst"))
    state.take(.burstProgressed(.sample(done: 40, isOver: true)))
    #expect(state.press(.character("X")).isEmpty)
    #expect(state.drawn.text().contains("stopped"))
  }

  @Test(arguments: ["1", "2", "3"])
  func itIsSeenOnEveryScreenWhileItRuns(key: Character) {
    var state = State.asking.pressing(.character(key))
    state.take(.burstProgressed(.sample(done: 40, isOver: false)))
    #expect(state.drawn.rows()[0].contains("burst 40/100"))
    state.take(.burstProgressed(.sample(done: 100, isOver: true)))
    #expect(!state.drawn.rows()[0].contains("burst"))
  }

  @Test func whenItIsOverTheCursorBringsTheDetailsBack() {
    var state = State.asking.pressing(.character("B"), .enter)
    state.take(.burstProgressed(BurstReport(plan: plan)))
    state.take(.burstProgressed(.sample(done: 40, isOver: false)))
    #expect(state.pressing(.down).drawn.text().contains("40 of 100"))
    state.take(.burstProgressed(.sample(done: 100, isOver: true)))
    #expect(state.drawn.text().contains("100 of 100"))
    #expect(!state.pressing(.down).drawn.text().contains("100 of 100"))
  }

  @Test func aSeriesGoesOnBesideIt() {
    var state = State.asking
    state.take(.burstProgressed(.sample(done: 40, isOver: false)))
    #expect(state.press(.character("R")) == [.send(.usual)])
  }
}
