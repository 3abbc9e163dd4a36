import FoundationEssentials
import PathModel
import Requests
import Testing

@testable import DemoCloud

/// Every scenario does what its file says: what AWS would say, what pltop makes of it, and what a
/// real request meets.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct ScenarioPlayTests {
  struct Moment: Sendable, CustomTestStringConvertible {
    var scenario: Scenario
    var expectation: Scenario.Expectation
    var testDescription: String { "\(scenario.name) at \(expectation.at) s" }
  }

  private static let scenarios = (try? Scenario.all()) ?? []
  static let moments = scenarios.flatMap { scenario in
    scenario.expect.map { Moment(scenario: scenario, expectation: $0) }
  }

  @Test func thereAreMomentsToLookAt() { #expect(Self.moments.count > 58) }

  @Test(arguments: moments)
  func theStatusIsAsExpected(moment: Moment) async {
    let expected = moment.expectation
    let sample = await PlayedScenario(moment.scenario, at: expected.at).poll()
    let status = PathStatus.derive(sample)
    #expect(status.state.rawValue == expected.state, "\(status.summary)")
    let told = status.findings.filter { $0.severity != .advice }
    #expect(told.first?.rule == expected.finding, "\(status.summary)")
    for (kind, state) in expected.hops ?? [:] {
      #expect(Hop.Kind(rawValue: kind).map { status[$0].state.rawValue } == state, "\(kind)")
    }
    // What follows from a cause is not claimed to be another one; a teardown takes all away. One cause may
    // be found at several target groups.
    let critical = Set(status.findings.filter { $0.severity == .critical }.map(\.rule))
    #expect(critical.count <= 1 || moment.scenario.name == "teardown", "\(status.summary)")
  }

  /// Requests that fail are explained by what AWS says, or degrade a path that AWS calls healthy.
  @Test(arguments: moments)
  func aFailingRequestIsJoinedWithTheDiagnosis(moment: Moment) async throws {
    let zones = (moment.expectation.zones ?? [:]).values
    let outcomes = [moment.expectation.request].compactMap(\.self) + zones
    let verdicts = outcomes.compactMap { RequestVerdict(rawValue: $0) }
    guard let verdict = verdicts.first(where: { $0 != .answered }) else { return }
    var sample = await PlayedScenario(moment.scenario, at: moment.expectation.at).poll()
    let alone = PathStatus.derive(sample)
    let fact = RequestFact(
      at: sample.at,
      request: "GET /api/tasks",
      seat: "simulated client",
      verdict: verdict,
      words: verdict.rawValue,
      seconds: 1
    )
    sample.add([fact])
    let joined = PathStatus.derive(sample)
    let told = alone.findings.filter { $0.severity != .advice && !$0.isAboutSight }
    guard let first = told.first else {
      // What was advice may be why.
      let reasons = ["test-requests-fail"] + alone.findings.map(\.rule)
      #expect(reasons.contains(joined.findings.first { !$0.isAboutSight }?.rule ?? ""))
      return #expect(joined.state == (alone.state == .up ? .degraded : alone.state))
    }
    #expect(joined.findings.map(\.rule) == alone.findings.map(\.rule))
    #expect(joined.state == alone.state)
    let isEvidence = joined.findings.contains { finding in
      finding.evidence.contains { $0.hasPrefix("test request GET /api/tasks from simulated") }
    }
    #expect(isEvidence, "\(first.rule)")
  }

  @Test(arguments: moments)
  func aRealRequestEndsAsExpected(moment: Moment) async throws {
    let played = PlayedScenario(moment.scenario, at: moment.expectation.at)
    let plane = DataPlane(traffic: played.cloud.traffic, speed: PlayedScenario.speed)
    let addresses = try await plane.start()
    await withTaskGroup { group in
      for address in addresses {
        group.addTask { await check(address, of: played, moment.expectation) }
      }
    }
    await plane.stop()
  }

  private func check(
    _ address: EndpointAddress,
    of played: PlayedScenario,
    _ expectation: Scenario.Expectation
  ) async {
    let answered = RequestVerdict.answered.rawValue
    let zones = expectation.zones
    let wanted =
      zones?["\(address.zone):\(address.listener)"] ?? zones?[address.zone]
      ?? expectation.request ?? answered
    guard played.cloud.shape.requestPath != nil else {
      #expect(await Self.connection(to: address.port) == wanted, "\(address)")
      return
    }
    // Slow answers take three seconds; nothing that is answered takes longer.
    let request = TestRequest(
      path: "/api/tasks",
      expectation: .anySuccess,
      timeout: .seconds(wanted == RequestVerdict.timeout.rawValue ? 1 : 8)
    )
    let route = RequestRoute(
      base: "http://\(played.cloud.world.endpoint.dnsName())",
      connection: "127.0.0.1:\(address.port)"
    )
    let result = await Curl().send(request, route)
    #expect(result.verdict.rawValue == wanted, "\(address.zone): \(result.summary)")
    guard result.verdict == .answered else { return }
    #expect(String(decoding: result.body, as: UTF8.self) == Self.tasks)
  }

  /// How a connection ends whose client says something, and that it has no more to say.
  private static func connection(to port: Int) async -> String {
    guard let client = try? await RawClient(port: port) else {
      return RequestVerdict.refused.rawValue
    }
    defer { Task { await client.close() } }
    do {
      try await client.send("anybody there?")
      try await client.finish()
      let said = try await client.receiveAll()
      return said.isEmpty ? RequestVerdict.answered.rawValue : said
    } catch {
      return RequestVerdict.reset.rawValue
    }
  }

  /// As the article has it.
  private static let tasks =
    #"[{"id": 1, "name": "task1", "description": "This is task 1"}, "#
    + #"{"id": 2, "name": "task2", "description": "This is task 2"}, "#
    + #"{"id": 3, "name": "task3", "description": "This is task 3"}]"#

  @Test(arguments: scenarios.map(\.name))
  func twoRunsWithOneSeedGiveTheSameAnswers(name: String) async throws {
    let scenario = try #require(Self.scenarios.first { $0.name == name })
    let at = try #require(scenario.expect.first?.at)
    let runs = [PlayedScenario(scenario, at: at, seed: 5), .init(scenario, at: at, seed: 5)]
    var documents: [[UInt8]] = []
    for run in runs {
      var sample = await run.poll()
      // When and how fast it was asked is no fact of the cloud's.
      sample.at = PlayedScenario.start
      sample.calls = []
      documents.append(try StatusDocument(.derive(sample), of: sample).json())
    }
    #expect(documents[0] == documents[1])
    let answers = runs.map { run in
      Dictionary(run.answers.map { ($0.arguments, $0.output) }) { _, last in last }
    }
    if runs[0].cloud.world.services.count > 1 {
      // Of several services the one is asked about first that is heard of first; what both runs asked was
      // answered alike.
      let both = Set(answers[0].keys).intersection(answers[1].keys)
      #expect(both.count >= answers[0].count - 1)
      for call in both { #expect(answers[0][call] == answers[1][call], "\(call)") }
    } else {
      #expect(answers[0] == answers[1])
    }
    #expect(answers[0].isEmpty == (name == "offline"))
  }

  @Test func everyAnswerOfEveryStepFitsBotocoresShapes() async throws {
    var answers: [String: (arguments: [String], output: String)] = [:]
    for scenario in Self.scenarios {
      for moment in scenario.moments {
        let played = PlayedScenario(scenario, at: moment)
        _ = await played.poll()
        for answer in played.answers {
          answers[answer.arguments.joined(separator: " ") + answer.output] = answer
        }
      }
    }
    #expect(answers.count > 1000)
    let problems = try await ShapeCheck.problems(of: Array(answers.values))
    #expect(problems.isEmpty, "\(problems.prefix(20).joined(separator: "\n"))")
  }
}

extension PathStatus {
  fileprivate var summary: String {
    (findings.map { "\($0.rule): \($0.message)" } + hops.map { "\($0.kind) \($0.state)" })
      .joined(separator: "; ")
  }
}
