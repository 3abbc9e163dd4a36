import Foundation
import SystemPackage
import Testing

/// The terminal is given back however the dashboard ends, with no call left behind.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct RestoreTests {
  /// A way out, and the exit code that the shell sees.
  enum Exit: String, CaseIterable, Sendable {
    case quit
    case interrupt
    case terminate
    case hangup
    case segmentationFault
    case abort

    var signal: Int32? {
      switch self {
      case .quit, .interrupt: nil
      case .terminate: SIGTERM
      case .hangup: SIGHUP
      case .segmentationFault: SIGSEGV
      case .abort: SIGABRT
      }
    }

    var isCrash: Bool { self == .segmentationFault || self == .abort }
  }

  @Test(arguments: Exit.allCases)
  func restores(exit: Exit) async throws {
    let standIn = try StandIn()
    try await withTmux(environment: standIn.environment) { terminal in
      let modes = try await start(in: terminal)
      try await terminal.waitUntilUp()
      // From now on every call hangs, so that there are some to leave behind.
      try standIn.fault("_all", .init(ignoreTerm: true, hang: true))
      let seen = try standIn.calls().count
      try await eventually("a call hangs") { try standIn.calls().count > seen }
      if let signal = exit.signal {
        let process = try #require(try await terminal.processID(of: "pltop"))
        #expect(kill(process, signal) == 0)
      } else {
        try await terminal.send(exit == .quit ? "q" : "C-c")
      }
      try await expectShell(
        in: terminal,
        code: exit.signal.map { 128 + $0 } ?? 0,
        modes: modes
      )
      // Nobody can tidy up after a crash; its calls end with their pipes.
      if exit.isCrash {
        for call in try standIn.livingCalls() { kill(call, SIGKILL) }
      } else {
        #expect(try standIn.livingCalls().isEmpty)
      }
    }
  }

  @Test func suspendsAndComesBack() async throws {
    let standIn = try StandIn()
    try await withTmux(environment: standIn.environment) { terminal in
      let modes = try await start(in: terminal)
      try await terminal.waitUntilUp()
      let during = try await terminal.terminalModes
      for _ in 1...2 {
        try await terminal.send("C-z")
        try await terminal.wait(for: "Stopped")
        try await eventually("the shell has the terminal") {
          try await terminal.terminalModes == modes
        }
        #expect(try await !terminal.isAlternateScreenOn)
        #expect(try await terminal.isCursorVisible)
        try await terminal.type("clear; fg; echo code=$?")
        try await terminal.send("Enter")
        try await terminal.waitUntilUp()
        #expect(try await terminal.isAlternateScreenOn)
        #expect(try await !terminal.isCursorVisible)
        #expect(try await terminal.terminalModes == during)
      }
      let seen = try standIn.calls().count
      try await eventually("polling goes on") { try standIn.calls().count > seen + 3 }
      try await terminal.send("q")
      try await expectShell(in: terminal, code: 0, modes: modes)
      #expect(try standIn.livingCalls().isEmpty)
    }
  }

  /// Starts the dashboard from the shell; returns the terminal's modes before.
  private func start(in terminal: Tmux) async throws -> String {
    try await terminal.wait(for: "$")
    let options = (["--interval", "1"] + Program.profiles).joined(separator: " ")
    try await terminal.type("'\(Repository.pltop)' \(options); echo code=$?")
    let modes = try await terminal.terminalModes
    try await terminal.send("Enter")
    return modes
  }

  private func expectShell(in terminal: Tmux, code: Int32, modes: String) async throws {
    try await terminal.wait(for: "code=\(code)\n", timeout: Tmux.patience)
    try await eventually("the terminal is as it was") {
      try await terminal.terminalModes == modes
    }
    #expect(try await !terminal.isAlternateScreenOn)
    #expect(try await terminal.isCursorVisible)
  }
}
