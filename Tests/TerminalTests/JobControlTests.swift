import FoundationEssentials
import Glibc
import Testing

/// Stopping needs a shell with job control, and looking at the screen needs a terminal: tmux is
/// both.
struct JobControlTests {
  @Test(arguments: ["keys C-z", "signal TSTP", "signal STOP"])
  func aStopGivesTheTerminalToTheShellAndBack(_ how: String) async throws {
    let shell = try await Tmux(columns: 60, rows: 12)
    let before = try await shell.modes()
    try await shell.startProbe()
    let drawn = try shell.screen()
    #expect(drawn.hasPrefix("╭ probe 日本 ─"))
    try shell.stop(how)
    // After SIGSTOP, which cannot be caught, the shell has to write on our screen.
    try await shell.waitForScreen("Stopped")
    if how != "signal STOP" {
      #expect(try !shell.screen().contains("probe 日本"))
      #expect(try await shell.modes() == before)
    }
    try shell.type("fg")
    try await shell.waitForLog("resumed")
    try await shell.waitForScreen("╭ probe 日本 ─")
    #expect(try !shell.screen().contains("Stopped"))
    try await shell.quitProbe()
    #expect(try await shell.modes() == before)
  }

  @Test func aResizeWhileStoppedIsSeenAfterwards() async throws {
    let shell = try await Tmux(columns: 60, rows: 12)
    try await shell.startProbe()
    try shell.stop("keys C-z")
    try await shell.waitForScreen("Stopped")
    try shell.tmux(["resize-window", "-x", "72", "-y", "15"])
    try shell.type("fg")
    try await shell.waitForLog("resized(Drawing.Size(width: 72, height: 15))")
    try await eventually("a frame of the new size") {
      let rows = try shell.screen().split(separator: "\n")
      return rows.count == 15 && rows.last == "╰" + String(repeating: "─", count: 70) + "╯"
    }
    try await shell.quitProbe()
  }

  @Test func aResizeRepaintsEverything() async throws {
    let shell = try await Tmux(columns: 60, rows: 12)
    try await shell.startProbe()
    for (columns, rows) in [(20, 5), (100, 30), (2, 2), (1, 1), (60, 12)] {
      try shell.tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
      try await shell.waitForLog("resized(Drawing.Size(width: \(columns), height: \(rows)))")
    }
    try await shell.waitForScreen("╭ probe 日本 ─")
    try await shell.quitProbe()
  }
}
