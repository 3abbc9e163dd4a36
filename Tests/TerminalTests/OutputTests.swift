import Drawing
import Terminal
import Testing

/// What is sent to the terminal, byte by byte.
struct OutputTests {
  @Test func anUnchangedScreenSendsNothing() async throws {
    let run = try ProbeRun()
    try await run.isReady()
    let before = run.pty.bytes.count
    for _ in 0..<3 { try await run.pty.send("R") }
    // The bell comes after whatever the keys before it made the program send.
    try await run.pty.send("B")
    try await run.pty.waitForOutput("\u{7}")
    let sent = run.pty.bytes.dropFirst(before)
    #expect(sent.prefix { $0 != 0x07 }.isEmpty)
  }

  @Test func aChangeSendsOnlyItsCells() async throws {
    let run = try ProbeRun()
    try await run.isReady()
    let before = run.pty.bytes.count
    try await run.pty.send("x")
    try await run.pty.waitForOutput(#"key(Drawing.Key.character("x"))"#)
    #expect(run.pty.bytes.count - before < 80)
  }

  @Test func repaintSendsEverything() async throws {
    let run = try ProbeRun()
    try await run.isReady()
    let first = run.pty.output.ranges(of: "probe 日本").count
    try await run.pty.send("L!")
    try await run.waitFor(.key(.character("!")))
    try await run.pty.waitForOutput(#"character("!")"#)
    #expect(run.pty.output.ranges(of: "probe 日本").count > first)
  }

  @Test func whatTheCLibraryCannotPrintIsReplaced() async throws {
    let run = try ProbeRun()
    try await run.isReady()
    #expect(run.pty.output.contains("?\u{301}!"))
    #expect(!run.pty.output.unicodeScalars.contains("\u{378}"))
  }
}
