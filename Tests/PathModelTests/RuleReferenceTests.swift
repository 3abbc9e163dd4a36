import FoundationEssentials
import Testing

@testable import PathModel

/// The reference of the rules, and how much they cover.
@Suite struct RuleReferenceTests {
  private static let page = #filePath.replacing(
    "Tests/PathModelTests/RuleReferenceTests.swift",
    with: "Sources/PathModel/Diagnosis/RULES.md"
  )

  @Test func thePageIsCurrent() throws {
    let page = try String(contentsOfFile: Self.page, encoding: .utf8)
    #expect(page == RuleReference.markdown, "pltop explain --format markdown prints it anew")
  }

  @Test func everyCauseIsListedOnceInOrder() {
    #expect(CauseSection.all.flatMap(\.causes).map(\.number) == Array(1...152))
    #expect(CauseSection.all.map(\.letter).joined() == "ABCDEFGHIJ")
  }

  @Test(arguments: CauseSection.all.flatMap(\.causes))
  func aCauseIsFoundOrSaysWhyNot(cause: Cause) {
    #expect(RuleReference.rules(for: cause).isEmpty == (cause.gap != nil), "\(cause.title)")
  }

  @Test func atLeastAHundredCausesAreFound() {
    #expect(RuleReference.cover.all == 141)
    #expect(RuleReference.cover.found >= 100)
  }
}
