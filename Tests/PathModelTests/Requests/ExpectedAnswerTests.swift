import Testing

@testable import PathModel

@Suite struct ExpectedAnswerTests {
  @Test(arguments: [("200", 200...200), ("200-299", 200...299), ("100-599", 100...599)])
  func statusesAreOneOrARange(text: String, expected: ClosedRange<Int>) {
    #expect(ExpectedAnswer.statuses(text) == expected)
    #expect(ExpectedAnswer(statuses: expected).statusText == text)
  }

  @Test(arguments: ["", "-", "99", "600", "300-200", "200-", "-299", "2xx", "200-250-299"])
  func whatIsNoStatusIsRefused(text: String) { #expect(ExpectedAnswer.statuses(text) == nil) }

  @Test func bothStatusAndTextMustBeAsExpected() {
    let expected = ExpectedAnswer(statuses: 200...200, text: "tâsk")
    #expect(expected.mismatch(status: 200, body: Array("a tâsk b".utf8)) == nil)
    #expect(expected.mismatch(status: 201, body: []) == "status 201, expected 200")
    #expect(
      expected.mismatch(status: 200, body: [0xFF]) == "the body does not hold 'tâsk'"
    )
  }
}
