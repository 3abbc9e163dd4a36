/// The failed requests whose cause AWS has shown since.
///
/// When the cause is fixed they are history: only what fails after that says that something is wrong
/// which AWS does not show.
struct ExplainedRequests: Equatable, Sendable {
  private static let rules = Set(DiagnosisRule.ofRequests.map(\.id))

  private var facts: Set<RequestFact> = []

  /// The findings without what only rests on history; takes in what they explain.
  mutating func judge(_ findings: [Finding], in situation: Situation) -> [Finding] {
    facts.formIntersection(situation.sample.requests)
    let isCause = { (finding: Finding) in
      !Self.rules.contains(finding.rule) && finding.severity != .advice && !finding.isAboutSight
    }
    if findings.contains(where: isCause) {
      facts.formUnion(situation.sample.requests.filter(\.isFailure))
      return findings
    }
    guard situation.failingRequests.allSatisfy({ facts.contains($0.failure) }) else {
      return findings
    }
    return findings.filter { !Self.rules.contains($0.rule) }
  }
}
