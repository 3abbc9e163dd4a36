import PathModel
import Testing

@testable import Dashboard

@Suite struct MemoTests {
  @Test func whatIsKnownIsNotMadeAgain() {
    let memo = Memo()
    var made = 0
    for _ in 1...3 {
      let value = memo.value(for: "a") {
        made += 1
        return made
      }
      #expect(value == 1)
    }
    #expect(made == 1)
  }

  @Test func otherInputsMakeItAnew() {
    let memo = Memo()
    #expect(memo.value(for: "a") { 1 } == 1)
    #expect(memo.value(for: "b") { 2 } == 2)
    // Of each type the newest is kept.
    #expect(memo.value(for: "a") { 3 } == 3)
    // Inputs of another type are others.
    #expect(memo.value(for: 7) { 4 } == 4)
  }

  @Test func valuesOfOtherTypesAreKeptBesides() {
    let memo = Memo()
    #expect(memo.value { 1 } == 1)
    #expect(memo.value { "one" } == "one")
    #expect(memo.value { 2 } == 1)
  }

  @Test func whatIsMadeMayAskForMore() {
    let memo = Memo()
    #expect(memo.value { "\(memo.value { 1 })" } == "1")
    #expect(memo.value { 2 } == 1)
  }

  @Test func aSnapshotThatIsChangedKnowsNothing() {
    var snapshot = State.Snapshot(of: Stack.healthy)
    #expect(snapshot.targetRows.all.count == 3)
    snapshot.sample.provider.targetHealth[Stack.albGroup] = .pending
    #expect(snapshot.targetRows.all.count == 1)
    snapshot.status = State.Snapshot(of: Stack.clouded).status
    #expect(snapshot.memo.value { 7 } == 7)
  }
}
