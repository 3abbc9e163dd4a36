import Foundation
import Subprocess
import SystemPackage
import Testing

/// pltop with workers, and what the operator sees of it.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct WarmCommandTests {
  private static let patience = Duration.seconds(300)

  /// Calls of `pltop status`, as far as the tests look at it.
  private struct Document: Decodable {
    struct Side: Decodable { var account: String? }
    struct Call: Decodable { var warm: Bool? }

    var customer: Side
    var provider: Side
    var calls: [Call]
  }

  private func status(
    _ stack: MotoStack,
    _ cli: CLI,
    _ options: [String],
    folder: FilePath? = nil
  ) async throws -> Document {
    let path = try #require(stack.facts.paths.first)
    let arguments =
      ["status", "--format", "json", "--endpoint", path.endpoint, "--endpoint-url"]
      + [stack.facts.endpointURL] + options
    let outcome = try await runCommand(
      "/bin/sh",
      [
        "-c", #"cd "$1" && shift && exec "$@""#, "sh", folder?.string ?? "/",
        Repository.pltop.string,
      ]
        + arguments,
      environment: stack.environment(cli),
      timeout: Self.patience
    )
    #expect(outcome.exit == 0, "\(outcome.stderr)")
    return try JSONDecoder().decode(Document.self, from: Data(outcome.stdout.utf8))
  }

  @Test(arguments: CLI.allCases)
  func aRoleIsAssumedAndItsCredentialsAreUsed(cli: CLI) async throws {
    try await withMotoStack(accounts: 2) { stack in
      let role = "arn:aws:iam::\(stack.facts.customer.account):role/pltop"
      let document = try await status(
        stack,
        cli,
        ["--provider-profile", "provider", "--customer-role-arn", role]
      )
      #expect(document.provider.account == stack.facts.provider.account)
      #expect(document.customer.account == stack.facts.customer.account)
      #expect(document.calls.allSatisfy { $0.warm == true })
    }
  }

  @Test func workersAreNotWanted() async throws {
    try await withMotoStack { stack in
      let document = try await status(stack, .v2, Program.profiles + ["--warm", "off"])
      #expect(document.calls.allSatisfy { $0.warm == false })
    }
  }

  /// Where pltop is started, anybody may have left files that Python would import.
  @Test(arguments: CLI.allCases)
  func aHostileFolder(cli: CLI) async throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("awscli")
    let trap = "import os\nopen('\(sandbox.folder.string)/caught', 'w').close()\nos._exit(0)\n"
    for name in ["awscli/__init__", "json", "fcntl", "io", "sitecustomize", "botocore", "tempfile"]
    {
      try sandbox.write(trap, to: "\(name).py")
    }
    try await withMotoStack { stack in
      let document = try await status(stack, cli, Program.profiles, folder: sandbox.folder)
      #expect(document.calls.allSatisfy { $0.warm == true })
    }
    let caught = sandbox.folder.appending("caught").string
    #expect(!FileManager.default.fileExists(atPath: caught))
  }

  @Test(arguments: CLI.allCases)
  func doctorSaysWhichWayCallsTake(cli: CLI) async throws {
    try await withMotoStack { stack in
      let common = ["doctor", "--endpoint-url", stack.facts.endpointURL] + Program.profiles
      let python = cli == .v1 ? Repository.python.string : "/usr/bin/python3"
      for (options, words) in [
        ([], ["by workers that keep the CLI running in \(python)", "interval: 2 s"]),
        (["--warm", "off"], ["as a process each: warm is off", "interval: 10 s"]),
        (["--interval", "7"], ["interval: 7 s"]),
      ] {
        let outcome = try await Program.run(
          common + options,
          environment: stack.environment(cli),
          timeout: Self.patience
        )
        for text in words {
          #expect(outcome.stdout.contains(text), "\(text) is not in\n\(outcome.stdout)")
        }
      }
    }
  }

  /// The stand-in's Python knows no AWS CLI.
  @Test func doctorSaysWhyEachCallIsAProcess() async throws {
    let standIn = try StandIn()
    let outcome = try await Program.run(
      ["doctor"] + Program.profiles,
      environment: standIn.environment,
      timeout: Self.patience
    )
    let words = "as a process each: ModuleNotFoundError: No module named 'awscli'"
    #expect(outcome.stdout.contains(words), "\(outcome.stdout)")
  }

  @Test(arguments: CLI.allCases)
  func theDashboardAsksMoreOftenAndShowsTheCost(cli: CLI) async throws {
    try await withDashboard(cli) { terminal, _ in
      try await terminal.wait(for: "every 2 s", timeout: Self.patience)
      try await terminal.wait(for: "4 of 5 hops up", timeout: Self.patience)
      try await terminal.send("8")
      let screen = try await terminal.wait(until: "the cost", timeout: Self.patience) {
        $0.contains("calls, ") && $0.contains(" of CPU a minute · by workers in ")
      }
      #expect(screen.contains("worker") && !screen.contains("process"))
      try await terminal.quit()
    }
  }

  /// What is killed cannot tidy up: the workers see their pipes closed.
  @Test(arguments: [SIGKILL, SIGTERM, SIGABRT])
  func noWorkerIsLeft(signal: Int32) async throws {
    try await withDashboard(.v2) { terminal, _ in
      try await terminal.wait(for: "4 of 5 hops up", timeout: Self.patience)
      let pltop = try #require(try await terminal.processID(of: "pltop"))
      let workers = children(of: pltop)
      #expect(!workers.isEmpty)
      kill(pltop, signal)
      try await eventually("all have ended") { !workers.contains { kill($0, 0) == 0 } }
    }
  }

  /// The server takes each call and never answers it.
  @Test(arguments: CLI.allCases)
  func noWorkerIsLeftInTheMiddleOfACall(cli: CLI) async throws {
    let sandbox = try Sandbox()
    let mark = sandbox.folder.appending("asked").string
    let script = """
      import http.server, sys, threading
      class handler(http.server.BaseHTTPRequestHandler):
          def do_POST(self):
              open(sys.argv[1], "w").close()
              threading.Event().wait()
          def log_message(self, *words): pass
      """
    try await withPythonServer(script, arguments: [mark]) { url in
      try await withDashboard(cli, endpointURL: url) { terminal, _ in
        try await eventually("a worker is in a call", timeout: Self.patience) {
          FileManager.default.fileExists(atPath: mark)
        }
        let pltop = try #require(try await terminal.processID(of: "pltop"))
        let workers = children(of: pltop)
        #expect(!workers.isEmpty)
        kill(pltop, SIGKILL)
        // Their calls would take 45 s.
        try await eventually("all have ended", timeout: .seconds(30)) {
          !workers.contains { kill($0, 0) == 0 }
        }
      }
    }
  }

  @Test func killedWorkersAreReplaced() async throws {
    try await withDashboard(.v2) { terminal, _ in
      try await terminal.wait(for: "4 of 5 hops up", timeout: Self.patience)
      let pltop = try #require(try await terminal.processID(of: "pltop"))
      for worker in children(of: pltop).prefix(1) { kill(worker, SIGKILL) }
      try await terminal.send("8")
      try await terminal.send("u")
      try await terminal.wait(until: "that all is well", timeout: Self.patience) {
        $0.contains("4 of 5 hops up") && $0.contains("by workers in")
      }
      try await terminal.quit()
    }
  }

  private func withDashboard(
    _ cli: CLI,
    endpointURL: String? = nil,
    _ body: (Tmux, MotoStack) async throws -> Void
  ) async throws {
    try await withMotoStack { stack in
      let url = endpointURL ?? stack.facts.endpointURL
      let command = [Repository.pltop.string, "--endpoint-url", url]
      try await withTmux(
        command + Program.profiles,
        columns: 140,
        rows: 40,
        environment: stack.environment(cli)
      ) { terminal in try await body(terminal, stack) }
    }
  }

  /// Source: proc_pid_stat(5).
  private func children(of parent: Int32) -> [Int32] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.compactMap { Int32($0) }.filter { process in
      guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
        let name = stat.lastIndex(of: ")")
      else { return false }
      return stat[name...].split(separator: " ").dropFirst(2).first == Substring("\(parent)")
    }
  }
}
