import Foundation
import Testing

/// `pltop demo --list`, and that each scenario keeps the promise made there.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct DemoListTests {
  private struct Entry: Decodable, Sendable {
    struct Expectation: Decodable, Sendable {
      var at: Double
      var state: String
      var finding: String?
      var request: String?
    }

    var name: String
    var title: String
    var shape: String
    var expect: Expectation
  }

  /// Scenarios whose status is asked for at the same time.
  private static let atOnce = 2

  private let standIn: StandIn

  init() throws { standIn = try StandIn() }

  @Test func everyFieldIsAlwaysThere() async throws {
    let text = try await list("json")
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let entries = try #require(parsed as? [[String: Any]])
    #expect(entries.count >= 30)
    for entry in entries {
      #expect(Set(entry.keys) == ["name", "title", "shape", "expect"])
      let expectation = try #require(entry["expect"] as? [String: Any])
      #expect(Set(expectation.keys) == ["at", "state", "finding", "request"])
    }
    let healthy = try #require(entries.first { $0["name"] as? String == "healthy" })
    let expectation = try #require(healthy["expect"] as? [String: Any])
    #expect(expectation["state"] as? String == "up")
    #expect(expectation["finding"] is NSNull)
    #expect(expectation["request"] is NSNull)
  }

  @Test func textTellsTheSame() async throws {
    let lines = try await list("text").split(separator: "\n")
    let told = lines.filter { $0.hasPrefix("  ") }
      .map {
        $0.split(separator: " ", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      }
    let entries = try await entries()
    #expect(Set(told).isSuperset(of: entries.map { [$0.name, $0.title] }))
    let shapes = Set(told.map { $0[0] }).subtracting(entries.map(\.name))
    #expect(shapes == Set(entries.map(\.shape)))
    #expect(told.count == entries.count + shapes.count)
    #expect(try await Program.run(["demo", "--list"], environment: standIn.environment).exit == 0)
  }

  @Test func everyScenarioBringsWhatTheListExpects() async throws {
    let entries = try await entries()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, entry) in entries.enumerated() {
        if index >= Self.atOnce { try await group.next() }
        group.addTask { try await check(entry) }
      }
      try await group.waitForAll()
    }
    #expect(try standIn.calls().isEmpty, "the demo starts no aws")
  }

  private func check(_ entry: Entry) async throws {
    let report = try await Program.report(
      ["--demo", "--scenario", entry.name, "--at", "\(entry.expect.at)"],
      environment: standIn.environment
    )
    #expect(report.state == entry.expect.state, "\(entry.name)")
    #expect(report.faults.first?.rule == entry.expect.finding, "\(entry.name)")
  }

  private func entries() async throws -> [Entry] {
    try JSONDecoder().decode([Entry].self, from: Data(try await list("json").utf8))
  }

  private func list(_ format: String) async throws -> String {
    let outcome = try await Program.run(
      ["demo", "--list", "--format", format],
      environment: standIn.environment
    )
    #expect(outcome.exit == 0)
    #expect(outcome.stderr.isEmpty)
    return outcome.stdout
  }
}
