import Drawing
import Glibc
import Terminal
import Testing

/// The terminal is given back on every way out.
struct EndingTests {
  /// How a probe may be made to end, and the exit status or signal it ends with.
  struct Ending: Sendable, CustomTestStringConvertible {
    var name: String
    var keys = ""
    var signal: Int32 = 0
    var status: Int32 = 0
    var killedBy: Int32 = 0
    var message: String

    var testDescription: String { name }
  }

  private static let endings = [
    Ending(name: "q", keys: "q", message: "bye: quit"),
    Ending(name: "^C", keys: "\u{3}", message: "bye: ^C"),
    Ending(name: "SIGTERM", signal: SIGTERM, message: "bye: signal 15"),
    Ending(name: "SIGHUP", signal: SIGHUP, message: "bye: signal 1"),
    Ending(name: "SIGINT", signal: SIGINT, message: "bye: signal 2"),
    Ending(name: "trap", keys: "X", killedBy: SIGILL, message: "asked to trap"),
    Ending(name: "null pointer", keys: "ES", killedBy: SIGSEGV, message: "said on stderr"),
    Ending(name: "SIGABRT", keys: "", signal: SIGABRT, killedBy: SIGABRT, message: ""),
    Ending(name: "SIGQUIT", keys: "", signal: SIGQUIT, killedBy: SIGQUIT, message: ""),
  ]

  /// The mouse is ours from the start, or is taken later, with another theme.
  @Test(arguments: endings, [true, false])
  fileprivate func givesTheTerminalBack(_ ending: Ending, mouseFromTheStart: Bool) async throws {
    let run = try ProbeRun(arguments: mouseFromTheStart ? ["mouse"] : [])
    try await run.isReady()
    if !mouseFromTheStart {
      try await run.pty.send("MT!")
      try await run.pty.waitForOutput(#"character("!")"#)
    }
    #expect(run.pty.modes != run.pty.modesBefore)
    if !ending.keys.isEmpty { try await run.pty.send(ending.keys) }
    if ending.signal != 0 { kill(run.pty.process, ending.signal) }
    let status = try await run.pty.exit()
    let signal = status & 0x7F
    #expect(signal == ending.killedBy)
    if signal == 0 { #expect(status >> 8 & 0xFF == ending.status) }
    #expect(run.pty.modes == run.pty.modesBefore)
    try expectRestored(run.pty.output, message: ending.message)
  }

  /// Every mode that was set is reset, and the message comes after the alternate screen.
  private func expectRestored(_ output: String, message: String) throws {
    for mode in ["1049", "2004", "1000", "1002", "1006"] {
      let set = try #require(output.ranges(of: "\u{1B}[?\(mode)h").last)
      let reset = try #require(output.ranges(of: "\u{1B}[?\(mode)l").last)
      #expect(set.lowerBound < reset.lowerBound, "mode \(mode) is left set")
    }
    let hidden = try #require(output.ranges(of: "\u{1B}[?25l").last)
    let shown = try #require(output.ranges(of: "\u{1B}[?25h").last)
    #expect(hidden.lowerBound < shown.lowerBound)
    let left = try #require(output.ranges(of: "\u{1B}[?1049l").last)
    #expect(message.isEmpty || output[left.upperBound...].contains(message))
  }

  @Test func stderrIsKeptOffTheScreenAndRepeatedAfterwards() async throws {
    let run = try ProbeRun()
    try await run.isReady()
    try await run.pty.send("E!")
    try await run.waitFor(.key(.character("!")))
    #expect(!run.pty.output.contains("said on stderr"))
    try await run.pty.send("q")
    #expect(try await run.pty.exit() == 0)
    let left = try #require(run.pty.output.ranges(of: "\u{1B}[?1049l").last)
    #expect(run.pty.output[left.upperBound...].contains("said on stderr"))
  }

  @Test func theTerminalVanishes() async throws {
    let run = try ProbeRun(wrapper: ["/bin/sh", "-c", #"trap "" HUP; exec "$@""#, "sh"])
    try await run.isReady()
    run.pty.hangUp()
    #expect(try await run.pty.exit() & 0x7F == 0)
    #expect(run.log.last == "\(TerminalEvent.hangup)")
  }

  @Test(arguments: [
    (["TERM": "dumb"], "'dumb' cannot move its cursor"),
    (["TERM": ""], "TERM is not set"),
    (["TERM": "no-such-terminal"], "'no-such-terminal' is installed"),
  ])
  func anUnusableTerminalIsNotTouched(_ variables: [String: String], message: String) async throws {
    let run = try ProbeRun(variables)
    #expect(try await run.pty.exit() == 2 << 8)
    #expect(run.pty.output.hasPrefix("probe: cannot draw: "))
    #expect(run.pty.output.contains(message))
    #expect(run.pty.output.contains("`pltop status`"))
    #expect(!run.pty.output.contains("\u{1B}"))
    #expect(run.pty.modes == run.pty.modesBefore)
  }

  @Test(arguments: ["<", ">"])
  func whatIsNoTerminalIsRefused(redirection: String) async throws {
    let command = "exec \"$@\" \(redirection) /dev/null"
    let run = try ProbeRun(wrapper: ["/bin/sh", "-c", command, "sh"])
    #expect(try await run.pty.exit() == 2 << 8)
    #expect(run.pty.output.contains("not both a terminal"))
    #expect(!run.pty.output.contains("\u{1B}"))
  }
}
