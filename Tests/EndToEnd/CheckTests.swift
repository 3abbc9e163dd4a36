import Testing

/// `pltop check` in four staged situations.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct CheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var situation: String?
    var fault: (name: String, fault: StandIn.Fault)?
    var exit: Int32
    var text: String
    var healthyTargets: Double?
    var hopsUp = 4.0

    var testDescription: String { "exit code \(exit)" }
  }

  @Test(arguments: [
    Case(exit: 0, text: "PLTOP OK - path up", healthyTargets: 2, hopsUp: 5),
    Case(
      situation: "08-alb-active-impaired",
      exit: 1,
      text: "PLTOP WARNING - path degraded: ALB: load balancer demo-alb is active_impaired",
      healthyTargets: 2
    ),
    Case(
      situation: "12-targets-timeout",
      exit: 2,
      text:
        "PLTOP CRITICAL - the tasks' security group sg-0c0000000000000c1 does not admit the ALB",
      healthyTargets: 0,
      hopsUp: 3
    ),
    Case(
      fault: ("elbv2.describe-target-health.alb", .init(stderr: "vanished", exit: 255)),
      exit: 3,
      text: "PLTOP UNKNOWN - path unknown: ALB: cannot read the targets' health",
      healthyTargets: nil
    ),
  ])
  func saysItInOneLine(staged: Case) async throws {
    let standIn = try StandIn()
    if let situation = staged.situation { try standIn.situation(situation) }
    if let fault = staged.fault { try standIn.fault(fault.name, fault.fault) }
    let outcome = try await Program.run(
      ["check"] + Program.profiles,
      environment: standIn.environment,
      timeout: .seconds(120)
    )
    #expect(outcome.exit == staged.exit)
    #expect(outcome.stderr.isEmpty)
    let line = try PluginLine(outcome.stdout)
    #expect(line.text.hasPrefix(staged.text), "\(line.text)")
    #expect(line.figures["hops_up"]?.value == staged.hopsUp)
    #expect(line.figures["hops_up"]?.minimum == 0)
    #expect(line.figures["hops_up"]?.maximum == 5)
    #expect(line.figures["alb_targets_healthy"]?.value == staged.healthyTargets)
    #expect(line.figures["calls_failed"]?.value == (staged.fault == nil ? 0 : 1))
    #expect(line.figures["tasks_desired"]?.value == 2)
  }
}
