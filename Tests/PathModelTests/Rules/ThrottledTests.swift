import Testing

@testable import PathModel

/// AWS asking for fewer calls.
@Suite struct ThrottledTests {
  private let why = Problem(.throttled, "it is so", next: "do this")

  @Test func firstHopThatCannotBeSeenIsNamed() throws {
    let status = status { sample in
      sample.provider.endpointServices.fail(why)
      sample.provider.service.fail(why)
    }
    let finding = try #require(status.findings.first)
    #expect(status.faults.count == 1)
    #expect(finding.rule == DiagnosisRule.throttled.id)
    #expect(finding.severity == .warning)
    #expect(finding.hop == .endpointService)
    #expect(finding.message == "it is so: no news of endpoint service, service")
    #expect(finding.next == "do this")
    #expect(finding.isAboutSight)
  }

  @Test func statesAreWhatTheyWere() {
    let status = status { $0.provider.service.fail(why) }
    #expect(status[.service].state == .unknown)
    #expect(status[.service].summary == "no news of the service: it is so")
    // The targets are healthy: what is not known of their tasks only limits the explanation.
    #expect(status.state == .up)
  }

  @Test func callThatNoHopRestsOnIsNone() {
    #expect(status { $0.customer.network.vpcs.fail(why) }.faults.isEmpty)
  }

  @Test func anotherProblemIsNone() {
    let other = Problem(.server, "it is so")
    #expect(status { $0.provider.service.fail(other) }.faults.isEmpty)
  }

  @Test func whatIsAwaitedIsNone() {
    #expect(status { $0.provider.service = .pending }.faults.isEmpty)
  }

  private func status(_ change: (inout Sample) -> Void) -> PathStatus {
    var sample = HealthySample.sample
    change(&sample)
    return PathStatus.derive(sample)
  }
}
