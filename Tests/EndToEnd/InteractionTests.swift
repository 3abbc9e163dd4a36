import Foundation
import SystemPackage
import Testing

/// What the operator does besides looking: lists, names, mouse, files, links; in a real terminal.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct InteractionTests {
  /// What a terminal sends for a press of the left button, counted from 0 (xterm, “SGR mouse mode”).
  private func click(_ x: Int, _ y: Int, _ terminal: Tmux) async throws {
    try await terminal.type("\u{1B}[<0;\(x + 1);\(y + 1)M\u{1B}[<0;\(x + 1);\(y + 1)m")
  }

  /// Where a text stands on the screen.
  private func place(of text: String, on screen: String) throws -> (x: Int, y: Int) {
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let y = try #require(rows.firstIndex { $0.contains(text) }, "\(text)")
    let row = rows[y]
    let start = try #require(row.range(of: text)).lowerBound
    return (row.distance(from: row.startIndex, to: start), y)
  }

  @Test func aListIsFilteredAndSorted() async throws {
    try await withDemo(columns: 120, rows: 36) { terminal in
      try await terminal.wait(for: "● PATH UP")
      try await terminal.send("8")
      try await terminal.wait(for: "describe-vpc-endpoints")
      try await terminal.send("/")
      try await terminal.type("elbv2.*health")
      try await terminal.wait(until: "only the health calls") {
        $0.contains("describe-target-health") && !$0.contains("describe-vpc-endpoints")
      }
      try await terminal.send("Enter")
      try await terminal.wait(for: "/elbv2.*health")
      try await terminal.send("Escape")
      try await terminal.wait(for: "describe-vpc-endpoints")
      try await terminal.send(">")
      try await terminal.wait(for: "side▲")
      try await terminal.quit()
    }
  }

  @Test func commandsAreTypedByTheirNames() async throws {
    try await withDemo(columns: 120, rows: 36, adding: ["COLORTERM": "truecolor"]) { terminal in
      try await terminal.wait(for: "● PATH UP")
      try await terminal.type(":fle")
      try await terminal.wait(for: "all endpoints of the endpoint service")
      try await terminal.send("Enter")
      try await terminal.wait(for: "account")
      let before = try await terminal.styledScreen()
      try await terminal.type(":theme floodlight")
      try await eventually("the theme is seen") { try await terminal.styledScreen() != before }
      try await terminal.send("Enter")
      try await terminal.wait(for: "theme floodlight")
      try await terminal.type(":nonsense")
      try await terminal.send("Enter")
      try await terminal.wait(for: "there is no command 'nonsense'")
      try await terminal.type(":q")
      try await terminal.send("Enter")
      #expect(try await terminal.waitForExit() == 0)
    }
  }

  @Test func theMouseDoesWhatStandsThere() async throws {
    try await withDemo(columns: 120, rows: 36) { terminal in
      var screen = try await terminal.wait(for: "● PATH UP")
      var (x, y) = try place(of: "8 calls", on: screen)
      try await click(x + 2, y, terminal)
      screen = try await terminal.wait(for: "took")
      (x, y) = try place(of: "took", on: screen)
      try await click(x, y, terminal)
      try await terminal.wait(for: "took▲")
      (x, y) = try place(of: "? help", on: screen)
      try await click(x, y, terminal)
      try await terminal.wait(for: "Keys")
      try await terminal.send("Escape")
      // At once after it, the key would be Alt-m.
      try await terminal.wait(for: "took▲")
      try await terminal.send("m")
      try await terminal.wait(for: "the mouse is the terminal's")
      try await terminal.quit()
    }
  }

  @Test func theScreenIsSavedAsTextAndJSON() async throws {
    let sandbox = try Sandbox()
    let folder = sandbox.folder.string
    let command = "cd '\(folder)' && exec '\(Repository.pltop)' demo"
    try await withTmux(["sh", "-c", command], environment: sandbox.environment()) { terminal in
      try await terminal.wait(for: "● PATH UP")
      try await terminal.send("S")
      try await terminal.wait(for: "saved: pltop-")
      try await terminal.quit()
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasPrefix("pltop-") }
    #expect(files.map { $0.suffix(4) } == ["json", ".txt"])
    let text = try String(contentsOfFile: "\(folder)/\(try #require(files.last))", encoding: .utf8)
    #expect(text.contains("PATH UP") && text.contains("ecs-service"))
    let json = try Data(contentsOf: URL(filePath: "\(folder)/\(files[0])"))
    let document = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(document["state"] as? String == "up")
    let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(files[0])")
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test func whereNothingCanBeWrittenThatIsSaid() async throws {
    let sandbox = try Sandbox()
    let command = "cd /proc && exec '\(Repository.pltop)' demo"
    try await withTmux(["sh", "-c", command], environment: sandbox.environment()) { terminal in
      try await terminal.wait(for: "● PATH UP")
      try await terminal.send("S")
      try await terminal.wait(for: "not saved: ")
      try await terminal.quit()
    }
  }

  @Test func keysOfTheConfigurationCount() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("keys: {quit: Q, send-request: [F2]}\n", to: "config.yaml")
    let file = sandbox.folder.appending("config.yaml").string
    try await withDemo(["--config", file]) { terminal in
      try await terminal.wait(for: "Q quit")
      try await terminal.send("F2")
      try await terminal.wait(for: "GET /api/tasks 200")
      try await terminal.send("Q")
      #expect(try await terminal.waitForExit() == 0)
    }
  }

  @Test(arguments: [
    ("keys: {quit: r}", ":1: 'r' is the key of send-request"),
    ("every: 5\nkeys:\n  exit: x", ":3: there is no command 'exit'"),
    ("theme: nowhere", ":1: there is no theme 'nowhere'"),
  ])
  func whatCannotBeHadIsRefusedWithItsLine(yaml: String, words: String) async throws {
    let sandbox = try Sandbox()
    try sandbox.write(yaml, to: "config.yaml")
    let file = sandbox.folder.appending("config.yaml").string
    let outcome = try await Program.run(
      ["demo", "--config", file],
      environment: sandbox.environment()
    )
    #expect(outcome.exit == 64)
    #expect(outcome.stderr.contains("\(file)\(words)"))
  }

  @Test func whoHasNothingIsOfferedTheDemo() async throws {
    let standIn = try StandIn()
    try standIn.fault("_all", .captured("no-credentials", .v2late))
    try await standIn.withDashboard([], columns: 80, rows: 24) { terminal in
      try await terminal.wait(for: "Welcome to pltop", timeout: Tmux.patience)
      try await terminal.send("D")
      try await terminal.wait(for: "● PATH UP", timeout: Tmux.patience)
      #expect(try await terminal.screen().contains("DEMO"))
      try await terminal.quit()
    }
  }

  @Test func anotherLinkIsWatched() async throws {
    let standIn = try StandIn()
    let sandbox = try Sandbox()
    let yaml = """
      links:
        one: {customer: {profile: customer}, provider: {profile: provider}}
        two: {customer: {profile: provider}}
      """
    try sandbox.write(yaml, to: "config.yaml")
    let options = ["--config", sandbox.folder.appending("config.yaml").string]
    try await standIn.withDashboard(["one"] + options) { terminal in
      try await terminal.waitUntilUp()
      try await terminal.type(":link two")
      try await terminal.send("Enter")
      try await eventually("calls with the other profile only") {
        try standIn.calls().suffix(3).allSatisfy { $0.argv.contains("provider") }
      }
      try await terminal.type(":link one")
      try await terminal.send("Enter")
      try await terminal.waitUntilUp()
      try await terminal.quit()
    }
  }
}
