import Testing

@testable import PathModel

/// What every rule has to keep to.
@Suite struct DiagnosisRuleTests {
  private static let ids = DiagnosisRule.all.map(\.id)

  @Test func everyRuleHasAnIDOfItsOwn() {
    #expect(Set(Self.ids).count == Self.ids.count)
    #expect(Self.ids.count >= 67)
  }

  @Test(arguments: ids)
  func idIsWordsAndHyphens(id: String) {
    #expect(id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
  }

  @Test(arguments: ids)
  func ruleSaysWhatItLooksForAndWhoSaysSo(id: String) throws {
    let rule = try #require(DiagnosisRule.all.first { $0.id == id })
    #expect(!rule.title.isEmpty && !rule.title.hasSuffix("."))
    #expect(rule.source.hasPrefix("https://docs.aws.amazon.com/"))
    #expect(rule.causes.allSatisfy { (1...152).contains($0) })
  }

  @Test(arguments: ids)
  func rulesThatExplainItExist(id: String) throws {
    let rule = try #require(DiagnosisRule.all.first { $0.id == id })
    #expect(Set(rule.consequenceOf).isSubset(of: Self.ids))
    #expect(Set(DiagnosisRule.faultsBeforeBalancer).isSubset(of: Self.ids))
  }

  /// Two rules that give way to each other would both be silent.
  @Test(arguments: ids)
  func noTwoRulesExplainEachOther(id: String) throws {
    let rule = try #require(DiagnosisRule.all.first { $0.id == id })
    for cause in rule.consequenceOf where cause != id {
      let other = try #require(DiagnosisRule.all.first { $0.id == cause })
      #expect(!other.consequenceOf.contains(id), "\(cause)")
    }
  }

  @Test func healthyPathHasNothingButAdvice() {
    #expect(HealthySample.status.faults.isEmpty)
    #expect(HealthySample.status.state == .up)
  }

  @Test func nothingIsFoundBeforeAnythingIsKnown() {
    #expect(PathStatus.derive(Sample(at: HealthySample.at)).findings.isEmpty)
  }
}
