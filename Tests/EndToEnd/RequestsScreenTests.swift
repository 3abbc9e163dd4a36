import Foundation
import SystemPackage
import Testing

/// The requests screen in a real terminal.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct RequestsScreenTests {
  @Test func requestsAreSentKeptAndOpened() async throws {
    try await withDemo(columns: 120, rows: 36) { terminal in
      try await terminal.wait(for: "● PATH UP")
      try await terminal.send("5", "r")
      try await terminal.wait(for: "1 sent, 0 failed")
      try await terminal.send("]", "r")
      let two = try await terminal.wait(for: "2 sent, 0 failed")
      #expect(two.contains("GET /api/task/2") && two.contains("GET /api/tasks"))
      #expect(two.contains("simulated client i-"))
      try await terminal.send("Enter")
      let details = try await terminal.wait(for: "Headers of the answer")
      #expect(details.contains("first byte") && details.contains("\"description\""))
      try await terminal.send("Escape")
      try await terminal.wait(for: "2 sent, 0 failed")
      try await terminal.quit()
    }
  }

  @Test func aSeriesGoesOnUntilItIsStopped() async throws {
    try await withDemo { terminal in
      try await terminal.wait(for: "● PATH UP")
      try await terminal.send("R")
      try await terminal.wait(for: "request every 5 s")
      try await terminal.send("5")
      try await terminal.wait(for: "2 sent, 0 failed", timeout: .seconds(30))
      try await terminal.send("R")
      try await terminal.wait(for: "off; R sends one every 5 s")
      try await terminal.quit()
    }
  }

  @Test func aMethodThatMayChangeSomethingIsAskedAbout() async throws {
    try await withDemo { terminal in
      try await terminal.wait(for: "● PATH UP")
      try await terminal.send("5", "e")
      try await terminal.wait(for: "Edit the request")
      // The method is the field above the one that has the cursor.
      try await terminal.send("Up", "C-u")
      try await terminal.type("DELETE")
      try await terminal.send("C-r")
      try await terminal.wait(for: "DELETE /api/tasks")
      try await terminal.send("n")
      let screen = try await terminal.wait(for: "none sent yet")
      #expect(screen.contains("DELETE /api/tasks"))
      try await terminal.send("r")
      try await terminal.send("y")
      try await terminal.wait(for: "1 sent, 1 failed")
      try await terminal.quit()
    }
  }

  @Test func aBurstEndsWithTheProgram() async throws {
    try await withDemo { terminal in
      try await terminal.wait(for: "● PATH UP")
      try await terminal.send("5", "B")
      try await terminal.wait(for: "at a time")
      try await terminal.send("C-u")
      try await terminal.type("100000")
      try await terminal.send("Enter")
      try await terminal.wait(for: "of 100000")
      let process = try #require(try await terminal.processID(of: "pltop"))
      let children = try await Self.children(of: process)
      #expect(!children.isEmpty)
      try await terminal.quit()
      for child in children {
        try await eventually("the end of curl") { Foundation.kill(child, 0) != 0 }
      }
    }
  }

  private static func children(of process: Int32) async throws -> [Int32] {
    var found: [Int32] = []
    try await eventually("a curl that runs") {
      let outcome = try await runCommand(
        "/usr/bin/pgrep",
        ["--parent", "\(process)", "curl"],
        environment: ["PATH": "/usr/bin:/bin"]
      )
      found = outcome.stdout.split(separator: "\n").compactMap { Int32($0) }
      return !found.isEmpty
    }
    return found
  }
}
