import Foundation
import Testing

/// The screens of targets, tasks and endpoints, while something happens in the demo.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct DemoObjectsTests {
  @Test(arguments: [
    ("tasks-die", "120", "3", "Essential container in task exited"),
    ("image-missing", "300", "3", "CannotPullContainerError"),
    ("out-of-memory", "300", "3", "OutOfMemoryError"),
    ("deployment-fails", "120", "3", "circuit breaker on, rolls back"),
    ("rolling-deployment", "15", "3", "PRIMARY IN_PROGRESS"),
    ("health-check-404", "100", "2", "[404]"),
    ("hung-tasks", "100", "2", "Request timed out"),
    ("zone-lost", "100", "3", "infrastructure issue"), ("tasks-fail", "100", "2", "[500]"),
    ("connection-rejected", "60", "9", "✖ 1 rejected"),
    ("connection-waits", "60", "9", "✖ 1 pendingAcceptance"),
    ("fleet", "0", "9", "of 13 accounts"),
  ])
  func whatHappensIsSeen(scenario: String, at: String, key: String, words: String) async throws {
    let options = ["--scenario", scenario, "--at", at, "--speed", "1"]
    try await withDemo(options, columns: 160, rows: 50) { terminal in
      try await terminal.wait(for: "PATH")
      try await terminal.send(key)
      try await terminal.wait(for: words)
      try await terminal.quit()
    }
  }
}
