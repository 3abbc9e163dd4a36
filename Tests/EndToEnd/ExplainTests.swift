import Foundation
import SystemPackage
import Testing

/// `pltop explain`: what a rule looks for, and the reference of all.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct ExplainTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func aRuleIsExplained() async throws {
    let outcome = try await run(["explain", "endpoint-rejected"])
    #expect(outcome.exit == 0)
    let lines = outcome.stdout.split(separator: "\n").map(String.init)
    #expect(lines.first == "rule          endpoint-rejected")
    #expect(
      lines.contains("cause         2  the connection was rejected, perhaps after it was in use")
    )
    #expect(lines.last?.hasPrefix("source        https://docs.aws.amazon.com/") == true)
  }

  @Test func allRulesAreListed() async throws {
    let outcome = try await run(["explain"])
    #expect(outcome.exit == 0)
    let ids = outcome.stdout.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(ids.count > 100 && Set(ids).count == ids.count)
    #expect(ids.contains("endpoint-rejected"))
  }

  @Test func theReferenceIsTheOneThatIsKept() async throws {
    let outcome = try await run(["explain", "--format", "markdown"])
    let page = try String(
      contentsOfFile: Repository.root.appending("Sources/PathModel/Diagnosis/RULES.md").string,
      encoding: .utf8
    )
    #expect(outcome.stdout == page)
  }

  @Test func anUnknownRuleIsRefusedWithWhatIsLikely() async throws {
    let outcome = try await run(["explain", "rejected"])
    #expect(outcome.exit == 64)
    #expect(outcome.stderr.contains("There is no rule 'rejected'. Do you mean endpoint-rejected?"))
  }

  private func run(_ arguments: [String]) async throws -> Outcome {
    try await Program.run(arguments, environment: sandbox.environment())
  }
}
