import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Dashboard

/// What the next request is, where it goes, and what it is sent from.
@Suite struct ChoosingTests {
  @Test func zonesGoRound() {
    var state = State.asking
    var seen: [RequestDraft.Zones] = []
    for _ in 0..<5 {
      seen.append(state.requests.draft.zones)
      state.press(.character("z"))
    }
    #expect(seen == [.any, .all, .one("eu-west-1a"), .one("eu-west-1b"), .any])
  }

  @Test func aZoneThatIsGoneIsLeft() {
    var state = State.asking
    state.requests.draft.zones = .one("eu-west-1z")
    state.press(.character("z"))
    #expect(state.requests.draft.zones == .any)
  }

  @Test func keptRequestsGoRoundBothWays() {
    let state = State.asking
    #expect(state.pressing(.character("]")).requests.draft.request.name == "task")
    #expect(state.pressing(.character("[")).requests.draft.request.name == "task")
    #expect(state.pressing(.character("]"), .character("]")).requests.draft == .usual)
  }

  @Test func aRequestThatIsNotKeptIsNotLost() {
    var state = State.asking
    state.requests.draft.request = TestRequest(path: "/own")
    state.press(.character("]"))
    #expect(state.requests.draft.request.path != "/own")
    state.press(.character("["))
    #expect(state.requests.draft.request.path == "/own")
    #expect(state.requests.kept.count == 3)
  }

  @Test func aSeatIsTaken() {
    let state = State.asking.pressing(.character("s"), .down, .enter)
    #expect(state.requests.draft.seat == .ssh && state.overlays.isEmpty)
    #expect(state.drawn.rows()[2].contains("ssh ec2-user@203.0.113.7"))
  }

  @Test func aSeatWithAProblemIsNotTaken() {
    let state = State.asking.pressing(.character("s"), .end, .enter)
    #expect(state.requests.draft.seat == .here && state.place == .seats)
    #expect(state.notice == "the SSM agent does not answer")
  }

  @Test func theSeatsProblemIsSeenAtAllTimes() {
    var state = State.asking
    state.take(.seatsChanged([SeatChoice(.here, problem: "curl is not installed")]))
    let runs = state.drawn.styleRuns().filter { $0.text.contains("curl is not installed") }
    #expect(runs.map(\.style) == [Style(.down, bold: true)])
  }

  @Test func fewerSeatsLeaveTheCursorInTheMenu() {
    var state = State.asking.pressing(.character("s"), .end)
    state.take(.seatsChanged([SeatChoice(.here)]))
    #expect(state.overlays == [.seats(selected: 0)])
    state.take(.seatsChanged([]))
    #expect(state.pressing(.enter).place == .seats)
  }

  // MARK: The cursor

  @Test func theCursorStaysOnItsRecord() {
    var state = State.asking.pressing(.down, .down)
    #expect(state.selectedRecord?.id == 10)
    state.take(.requestFinished(.one(13)))
    #expect(state.selectedRecord?.id == 10 && state.cursorRow == 3)
  }

  @Test func untilItIsMovedTheCursorIsOnTheNewest() {
    var state = State.asking
    state.take(.requestFinished(.one(13)))
    #expect(state.selectedRecord?.id == 13)
    #expect(state.pressing(.down, .home).list.selected == nil)
  }

  @Test func aRecordThatMadeRoomLeavesTheCursorOnTheOldest() {
    var state = State.asking.pressing(.end)
    for id in 13...230 { state.take(.requestFinished(.one(id))) }
    #expect(state.cursorRow == 199)
    #expect(state.drawn.size.height == 24)
  }

  @Test func openDetailsStayThoughTheirRecordIsGone() {
    var state = State.asking.pressing(.end, .enter)
    for id in 13...230 { state.take(.requestFinished(.one(id))) }
    #expect(state.drawn.rows()[1].contains("Request 1 "))
  }

  @Test func aPageIsWhatIsSeen() {
    let state = State.asking(100).pressing(.pageDown)
    #expect(state.cursorRow == 10)
  }
}
