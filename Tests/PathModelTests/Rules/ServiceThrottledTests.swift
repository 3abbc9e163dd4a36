import Testing

@testable import PathModel

/// The calls of ECS that AWS throttles.
@Suite struct ServiceThrottledTests {
  private let rule = RuleDrive(.serviceThrottled) { sample in
    sample.lackTask("operations are being throttled. Will try again later.")
  }

  @Test(arguments: Flaw.allCases)
  func messageThatStandsIsFound(flaw: Flaw) throws {
    try rule.findsEvent(flaw, next: RuleDrive.events)
  }

  @Test(arguments: [
    "operations are being throttled on elb. Will try again later."
  ])
  func wordsOfECSAreKnown(message: String) {
    #expect(rule.findings { $0.lackTask(message) }.count == 1)
  }

  @Test(arguments: [
    "has started 1 tasks: (task 1)."
  ])
  func otherMessageIsNone(message: String) {
    rule.findsNothing { $0.lackTask(message) }
  }
}
