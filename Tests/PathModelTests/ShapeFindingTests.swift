import Testing

@testable import PathModel

/// What is found on each shape, healthy and broken.
@Suite struct ShapeFindingTests {
  @Test(arguments: ShapeSample.allCases)
  func aHealthyPathIsUpWithoutAFault(shape: ShapeSample) {
    let status = shape.status
    #expect(status.state == .up, "\(status.hops.map(\.summary))")
    #expect(status.faults.isEmpty, "\(status.faults.map(\.message))")
    #expect(status.hops.last?.kind == shape.lastHop)
    expectWords(of: shape, in: status)
  }

  /// What AWS says of all targets of the last group, and what is found first.
  private static let faults: [(state: String, reason: String?, rule: String)] = [
    ("unhealthy", "Target.Timeout", "targets-time-out"),
    ("unhealthy", "Target.FailedHealthChecks", "targets-refuse-connections"),
    ("unhealthy", "Target.ResponseCodeMismatch", "targets-wrong-status-code"),
    ("unhealthy", nil, "targets-not-healthy"),
    ("draining", "Target.DeregistrationInProgress", "targets-draining"),
    ("initial", "Elb.InitialHealthChecking", "targets-initial"),
    ("unused", "Target.NotInUse", "target-group-not-in-use"),
    ("unused", "Target.NotRegistered", "targets-not-healthy"),
    ("unused", "Target.InvalidState", "target-state-invalid"),
    ("unused", "Target.IpUnusable", "target-address-unusable"),
  ]

  @Test(arguments: ShapeSample.allCases, faults)
  func targetsThatDoNotAnswerAreFound(
    shape: ShapeSample,
    fault: (state: String, reason: String?, rule: String)
  ) throws {
    let status = PathStatus.derive(shape.with(fault.state, fault.reason))
    #expect(status.state == .down, "\(status.hops.map(\.summary))")
    let first = try #require(status.findings.first)
    #expect(first.rule == fault.rule)
    let hop: Hop.Kind = shape.hasALB ? .applicationLoadBalancer : .networkLoadBalancer
    #expect(first.hop == hop)
    #expect(status.faults.count == 1, "\(status.faults.map(\.message))")
    expectWords(of: shape, in: status)
  }

  @Test(arguments: ShapeSample.allCases)
  func anEmptyGroupIsFound(shape: ShapeSample) throws {
    var sample = shape.sample
    sample.provider.targetHealth[shape.lastGroup] = HealthySample.value([])
    let status = PathStatus.derive(sample)
    #expect(status.state == .down)
    let first = try #require(status.findings.first)
    #expect(first.rule == DiagnosisRule.targetGroupWithoutTargets.id)
    #expect(first.severity == .critical)
    expectWords(of: shape, in: status)
  }

  @Test(arguments: ShapeSample.allCases)
  func whatAWSDoesNotKnowIsUnknown(shape: ShapeSample) {
    let status = PathStatus.derive(shape.with("unavailable", "Elb.InternalError"))
    #expect(status.state != .down && status.state != .up || shape == .function)
    #expect(status.faults.allSatisfy { $0.severity != .critical })
  }

  @Test(arguments: [ShapeSample.article, .tasks])
  func tasksThatAdmitNoLoadBalancerAreTheCause(shape: ShapeSample) throws {
    var sample = shape.with("unhealthy", "Target.Timeout")
    sample.provider.network.securityGroups = sample.provider.network.securityGroups.changing {
      for index in $0.indices where $0[index].id == HealthySample.taskGroup {
        $0[index].inbound = []
      }
    }
    let status = PathStatus.derive(sample)
    let first = try #require(status.findings.first)
    #expect(first.rule == DiagnosisRule.taskSecurityGroupBlocks.id)
    #expect(first.message.contains(shape.hasALB ? "admit the ALB" : "admit the NLB"))
    // Over PrivateLink an NLB without security groups comes from the addresses of its subnets.
    let source = shape.hasALB ? "--source-group sg-alb" : "--cidr 10.100.100.128/26"
    #expect(first.next.contains(source), "\(first.next)")
    #expect(status.faults.count == 1)
  }

  @Test(arguments: ShapeSample.allCases, MissingFactTests.facts)
  func aMissingFactIsNeverAFault(shape: ShapeSample, fact: Fact) {
    for flaw in Flaw.allCases {
      var sample = shape.sample
      fact.spoil(&sample, flaw)
      let status = PathStatus.derive(sample)
      #expect(status.state == .up || status.state == .unknown, "\(flaw): \(status.state)")
      let faults = status.faults.filter { !$0.isAboutSight }
      #expect(faults.isEmpty, "\(flaw): \(faults.map(\.message))")
    }
  }

  /// Where there is no ALB nothing speaks of one, and where there are no tasks nothing of tasks.
  private func expectWords(of shape: ShapeSample, in status: PathStatus) {
    let texts =
      status.findings.map { "\($0.message) \($0.evidence)" } + status.hops.map(\.summary)
    for text in texts {
      if !shape.hasALB { #expect(!text.contains("ALB"), "\(text)") }
      if !shape.hasService { #expect(!text.contains("task"), "\(text)") }
    }
  }
}
