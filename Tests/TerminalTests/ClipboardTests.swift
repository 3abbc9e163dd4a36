import FoundationEssentials
import Terminal
import Testing

/// What goes to the clipboard of the operator's terminal.
struct ClipboardTests {
  @Test func theTextIsSentWholeAndInBase64() async throws {
    let run = try ProbeRun()
    try await run.isReady()
    try await run.pty.send("C")
    let text = Data("it's 日本\n\u{1B}[31m".utf8).base64EncodedString()
    try await run.pty.waitForOutput("\u{1B}]52;c;\(text)\u{7}")
    try await run.waitFor("copied true")
  }

  @Test func aTextThatTerminalsIgnoreIsNotSent() async throws {
    let run = try ProbeRun()
    try await run.isReady()
    try await run.pty.send("D")
    // The program waits until its terminal has taken all of it.
    try await run.pty.waitForOutput("eHh4\u{7}")
    try await run.waitFor("copied true false")
    #expect(run.pty.output.ranges(of: "]52;c;").count == 1)
  }

  @Test func tmuxTakesItWhereItMay() async throws {
    let tmux = try await Tmux(columns: 80, rows: 24)
    try tmux.tmux(["set-option", "-s", "set-clipboard", "on"])
    try await tmux.startProbe()
    try tmux.tmux(["send-keys", "C"])
    try await eventually("the text in tmux's buffer") {
      try tmux.tmux(["show-buffer"]) == "it's 日本\n\u{1B}[31m"
    }
    try await tmux.quitProbe()
  }
}
