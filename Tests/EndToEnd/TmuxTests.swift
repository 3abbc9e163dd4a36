import Foundation
import Testing

/// The rig's own tests: the terminal, and the program under test without one.
@Suite(.timeLimit(.minutes(20)))
struct TmuxTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test func typesAndSees() async throws {
    try await withTmux(["cat"], environment: sandbox.environment()) { terminal in
      try await terminal.type("hello ─ there;")
      try await terminal.send("Enter")
      try await terminal.wait(until: "the echo and the copy") {
        $0.hasPrefix("hello ─ there;\nhello ─ there;\n")
      }
      try await terminal.send("C-d")
      #expect(try await terminal.waitForExit() == 0)
    }
  }

  @Test func tellsHowTheProgramEnded() async throws {
    try await withTmux(["cat"], environment: sandbox.environment()) { terminal in
      try await terminal.type("up")
      try await terminal.send("Enter")
      try await terminal.wait(for: "up\nup")
      let process = try #require(try await terminal.processID(of: "cat"))
      #expect(kill(process, SIGTERM) == 0)
      #expect(try await terminal.waitForExit() == 128 + SIGTERM)
    }
  }

  @Test func knowsTheTerminalsState() async throws {
    try await withTmux(columns: 100, rows: 30, environment: sandbox.environment()) { terminal in
      try await terminal.wait(for: "$")
      let before = try await terminal.terminalModes
      try await terminal.type(#"printf '\e[?1049h\e[?25l'; stty -echo; stty size"#)
      try await terminal.send("Enter")
      try await terminal.wait(for: "30 100")
      #expect(try await terminal.isAlternateScreenOn)
      #expect(try await !terminal.isCursorVisible)
      #expect(try await terminal.terminalModes != before)
      try await terminal.resize(columns: 90, rows: 20)
      try await terminal.type("stty size; echo $TERM")
      try await terminal.send("Enter")
      try await terminal.wait(for: "20 90")
      try await terminal.wait(for: "tmux-256color")
    }
  }

  @Test func findsTheProgram() async throws {
    let outcome = try await Program.run(["--help"], environment: sandbox.environment())
    #expect(outcome.exit == 0)
    #expect(outcome.stdout.contains("pltop"))
  }
}
