import Foundation
import Subprocess
import SystemPackage
import Testing

/// The keys, in a real terminal of the smallest size.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct KeyTests {
  @Test func walksThroughTheScreens() async throws {
    let standIn = try StandIn()
    try await standIn.withDashboard(columns: 80, rows: 24) { terminal in
      try await terminal.waitUntilUp()
      for (key, screen, word) in [
        ("2", "targets", "description"), ("3", "service", "PRIMARY"), ("4", "network", "subnet"),
        ("5", "requests", "none sent yet"), ("6", "events", "what"), ("7", "findings", "severity"),
        ("8", "calls", "took"), ("9", "fleet", "account"), ("0", "settings", "interval"),
      ] {
        try await terminal.send(key)
        try await terminal.wait(until: screen) { $0.contains(word) }
      }
      try await terminal.send("Tab")
      try await terminal.wait(until: "the path again") { $0.contains("vpce-0fedcba") }
      try await terminal.send("8")
      try await terminal.wait(for: "took")
      try await terminal.send("Enter")
      try await terminal.wait(until: "the call's JSON") {
        $0.contains("aws ec2 ") && $0.contains("\"")
      }
      try await terminal.send("Escape")
      try await terminal.wait(for: "took")
      try await terminal.send("?")
      try await terminal.wait(until: "the help") { $0.contains("Help") && $0.contains("Keys") }
      try await terminal.send("Escape")
      try await terminal.wait(for: "took")
      try await terminal.send("1")
      try await terminal.wait(for: "10.1.1.0/24")
      try await terminal.quit()
    }
  }

  @Test func pausesTheScreenAndNotThePolling() async throws {
    let standIn = try StandIn()
    try await standIn.withDashboard(columns: 120, rows: 40) { terminal in
      try await terminal.waitUntilUp()
      try await terminal.send("Space")
      try await terminal.wait(for: "PAUSED")
      try standIn.situation("12-targets-timeout")
      let seen = try standIn.calls().count
      try await eventually("polling goes on") { try standIn.calls().count > seen + 12 }
      let screen = try await terminal.screen()
      #expect(screen.contains("PATH UP"))
      #expect(screen.contains("PAUSED"))
      try await terminal.send("Space")
      try await terminal.wait(until: "the newest state, unpaused", timeout: Tmux.patience) {
        $0.contains("PATH DOWN") && !$0.contains("PAUSED")
      }
      try await terminal.quit()
    }
  }

  @Test func changesTheInterval() async throws {
    let standIn = try StandIn()
    try await standIn.withDashboard(columns: 120, rows: 40) { terminal in
      try await terminal.wait(for: "every 1 s")
      try await terminal.send("-")
      try await terminal.wait(for: "every 2 s")
      try await terminal.send("-")
      try await terminal.wait(for: "every 4 s")
      try await terminal.send("+")
      try await terminal.wait(for: "every 2 s")
      try await terminal.send("+", "+")
      try await terminal.wait(for: "every 1 s is the limit")
      try await terminal.quit()
    }
  }

  @Test func sendsARequest() async throws {
    let standIn = try StandIn()
    try await withHTTPServer { url in
      try await standIn.withDashboard(
        Program.profiles + ["--url", url],
        columns: 120,
        rows: 40
      ) { terminal in
        try await terminal.waitUntilUp()
        try await terminal.send("r")
        try await terminal.wait(until: "the answer") {
          $0.contains("GET / 200") && $0.contains("1 sent, 0 failed")
            && $0.contains("Buy groceries")
        }
        try await terminal.quit()
      }
    }
  }

  @Test func saysWhenARequestFails() async throws {
    let standIn = try StandIn()
    // Nothing listens on the discard port.
    let options = Program.profiles + ["--url", "http://127.0.0.1:9"]
    try await standIn.withDashboard(options, columns: 120, rows: 40) { terminal in
      try await terminal.waitUntilUp()
      try await terminal.send("r")
      try await terminal.wait(until: "the failure") {
        $0.contains("GET / no answer") && $0.contains("connect to 127.0.0.1 port 9")
      }
      try await terminal.quit()
    }
  }
}
