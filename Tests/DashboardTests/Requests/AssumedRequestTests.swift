import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Dashboard

/// What is sent where the operator says nothing of requests.
@Suite struct AssumedRequestTests {
  private func assuming() -> State {
    var state = State.showing(Stack.healthy)
    state.requests.kept = [.plain]
    state.requests.draft.request = .plain
    state.requests.isAssumed = true
    return state
  }

  /// The healthy stack without what tells that its service speaks HTTP.
  private var ofBytes: Sample {
    var sample = Stack.healthy
    sample.wish.watch.scheme = .tcp
    return sample
  }

  @Test func thePathDecides() {
    var state = assuming()
    state.take(.sampleArrived(State.Snapshot(of: ofBytes)))
    #expect(state.requests.draft.request == .connection)
    #expect(state.requests.kept == [.connection])
    state.take(.sampleArrived(State.Snapshot(of: Stack.healthy)))
    #expect(state.requests.draft.request == .plain)
  }

  @Test func aRequestOfTheOperatorsStays() {
    var state = assuming()
    let own = TestRequest(path: "/orders")
    state.requests.draft.request = own
    state.take(.sampleArrived(State.Snapshot(of: ofBytes)))
    #expect(state.requests.draft.request == own)
    state.requests.isAssumed = false
    state.requests.kept = [.plain]
    state.take(.sampleArrived(State.Snapshot(of: ofBytes)))
    #expect(state.requests.kept == [.plain])
  }

  @Test func aConnectionIsNeverSentOnATimer() {
    var state = assuming()
    state.take(.sampleArrived(State.Snapshot(of: ofBytes)))
    #expect(state.press(.character("R")).isEmpty)
    #expect(state.requests.series == nil)
    #expect(state.notice?.contains("once at a time") == true)
    #expect(state.press(.character("r")) != [])
  }
}
