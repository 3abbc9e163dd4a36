import Foundation
import Testing

/// The commands on the demo cloud: no account, no network, no `aws`.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct DemoCommandTests {
  private static let tasks = """
    [{"id": 1, "name": "task1", "description": "This is task 1"}, \
    {"id": 2, "name": "task2", "description": "This is task 2"}, \
    {"id": 3, "name": "task3", "description": "This is task 3"}]
    """

  private let standIn: StandIn

  init() throws { standIn = try StandIn() }

  @Test(arguments: [
    (["healthy"], 0, "PLTOP OK - path up"),
    (["one-task-dies", "--at", "12"], 1, "PLTOP WARNING - path degraded"),
    (["tasks-die", "--at", "12"], 2, "PLTOP CRITICAL - 2 tasks stopped"),
    (["sign-in-expired", "--at", "20"], 3, "PLTOP UNKNOWN - path unknown"),
  ])
  func checks(scenario: [String], exit: Int32, text: String) async throws {
    let outcome = try await run(["check", "--demo", "--scenario"] + scenario)
    #expect(outcome.exit == exit)
    #expect(outcome.stderr.isEmpty)
    #expect(try PluginLine(outcome.stdout).text.hasPrefix(text), "\(outcome.stdout)")
  }

  // MARK: Requests

  @Test func requestsGoThroughEveryZone() async throws {
    let one = try await run(["request", "--demo"])
    #expect(one.exit == 0)
    #expect(one.stdout.contains("eu-west-1a  answered  200"))
    #expect(one.stdout.contains("\n  from simulated client i-"), "\(one.stdout)")
    let all = try await run(["request", "--demo", "--zone", "all"])
    #expect(all.exit == 0)
    for zone in ["eu-west-1a", "eu-west-1b"] {
      #expect(all.stdout.contains("\(zone)  answered  200"), "\(all.stdout)")
    }
  }

  @Test func requestsAreForProgramsToo() async throws {
    struct Answer: Decodable {
      var outcome: String
      var status: Int?
      var zone: String?
      var body: String?
      var server: String?
    }

    func answers(_ options: String...) async throws -> (exit: Int32, answers: [Answer]) {
      let outcome = try await run(["request", "--demo", "--format", "json"] + options)
      #expect(outcome.stderr.isEmpty)
      let data = Data(outcome.stdout.utf8)
      return (outcome.exit, try JSONDecoder().decode([Answer].self, from: data))
    }

    let good = try await answers("--zone", "all")
    #expect(good.exit == 0)
    #expect(good.answers.map(\.zone) == ["eu-west-1a", "eu-west-1b"])
    #expect(good.answers.allSatisfy { $0.status == 200 && $0.body == Self.tasks })
    let bad = try await answers("--scenario", "tasks-die", "--at", "12")
    #expect(bad.exit == 1)
    #expect(bad.answers.map(\.outcome) == ["alb-5xx"])
    #expect(bad.answers.map(\.status) == [503])
    #expect(bad.answers.map(\.server) == ["awselb/2.0"])
  }

  // MARK: aws

  @Test(arguments: [
    ["ec2", "describe-vpc-endpoints"], ["elbv2", "describe-load-balancers"],
    ["ecs", "list-clusters"], ["sts", "get-caller-identity"],
  ])
  func awsPrintsJSON(command: [String]) async throws {
    let outcome = try await run(["aws", "--"] + command)
    #expect(outcome.exit == 0)
    #expect(outcome.stderr.isEmpty)
    let read = try await runCommand(
      Repository.python,
      ["-m", "json.tool"],
      environment: standIn.environment,
      input: outcome.stdout
    )
    #expect(read.exit == 0, "\(read.stderr)")
    #expect(read.stdout == outcome.stdout, "the CLI indents as Python does")
  }

  @Test(arguments: [("v1", 255, "\n"), ("v2", 254, "\naws: [ERROR]: ")])
  func awsFailsInTheWordsOfItsVersion(version: String, exit: Int32, prefix: String) async throws {
    let outcome = try await run(
      ["aws", "--cli", version, "--", "elbv2", "describe-load-balancers", "--names", "nope"]
    )
    #expect(outcome.exit == exit)
    #expect(outcome.stdout.isEmpty)
    let words = """
      An error occurred (LoadBalancerNotFound) when calling the DescribeLoadBalancers operation: \
      Load balancers '[nope]' not found

      """
    #expect(outcome.stderr == prefix + words)
  }

  @Test func awsWithoutArgumentsIsRefused() async throws {
    let outcome = try await run(["aws"])
    #expect(outcome.exit == 252)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains("the following arguments are required: command"))
  }

  // MARK: Options

  @Test(arguments: [
    (["status", "--scenario", "tasks-die"], "--scenario is for the demo: add --demo"),
    (["check", "--at", "5"], "--at is for the demo: add --demo"),
    (["demo", "--scenario", "no-such"], "There is no scenario 'no-such'. pltop demo --list shows"),
    (["demo", "--scenario", "hung"], "Do you mean hung-tasks?"),
    (["status", "--demo", "--at=-1"], "--at takes seconds from 0 to 86400, not -1"),
    (["status", "--demo", "--at", "-1"], "Missing value for '--at <at>'"),
    (["demo", "--speed", "0"], "--speed takes a number from 0.1 to 1000, not 0"),
    (["demo", "--fleet", "0"], "--fleet takes a number from 1 to 1000, not 0"),
    (["demo", "--tasks", "10001"], "--tasks takes a number from 1 to 10000, not 10001"),
  ])
  func refusesWhatMakesNoSense(arguments: [String], complaint: String) async throws {
    let outcome = try await run(arguments)
    #expect(outcome.exit == 64)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains(complaint), "\(outcome.stderr)")
  }

  @Test func idsFollowFromTheSeed() async throws {
    func ids(_ seed: String) async throws -> [String] {
      let options = ["--demo", "--seed", seed]
      let report = try await Program.report(options, environment: standIn.environment)
      return report.hops.compactMap(\.id) + report.service.tasks.map(\.id)
    }

    let ids = (try await ids("7"), try await ids("7"), try await ids("8"))
    #expect(ids.0.count > 5)
    #expect(ids.0 == ids.1)
    #expect(ids.0 != ids.2)
  }

  private func run(_ arguments: [String]) async throws -> Outcome {
    let outcome = try await Program.run(arguments, environment: standIn.environment)
    #expect(try standIn.calls().isEmpty, "no aws is started")
    return outcome
  }
}
