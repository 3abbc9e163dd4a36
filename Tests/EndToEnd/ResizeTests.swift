import Testing

/// The window changes its size while the dashboard runs.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct ResizeTests {
  @Test func followsTheWindow() async throws {
    let standIn = try StandIn()
    try await standIn.withDashboard(columns: 80, rows: 24) { terminal in
      try await terminal.waitUntilUp()
      try await terminal.resize(columns: 40, rows: 10)
      try await terminal.wait(until: "what is needed") {
        $0.contains("needs 80×24") && $0.contains("this is 40×10")
      }
      try await terminal.resize(columns: 200, rows: 60)
      let wide = try await terminal.wait(until: "the whole width") {
        $0.contains("PATH UP") && $0.split(separator: "\n").contains { $0.count > 190 }
      }
      #expect(!wide.contains("needs 80×24"))
      try await terminal.resize(columns: 80, rows: 24)
      let small = try await terminal.wait(until: "the small picture") {
        $0.contains("PATH UP") && $0.contains("10.1.1.0/24") && $0.contains("quit")
      }
      #expect(!small.contains("needs 80×24"))
      try await terminal.quit()
    }
  }

  @Test func survivesAStorm() async throws {
    let standIn = try StandIn()
    try await standIn.withDashboard { terminal in
      try await terminal.waitUntilUp()
      for step in 1...30 {
        try await terminal.resize(columns: 1 + step * 37 % 220, rows: 1 + step * 23 % 70)
      }
      try await terminal.resize(columns: 100, rows: 30)
      try await terminal.wait(until: "the picture in its place") {
        let rows = $0.split(separator: "\n", omittingEmptySubsequences: false)
        return rows.first?.hasPrefix(" pltop") ?? false
          && rows.contains { $0.hasPrefix("╭") && $0.hasSuffix("╮") && $0.count == 100 }
          && rows.dropFirst(29).first?.contains("quit") ?? false
      }
      try await terminal.quit()
    }
  }
}
