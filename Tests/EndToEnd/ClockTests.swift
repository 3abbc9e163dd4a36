import Foundation
import SystemPackage
import Testing

/// The machine's clock jumps while the dashboard runs.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct ClockTests {
  private static let library = "/usr/lib/\(machine)-linux-gnu/faketime/libfaketime.so.1"

  private static var machine: String {
    #if arch(arm64)
    "aarch64"
    #else
    "x86_64"
    #endif
  }

  @Test func jumpsForwardAndBack() async throws {
    try #require(FileManager.default.fileExists(atPath: Self.library))
    let standIn = try StandIn()
    let sandbox = try Sandbox()
    try sandbox.write("+0", to: "offset")
    // `env` hands them to the dashboard alone, not to tmux. The library moves the environment, and
    // Swift then finds no arguments: there are none, and keys set the interval.
    let command = [
      "/usr/bin/env", "LD_PRELOAD=\(Self.library)", "FAKETIME_NO_CACHE=1",
      "FAKETIME_DONT_FAKE_MONOTONIC=1", "DONT_FAKE_MONOTONIC=1",
      "FAKETIME_TIMESTAMP_FILE=\(sandbox.folder.appending("offset"))", Repository.pltop.string,
    ]
    try await withTmux(
      command,
      columns: 120,
      rows: 40,
      environment: standIn.environment
    ) { terminal in
      try await terminal.waitUntilUp()
      try await terminal.send("+", "+", "+")
      try await terminal.wait(for: "every 1 s")
      // Never before the true time: the library moves timers of the monotonic clock too, which no
      // clock does that jumps, and they would not fire.
      for offset in ["+3600", "+0", "+7200", "+0"] {
        try sandbox.write(offset, to: "offset")
        try await expectPollingGoesOn(terminal, standIn)
      }
      try await terminal.quit()
    }
  }

  private func expectPollingGoesOn(_ terminal: Tmux, _ standIn: StandIn) async throws {
    func runs() throws -> Int {
      try standIn.calls().count { $0.argv.contains("describe-vpc-endpoints") }
    }
    let before = try runs()
    try await eventually("three more rounds") { try runs() >= before + 3 }
    let screen = try await terminal.wait(until: "a fresh answer", timeout: Tmux.patience) {
      $0.contains("PATH UP") && $0.firstMatch(of: /refreshed [0-9] s ago/) != nil
    }
    #expect(screen.firstMatch(of: /-[0-9]+ (s|min|h) (ago|old)/) == nil, "no negative age")
  }
}
