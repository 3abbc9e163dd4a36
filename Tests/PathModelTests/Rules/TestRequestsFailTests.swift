import Testing

@testable import PathModel

/// Requests that fail although AWS reports nothing wrong.
@Suite struct TestRequestsFailTests {
  private let rule = RuleDrive(.testRequestsFail) { $0.add([.failing(.timeout, in: .connect)]) }

  @Test func pathIsDegradedAndSaysSo() throws {
    let finding = try rule.finds(
      .warning,
      .endpoint,
      "GET /api/tasks",
      next: "ec2 describe-vpc-endpoints --vpc-endpoint-ids \(HealthySample.endpointID) "
        + "--profile customer --region eu-west-1"
    )
    #expect(
      finding.message == "1 of 1 test requests failed, though AWS reports nothing wrong: "
        + "GET /api/tasks words of it"
    )
    #expect(finding.evidence == ["test request GET /api/tasks from here, 5 s ago: words of it"])
    #expect(status(.failing(.timeout)).state == .degraded)
  }

  @Test(arguments: [
    (RequestFact.failing(.timeout, in: .lookup), Hop.Kind.endpoint),
    (.failing(.timeout, in: .firstByte), .applicationLoadBalancer),
    (.failing(.refused), .endpoint), (.failing(.reset), .networkLoadBalancer),
    (.failing(.taskError), .service), (.failing(.unexpected), .service),
  ])
  func hopIsTheOneThatTheOutcomePointsAt(fact: RequestFact, hop: Hop.Kind) {
    let status = status(fact)
    #expect(status.faults.map(\.hop) == [hop])
    #expect(status[hop].state == .degraded && status.state == .degraded)
  }

  @Test func anAnswerMakesUpForOneFailure() {
    #expect(status(.failing(.reset), .answered()).state == .up)
    #expect(status(.answered(secondsAgo: 9), .failing(.reset)).state == .degraded)
  }

  @Test func ofSeveralFailuresItTakesThreeAnswers() {
    let failures = [RequestFact.failing(.reset, secondsAgo: 9), .failing(.reset, secondsAgo: 8)]
    let answers = [RequestFact](repeating: .answered(), count: 3)
    #expect(status(failures + answers.prefix(2)).state == .degraded)
    #expect(status(failures + answers).state == .up)
  }

  @Test func oneZoneDoesNotSpeakForAnother() {
    let status = status(.failing(.timeout, zone: "eu-west-1b"), .answered(zone: "eu-west-1a"))
    #expect(status.state == .degraded)
    #expect(status.findings[0].evidence[0].contains("in eu-west-1b"))
  }

  @Test func aBurstCountsAsManyAsItSent() {
    let status = status(.failing(.answered, count: 90), .failing(.taskError, count: 10))
    #expect(status.findings[0].message.hasPrefix("10 of 100 test requests failed"))
  }

  @Test func whatWasNotSentSaysNothing() {
    #expect(status(.failing(.notSent)).faults.isEmpty)
  }

  @Test func oldFailuresAreForgotten() {
    #expect(status(.failing(.timeout, secondsAgo: 181)).faults.isEmpty)
    #expect(status(.failing(.timeout, secondsAgo: 170)).state == .degraded)
    #expect(status(.failing(.unexpected, secondsAgo: 61)).faults.isEmpty)
  }

  @Test func whateverElseIsWrongExplainsIt() throws {
    var sample = HealthySample.sample
    sample.changeEndpoint { $0.state = Open(EndpointState.rejected) }
    let alone = PathStatus.derive(sample)
    sample.add([.failing(.timeout)])
    let both = PathStatus.derive(sample)
    #expect(both.findings.map(\.rule) == alone.findings.map(\.rule))
    let first = try #require(both.findings.first)
    #expect(first.rule == "endpoint-rejected" && first.severity == .critical)
    #expect(first.evidence.last?.hasPrefix("test request GET /api/tasks") == true)
  }

  @Test func whatWasExplainedIsHistoryOnceTheCauseIsMended() {
    var sample = HealthySample.sample
    sample.add([.failing(.timeout)])
    let first = PathStatus.derive(sample)
    #expect(first.state == .degraded)
    var broken = sample
    broken.changeEndpoint { $0.state = Open(EndpointState.rejected) }
    let explained = PathStatus.derive(broken, previous: first)
    #expect(explained.state == .down && explained.faults.count == 1)
    let mended = PathStatus.derive(sample, previous: explained)
    #expect(mended.faults.isEmpty && mended.state == .up)
    sample.add([.failing(.reset, secondsAgo: 0)])
    #expect(PathStatus.derive(sample, previous: mended).state == .degraded)
  }

  private func status(_ facts: RequestFact...) -> PathStatus { status(facts) }

  private func status(_ facts: [RequestFact]) -> PathStatus {
    var sample = HealthySample.sample
    sample.add(facts)
    return .derive(sample)
  }
}
