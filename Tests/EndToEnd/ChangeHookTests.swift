import Foundation
import SystemPackage
import Testing

/// What is run when the path's state changes.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct ChangeHookTests {
  private struct Status: Decodable {
    struct Finding: Decodable { var rule: String }
    var state: String
    var findings: [Finding]
  }

  @Test func theCommandReadsTheStatusAndSeesWhatChanged() async throws {
    let sandbox = try Sandbox()
    let file = sandbox.folder.appending("status.json").string
    // What a shell would take apart is one argument here.
    let script = "cat > \"$1\"; echo \"$PLTOP_OLD_STATE $PLTOP_STATE $2\" > \"$1.words\""
    let odd = "$(touch x); 'a' \"b\""
    let command = ["/bin/sh", "-c", script, "sh", file, odd]
    try await withDemo(["--speed", "20", "--on-change"] + command) { terminal in
      try await terminal.wait(for: "● PATH UP")
      try await terminal.send("d")
      try await terminal.wait(for: "What happens to the cloud?")
      // The first of the list: the provider rejects the connection.
      try await terminal.send("Enter")
      try await terminal.wait(for: "✖ PATH DOWN")
      let expected = "up down \(odd)\n"
      try await eventually("the words of the change") {
        (try? String(contentsOfFile: file + ".words", encoding: .utf8)) == expected
      }
      let data = try Data(contentsOf: URL(filePath: file))
      let status = try JSONDecoder().decode(Status.self, from: data)
      #expect(status.state == "down")
      #expect(status.findings.first?.rule == "endpoint-rejected")
      try await terminal.quit()
    }
  }

  @Test func aCommandThatFailsIsSaid() async throws {
    try await withDemo(["--speed", "20", "--on-change", "/nowhere/notify", "-x"]) { terminal in
      try await terminal.wait(for: "● PATH UP")
      try await terminal.send("d")
      try await terminal.wait(for: "What happens to the cloud?")
      try await terminal.send("Enter")
      try await terminal.wait(for: "--on-change: `/nowhere/notify` does not exist")
      try await terminal.quit()
    }
  }
}
