import Foundation
import Testing

/// The demo as a newcomer meets it.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct DemoDashboardTests {
  private static let first = #"{"id": 1, "name": "task1", "description": "This is task 1"}"#
  private static let second = #"{"id": 2, "name": "task2", "description": "This is task 2"}"#
  private static let third = #"{"id": 3, "name": "task3", "description": "This is task 3"}"#

  @Test func isUpWithoutAnAccountAndAnswersCurlAsTheArticleSays() async throws {
    try await withDemo { terminal in
      let screen = try await terminal.wait(for: "● PATH UP")
      #expect(screen.contains("DEMO"))
      let url = try await terminal.address()
      let tasks = "[\(Self.first), \(Self.second), \(Self.third)]"
      #expect(try await terminal.curl("\(url)/api/tasks").stdout == "\(tasks)\n200")
      #expect(try await terminal.curl("\(url)/api/task/2").stdout == "\(Self.second)\n200")
      #expect(try await terminal.curl("\(url)/api/task/9").stdout.hasSuffix("\n404"))
      #expect(try await terminal.curl("\(url)/").stdout.hasSuffix("\n200"))
      try await terminal.send("r")
      try await terminal.wait(for: "GET /api/tasks 200")
      try await terminal.quit()
    }
  }

  @Test func aScenarioIsPlayedFromTheMenuAndUndone() async throws {
    try await withDemo(["--speed", "20"]) { terminal in
      try await terminal.wait(for: "● PATH UP")
      let url = try await terminal.address()
      try await terminal.send("d")
      try await terminal.wait(for: "What happens to the cloud?")
      // The first of the list: the provider rejects the connection.
      try await terminal.send("Enter")
      let screen = try await terminal.wait(for: "✖ PATH DOWN")
      #expect(screen.contains("connection-rejected: The provider rejects the connection"))
      try await terminal.wait(for: "rejected")
      let silence = try await terminal.curl(url, "--max-time", "1")
      #expect(silence.exit == 28)
      try await terminal.send("d")
      try await terminal.wait(for: "1 playing")
      try await terminal.send("Enter")
      try await terminal.wait(for: "● PATH UP")
      #expect(try await terminal.curl("\(url)/").stdout.hasSuffix("\n200"))
      try await terminal.quit()
    }
  }

  @Test func tasksThatDieAreSeenAndHealByThemselves() async throws {
    try await withDemo(["--scenario", "tasks-die", "--speed", "1"]) { terminal in
      try await terminal.wait(for: "✖ PATH DOWN")
      try await terminal.send("r")
      try await terminal.wait(for: "503 from the ALB")
      try await terminal.wait(for: "● PATH UP", timeout: .seconds(60))
      try await terminal.send("r")
      try await terminal.wait(for: "GET /api/tasks 200")
      try await terminal.quit()
    }
  }

  @Test func requestsThatFailWhileAWSReportsNothingWrongDegradeThePath() async throws {
    try await withDemo(["--scenario", "api-fails", "--at", "30"]) { terminal in
      try await terminal.wait(for: "● PATH UP")
      try await terminal.send("r")
      try await terminal.wait(for: "500 from a target")
      try await terminal.wait(for: "◐ PATH DEGRADED")
      // A screen may be read while it is being drawn.
      try await terminal.wait(for: "1 of 1 test requests failed, though AWS reports nothing")
      try await terminal.quit()
    }
  }

  @Test func aClosedSecurityGroupIsABlackHoleAtTheFirstPacket() async throws {
    try await withDemo(["--scenario", "endpoint-group-closed", "--at", "10"]) { terminal in
      try await terminal.wait(for: "✖ PATH DOWN")
      try await terminal.wait(for: "the endpoint's security group")
      let url = try await terminal.address()
      let options = ["--max-time", "1", "--write-out", "%{time_connect}"]
      let outcome = try await terminal.curl(url, options[0], options[1], options[2], options[3])
      #expect(outcome.exit == 28)
      #expect(outcome.stdout == "0.000000")
      try await terminal.quit()
    }
  }

  @Test func liveHasNoMenuOfScenarios() async throws {
    let standIn = try StandIn()
    try await standIn.withDashboard { terminal in
      try await terminal.waitUntilUp()
      try await terminal.send("d", "t")
      try await terminal.send("?")
      let help = try await terminal.wait(for: "quit, from anywhere")
      #expect(!help.contains("scenario"))
      #expect(!help.contains("tour"))
    }
  }
}
