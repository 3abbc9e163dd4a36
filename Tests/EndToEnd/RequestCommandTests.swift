import Foundation
import SystemPackage
import Testing

/// `pltop request`: one, several, many; what it sends and what it says.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct RequestCommandTests {
  private struct Answer: Decodable {
    var zone: String?
    var seat: String
    var method: String
    var url: String
    var outcome: String
    var isExpected: Bool
    var status: Int?
    var exit: Int?
    var phases: [String: Double?]
    var timeoutPhase: String?
    var remoteAddress: String?
    var message: String?
    var body: String
  }

  private struct Burst: Decodable {
    var count: Int
    var done: Int
    var failed: Int
    var isExpected: Bool
    var rate: Double
    var latency: [String: Double]?
    var outcomes: [String: Int]
  }

  private let standIn: StandIn

  init() throws { standIn = try StandIn() }

  // MARK: One

  @Test(arguments: [
    (
      "/api/tasks",
      """
      [{"id": 1, "name": "task1", "description": "This is task 1"}, \
      {"id": 2, "name": "task2", "description": "This is task 2"}, \
      {"id": 3, "name": "task3", "description": "This is task 3"}]
      """
    ),
    ("/api/task/2", #"{"id": 2, "name": "task2", "description": "This is task 2"}"#),
  ])
  func theArticlesRequestsReturnItsJSON(path: String, body: String) async throws {
    let (exit, answers) = try await demo([path])
    let answer = try #require(answers.first)
    #expect(exit == 0 && answers.count == 1)
    #expect(answer.body == body)
    #expect(answer.status == 200 && answer.isExpected && answer.message == nil)
    #expect(answer.seat.hasPrefix("simulated client i-"))
    #expect(answer.url.hasSuffix(".vpce.amazonaws.com\(path)"))
    let phases = ["lookup", "connect", "firstByte", "total"].compactMap { answer.phases[$0] ?? nil }
    #expect(phases.count == 4 && phases == phases.sorted() && phases[0] > 0)
  }

  @Test func forPeopleThePhasesAndTheBodyAreLaidOut() async throws {
    let outcome = try await run(["request", "--demo", "/api/task/2"])
    let lines = outcome.stdout.split(separator: "\n").map(String.init)
    #expect(lines.count == 7, "\(outcome.stdout)")
    #expect(lines[0].hasPrefix("eu-west-1a  answered  200  "))
    for word in ["from simulated client i-", "127.0.0.1:", "lookup", "connect", "first byte"] {
      #expect(lines[1].contains(word), "\(word)")
    }
    #expect(
      lines[2...] == [
        "  {", "    \"id\": 2,", "    \"name\": \"task2\",",
        "    \"description\": \"This is task 2\"", "  }",
      ]
    )
  }

  @Test(arguments: [
    (["--expect-status", "404", "/nowhere"], 0, "answered"),
    (["/nowhere"], 0, "answered"), (["--expect-status", "200-299", "/nowhere"], 1, "unexpected"),
    (["--expect-text", "task 3"], 0, "answered"),
    (["--expect-text", "task 4"], 1, "unexpected"),
    (["--expect-status", "500-599"], 1, "unexpected"), (["-m", "HEAD"], 0, "answered"),
    (["-m", "POST", "--yes", "--body", "{}"], 1, "unexpected"),
  ])
  func whatIsExpectedDecides(options: [String], exit: Int32, outcome: String) async throws {
    let (code, answers) = try await demo(options)
    #expect(code == exit)
    #expect(answers.map(\.outcome) == [outcome])
    #expect((answers.first?.message == nil) == (exit == 0))
  }

  @Test func aTimeoutSaysInWhichPhase() async throws {
    let options = ["--scenario", "client-group-closed", "--at", "60", "--max-time", "1"]
    let (exit, answers) = try await demo(options)
    #expect(exit == 1)
    #expect(answers.map(\.outcome) == ["timeout"])
    #expect(answers.first?.timeoutPhase == "connect")
    #expect(answers.first?.exit == 28)
  }

  @Test func anotherAddressCanBeConnectedTo() async throws {
    let outcome = try await withHTTPServer { url in
      try await run(
        [
          "request", "--url", "http://api.example.com", "--connect", "\(url.dropFirst(7))",
          "--format", "json",
        ]
      )
    }
    let answers = try JSONDecoder().decode([Answer].self, from: Data(outcome.stdout.utf8))
    #expect(outcome.exit == 0, "\(outcome.stderr)")
    #expect(answers.map(\.url) == ["http://api.example.com/"])
    #expect(answers.map(\.remoteAddress) == ["127.0.0.1"])
  }

  @Test func aKeptRequestIsCalledByItsName() async throws {
    let (exit, answers) = try await demo(["task"])
    #expect(exit == 0)
    #expect(answers.first?.url.hasSuffix("/api/task/2") == true)
  }

  @Test func requestsAreKeptInAFile() async throws {
    let sandbox = try Sandbox()
    let file = sandbox.folder.appending("config.yaml").string
    try sandbox.write(
      """
      requests:
        - name: one
          path: /api/task/1
          headers: {X-Demo: "1"}
          expect: {status: 200, text: task 1}
        - name: none
          path: /api/task/9
          expect: {status: 404}
      """,
      to: "config.yaml"
    )
    let first = try await demo(["--config", file])
    #expect(first.exit == 0 && first.answers.first?.url.hasSuffix("/api/task/1") == true)
    #expect(try await demo(["--config", file, "none"]).exit == 0)
    let changed = try await demo(["--config", file, "none", "--expect-status", "200"])
    #expect(changed.exit == 1)
    try sandbox.write("requests:\n  - name: x\n    pth: /\n", to: "config.yaml")
    let outcome = try await run(["request", "--demo", "--config", file])
    #expect(outcome.exit == 64)
    #expect(outcome.stderr.contains("config.yaml:3: unknown key 'pth'"), "\(outcome.stderr)")
  }

  // MARK: Many

  @Test func aBurstCountsEveryOutcome() async throws {
    let outcome = try await run(
      ["request", "--demo", "--count", "300", "--concurrency", "8", "--format", "json"]
    )
    let bursts = try JSONDecoder().decode([Burst].self, from: Data(outcome.stdout.utf8))
    let burst = try #require(bursts.first)
    #expect(outcome.exit == 0 && outcome.stderr.isEmpty)
    #expect(burst.done == 300 && burst.failed == 0 && burst.outcomes == ["answered": 300])
    let latency = try #require(burst.latency)
    let percentiles = ["p50", "p90", "p99", "max"].compactMap { latency[$0] }
    #expect(percentiles.count == 4 && percentiles == percentiles.sorted())
  }

  @Test func aBurstForPeopleIsATableForEveryZone() async throws {
    let outcome = try await run(
      ["request", "--demo", "--zone", "all", "--count", "20", "--concurrency", "4"]
    )
    #expect(outcome.exit == 0)
    for zone in ["eu-west-1a", "eu-west-1b"] {
      #expect(outcome.stdout.contains("\(zone)  20 sent, 0 failed"), "\(outcome.stdout)")
    }
    #expect(outcome.stdout.contains("p50 ") && outcome.stdout.contains("  20  answered"))
  }

  @Test func aSeriesPrintsALineForEach() async throws {
    let outcome = try await run(["request", "--demo", "--every", "1", "--count", "2"])
    #expect(outcome.exit == 0)
    let lines = outcome.stdout.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.contains("eu-west-1a  answered  200  ") })
    let json = try await run(
      ["request", "--demo", "--every", "1", "--count", "2", "--format", "json"]
    )
    let answers = try json.stdout.split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
    #expect(answers.map(\.status) == [200, 200])
  }

  @Test func anEndlessSeriesEndsWithASignal() async throws {
    let outcome = try await runCommand(
      "/bin/bash",
      ["-c", "timeout --preserve-status -s INT 3 '\(Repository.pltop)' request --demo --every 1"],
      environment: standIn.environment
    )
    #expect(outcome.exit == 130)
    #expect(outcome.stdout.split(separator: "\n").count >= 2, "\(outcome.stdout)")
  }

  // MARK: Care

  @Test func aMethodThatMayChangeSomethingAsksFirst() async throws {
    let refused = try await run(["request", "--demo", "-m", "DELETE"])
    #expect(refused.exit == 64)
    #expect(refused.stderr.contains("DELETE may change something on the other side: --yes"))
    try await withTmux(columns: 100, environment: standIn.environment) { terminal in
      try await terminal.wait(for: "$")
      try await terminal.type("clear; '\(Repository.pltop)' request --demo -m DELETE; echo code=$?")
      try await terminal.send("Enter")
      try await terminal.wait(for: "Send DELETE /api/tasks? It may change something. [y/N]")
      try await terminal.type("n")
      try await terminal.send("Enter")
      let screen = try await terminal.wait(for: "code=1\n")
      #expect(!screen.contains("from simulated"))
    }
  }

  @Test func aBurstOutsideTheDemoWarns() async throws {
    let outcome = try await withHTTPServer { url in
      try await run(["request", "--url", url, "--count", "3", "--rate", "50"])
    }
    #expect(
      outcome.stderr == "pltop: warning: 3 requests go to a live service, 1 at a time, "
        + "at most 50 a second\n"
    )
    #expect(outcome.exit == 0)
  }

  @Test(arguments: [
    (["--zone", "eu-west-1x"], "no zone 'eu-west-1x'; it has: eu-west-1a, eu-west-1b, all"),
    (["--seat", "ssh"], "--seat ssh is for AWS"), (["--ssh-host", "h"], "--ssh-host is for AWS"),
    (["--count", "0"], "the count takes 1 to 100000"),
    (["--concurrency", "65"], "the concurrency takes 1 to 64"),
    (["--every", "0"], "--every takes whole seconds from 1 to 3600"),
    (["--every", "1", "--concurrency", "2"], "--every sends one at a time"),
    (["-H", "Host"], "--header takes a name, a colon and a value"),
    (["-H", "a b: c"], "the header name 'a b' is none"),
    (["--expect-status", "2xx"], "--expect-status takes an HTTP status or a range"),
    (["--max-time", "0"], "the time-out takes whole seconds from 1 to 600"),
    (["--connect", "a b"], "--connect: 'a b' is no address to connect to"),
    (["api"], "'api' is no path, which begins with /, and no kept request; those are: tasks, task"),
    (["--config", "/nowhere/config.yaml"], "/nowhere/config.yaml"),
  ])
  func whatMakesNoSenseIsRefused(options: [String], complaint: String) async throws {
    let outcome = try await run(["request", "--demo"] + options)
    #expect(outcome.exit == 64)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains(complaint), "\(outcome.stderr)")
  }

  private func demo(_ options: [String]) async throws -> (exit: Int32, answers: [Answer]) {
    let outcome = try await run(["request", "--demo", "--format", "json"] + options)
    let answers = try JSONDecoder().decode([Answer].self, from: Data(outcome.stdout.utf8))
    return (outcome.exit, answers)
  }

  private func run(_ arguments: [String]) async throws -> Outcome {
    let outcome = try await Program.run(arguments, environment: standIn.environment)
    #expect(try standIn.calls().isEmpty, "no aws is started")
    return outcome
  }
}
