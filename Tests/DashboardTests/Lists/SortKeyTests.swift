import Testing

@testable import Dashboard

@Suite struct SortKeyTests {
  private func sorted(_ keys: [SortKey], descending: Bool = false) -> [SortKey] {
    keys.sorted { $0.precedes($1, descending: descending) }
  }

  @Test func numbersByTheirValue() {
    let keys: [SortKey] = [.number(10), .number(-1), .number(9)]
    #expect(sorted(keys) == [.number(-1), .number(9), .number(10)])
    #expect(sorted(keys, descending: true) == [.number(10), .number(9), .number(-1)])
  }

  @Test func numbersInTextsByTheirValue() {
    let keys: [SortKey] = [.text("task-10"), .text("Task-9"), .text("task-9a"), .text("task")]
    #expect(sorted(keys) == [.text("task"), .text("Task-9"), .text("task-9a"), .text("task-10")])
    #expect(sorted([.text("10.0.0.9"), .text("10.0.0.10")]).first == .text("10.0.0.9"))
  }

  @Test(arguments: [false, true])
  func whatHasNoValueComesLast(descending: Bool) {
    let keys: [SortKey] = [.none, .number(1), .none, .text("a")]
    #expect(sorted(keys, descending: descending).suffix(2) == [.none, .none])
  }

  @Test func digitsThatAreNoNumberOfOursAreHarmless() {
    let huge = String(repeating: "9", count: 40)
    #expect(sorted([.text("\(huge)2"), .text("\(huge)1")]).first == .text("\(huge)1"))
    #expect(sorted([.text("٣"), .text("٢")]).count == 2)
  }
}
