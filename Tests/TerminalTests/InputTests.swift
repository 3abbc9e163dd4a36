import Drawing
import Terminal
import Testing

/// Keys, pastes and the mouse through a real terminal driver.
struct InputTests {
  @Test func keysArriveInOrder() async throws {
    let run = try ProbeRun()
    try await run.isReady()
    try await run.pty.send("é日\u{1B}[A\u{1B}OB\u{1B}[3~\u{1B}x\t\r\u{7F}!")
    try await run.waitFor(.key(.character("!")))
    let expected: [Key] = [
      .character("é"), .character("日"), .up, .down, .delete, .alt("x"), .tab, .enter, .backspace,
      .character("!"),
    ]
    #expect(run.log.dropFirst(2) == expected.map { "\(TerminalEvent.key($0))" }[...])
  }

  @Test func escapeAloneIsAKey() async throws {
    let run = try ProbeRun()
    try await run.isReady()
    try await run.pty.send("\u{1B}")
    try await run.waitFor(.key(.escape))
  }

  @Test func noKeyOfAHundredIsLost() async throws {
    let run = try ProbeRun()
    try await run.isReady()
    let keys = (0..<100).map { Character(Unicode.Scalar(UInt8($0 % 10) + 0x30)) }
    try await run.pty.send(String(keys) + "!")
    try await run.waitFor(.key(.character("!")))
    #expect(
      run.log.dropFirst(2).dropLast() == keys.map { "\(TerminalEvent.key(.character($0)))" }[...]
    )
  }

  @Test func aLongPasteIsOneEvent() async throws {
    let run = try ProbeRun()
    try await run.isReady()
    let text = String(repeating: "0123456789", count: 20_000)
    try await run.pty.send("\u{1B}[200~\(text)\u{1B}[201~!")
    try await run.waitFor(.key(.character("!")))
    #expect(run.log.dropFirst(2) == ["paste of 200000", "\(TerminalEvent.key(.character("!")))"])
  }

  @Test func theMouseReportsFarColumns() async throws {
    let run = try ProbeRun(arguments: ["mouse"], columns: 300)
    try await run.isReady()
    try await run.pty.send("\u{1B}[<0;250;5M")
    let position = Point(x: 249, y: 4)
    try await run.waitFor(.mouse(Mouse(action: .press, button: 1, position: position)))
  }

  @Test func theMouseIsLeftAloneUnlessAskedFor() async throws {
    let run = try ProbeRun()
    try await run.isReady()
    #expect(!run.pty.output.contains("\u{1B}[?1000h"))
  }

  @Test func theMouseIsTakenAndLeftWhileTheProgramRuns() async throws {
    let shell = try await Tmux(columns: 60, rows: 12)
    try await shell.startProbe()
    for (key, isReported) in [("M", true), ("M", true), ("N", false), ("N", false), ("M", true)] {
      try shell.tmux(["send-keys", key])
      try await eventually("mouse after \(key)") { try shell.reportsMouse() == isReported }
    }
    try shell.stop("keys C-z")
    try await shell.waitForScreen("Stopped")
    #expect(try !shell.reportsMouse(), "the shell has the mouse")
    try shell.type("fg")
    try await shell.waitForLog("resumed")
    try await eventually("the mouse again") { try shell.reportsMouse() }
    try await shell.quitProbe()
    #expect(try !shell.reportsMouse())
  }

  @Test func aResizeIsReportedAndDrawn() async throws {
    let run = try ProbeRun()
    try await run.isReady()
    run.pty.resize(columns: 100, rows: 30)
    try await run.waitFor(.resized(Size(width: 100, height: 30)))
    // The bottom right corner, in row 30 and the last columns.
    try await run.pty.waitForOutput("\u{1B}[30;1H╰")
  }
}
