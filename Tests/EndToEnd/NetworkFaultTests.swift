import Foundation
import SystemPackage
import Testing

/// Bad input: AWS does not answer, or not in time.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct NetworkFaultTests {
  @Test(arguments: CLI.allCases)
  func endpointURLUnreachable(cli: CLI) async throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("home/.aws")
    try sandbox.write(
      "[default]\naws_access_key_id = a\naws_secret_access_key = b\nregion = eu-west-1\n",
      to: "home/.aws/config"
    )
    let environment = sandbox.environment(first: cli.path.removingLastComponent())
    let report = try await Program.report(
      ["--endpoint-url", "http://127.0.0.1:9"],
      environment: environment,
      timeout: .seconds(300)
    )
    #expect(report.kinds(in: "unknown") == Report.kinds)
    for kind in ["endpoint", "endpointService", "service"] {
      let words = try report.hop(kind).words
      #expect(words.contains("AWS cannot be reached"))
      #expect(words.contains("http://127.0.0.1:9/"))
      #expect(words.contains("check the network, HTTPS_PROXY and the endpoint URL"))
    }
  }

  @Test(arguments: CLIVersion.allCases, ["elbv2-throttling", "ecs-throttlingexc"])
  func throttled(version: CLIVersion, error: String) async throws {
    let standIn = try StandIn()
    try standIn.fault("elbv2.describe-target-health.nlb", .captured(error, version))
    let report = try await Program.report(environment: standIn.environment)
    let hop = try report.hop("networkLoadBalancer")
    #expect(hop.state == "unknown")
    #expect(hop.words.contains("AWS asks for fewer calls"))
    #expect(hop.words.contains("pltop slows down by itself"))
    #expect(report.kinds(in: "up") == ["client", "endpoint", "endpointService"])
    #expect(report.kinds(in: "down").isEmpty)
    for kind in ["applicationLoadBalancer", "service"] {
      #expect(try report.hop(kind).summary.contains("not known without"))
    }
  }

  @Test(arguments: [false, true])
  func hangs(ignoringSIGTERM: Bool) async throws {
    let standIn = try StandIn()
    let fault = StandIn.Fault(ignoreTerm: ignoringSIGTERM, hang: true)
    try standIn.fault("elbv2.describe-target-health.alb", fault)
    let report = try await Program.report(
      Program.profiles + ["--timeout", "3"],
      environment: standIn.environment
    )
    let hop = try report.hop("applicationLoadBalancer")
    #expect(hop.words.contains("no answer within 3 s"))
    #expect(hop.words.contains("check the network"))
    #expect(report.kinds(in: "unknown") == ["applicationLoadBalancer"])
    #expect(report.kinds(in: "up").count == 5)
    #expect(try standIn.livingCalls().isEmpty)
  }

  @Test func endsAtASignalWithoutLeavingCallsBehind() async throws {
    let standIn = try StandIn()
    try standIn.fault("_all", .init(ignoreTerm: true, hang: true))
    let command = [Repository.pltop.string, "status"] + Program.profiles
    try await withTmux(command, environment: standIn.environment) { terminal in
      try await eventually("the calls began") { try !standIn.livingCalls().isEmpty }
      try await terminal.send("C-c")
      #expect(try await terminal.waitForExit() == 128 + SIGINT)
      #expect(try standIn.livingCalls().isEmpty)
    }
  }
}
