import Testing

@testable import PathModel

/// Advice: told last, and never a reason for anything.
@Suite struct AdviceTests {
  /// A path that is up and could be built better in every way that is known.
  private static var advised: Sample {
    var sample = HealthySample.sample
    sample.setRules(
      of: HealthySample.clientGroup,
      inbound: [HealthySample.rule("tcp", 22, blocks: ["0.0.0.0/0"])]
    )
    sample.changeClient {
      $0.metadataTokens = "optional"
      $0.metadataEndpoint = "enabled"
    }
    sample.provider.allowedPrincipals = HealthySample.value([])
    sample.changeEndpointService { $0.acceptanceRequired = false }
    sample.changeService {
      $0.desiredCount = 1
      $0.runningCount = 1
    }
    sample.provider.network.natGateways = sample.provider.network.natGateways.changing {
      $0[0].subnetID = HealthySample.providerSubnets[0]
    }
    return sample
  }

  @Test func isToldAlongThePath() {
    let findings = PathStatus.derive(Self.advised).findings
    let ids = DiagnosisRule.adviceOnAccess.map(\.id)
    #expect(findings.map(\.rule).filter(ids.contains) == ids)
    #expect(findings.allSatisfy { $0.severity == .advice })
  }

  @Test func changesNoState() {
    let status = PathStatus.derive(Self.advised)
    let healthy = HealthySample.status
    #expect(status.state == .up)
    #expect(status.hops.map(\.state) == healthy.hops.map(\.state))
    let others = Hop.Kind.allCases.filter { $0 != .service }
    for kind in others { #expect(status[kind].summary == healthy[kind].summary) }
    #expect(status[.service].summary.contains("1 of 1 tasks running"))
  }

  @Test func comesAfterEverythingElse() throws {
    var sample = Self.advised
    sample.customer.instanceStatuses.fail(Problem(.auth, "the sign-in has expired"))
    sample.changeNetworkLoadBalancer { $0.state = Open(LoadBalancer.State.activeImpaired) }
    let findings = PathStatus.derive(sample).findings
    #expect(findings.prefix(2).map(\.rule) == ["load-balancer-impaired", "sign-in-expired"])
    let ranks = findings.map { $0.severity == .advice }
    let first = try #require(ranks.firstIndex(of: true))
    #expect(first > 0)
    #expect(!ranks[first...].contains(false))
  }

  @Test func explainsNothing() {
    let rules = [rule("late", .critical, consequenceOf: ["cause"]), rule("cause", .advice)]
    let status = HealthySample.status
    let situation = Situation(of: HealthySample.sample, objects: status.objects, hops: status.hops)
    let found = Diagnosis.findings(in: situation, by: rules)
    #expect(found.map(\.rule) == ["late", "cause"])
    #expect(found.map(\.severity) == [.critical, .advice])
  }

  @Test func doesNotExplainRequestsThatFail() {
    var sample = Self.advised
    sample.requests = [.failing(.timeout, in: .connect)]
    let status = PathStatus.derive(sample)
    #expect(status.findings.first?.rule == "test-requests-fail")
    #expect(status.state == .degraded)
  }

  private func rule(
    _ id: String,
    _ severity: Finding.Severity,
    consequenceOf causes: [String] = []
  ) -> DiagnosisRule {
    DiagnosisRule(
      id: id,
      title: id,
      hop: .service,
      causes: [],
      source: "",
      consequenceOf: causes,
      find: { _ in
        [.init(severity: severity, subject: id, message: id, evidence: [id], next: .words("aws"))]
      }
    )
  }
}
