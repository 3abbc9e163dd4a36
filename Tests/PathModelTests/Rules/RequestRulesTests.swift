import FoundationEssentials
import Testing

@testable import PathModel

/// The rules of what test requests say: each fires for its own failure and for no other, gives way to
/// whatever AWS says, and is silent about what is old.
@Suite struct RequestRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var hop: Hop.Kind
    var words: String
    var fact: RequestFact
    var testDescription: String { rule }
  }

  private static func fact(
    _ verdict: RequestVerdict,
    _ status: Int? = nil,
    server: String? = nil,
    host: String? = nil,
    address: String? = nil,
    words: String = "words of it"
  ) -> RequestFact {
    var fact = RequestFact.failing(verdict)
    fact.status = status
    fact.server = server
    fact.host = host
    fact.remoteAddress = address
    fact.words = words
    return fact
  }

  private static let balancer = "awselb/2.0"
  private static let name = "vpce-1-abc.vpce-svc-1.eu-west-1.vpce.amazonaws.com"

  static let cases: [Case] = [
    .init(
      rule: "load-balancer-answers-502",
      hop: .applicationLoadBalancer,
      words: "a task closed the connection",
      fact: fact(.loadBalancerError, 502, server: balancer)
    ),
    .init(
      rule: "load-balancer-answers-503",
      hop: .applicationLoadBalancer,
      words: "has no registered target",
      fact: fact(.loadBalancerError, 503, server: balancer)
    ),
    .init(
      rule: "load-balancer-answers-504",
      hop: .applicationLoadBalancer,
      words: "took no connection within 10 s",
      fact: fact(.loadBalancerError, 504, server: balancer)
    ),
    .init(
      rule: "load-balancer-answers-itself",
      hop: .applicationLoadBalancer,
      words: "answers with a fixed response",
      fact: fact(.unexpected, 404, server: balancer)
    ),
    .init(
      rule: "load-balancer-answers-itself",
      hop: .applicationLoadBalancer,
      words: "the protocol version does not fit",
      fact: fact(.unexpected, 464, server: balancer)
    ),
    .init(
      rule: "requests-denied-by-load-balancer",
      hop: .applicationLoadBalancer,
      words: "a web ACL (AWS WAF) blocks it",
      fact: fact(.unexpected, 403, server: balancer)
    ),
    .init(
      rule: "requests-denied-by-load-balancer",
      hop: .applicationLoadBalancer,
      words: "an authentication action denies it",
      fact: fact(.unexpected, 401, server: balancer)
    ),
    .init(
      rule: "requests-denied-by-task",
      hop: .service,
      words: "its task role",
      fact: fact(.unexpected, 403, server: "Werkzeug/2.0.3")
    ),
    .init(
      rule: "request-name-not-found",
      hop: .endpoint,
      words: "the name api.example.com has no address",
      fact: fact(.dns, host: "api.example.com")
    ),
    .init(
      rule: "requests-went-elsewhere",
      hop: .endpoint,
      words: "answered by 10.9.9.9",
      fact: fact(.timeout, host: name, address: "10.9.9.9")
    ),
    .init(
      rule: "requests-without-tls",
      hop: .applicationLoadBalancer,
      words: "has expired",
      fact: fact(.tls, words: "no TLS: SSL certificate problem: certificate has expired")
    ),
    .init(
      rule: "requests-without-tls",
      hop: .applicationLoadBalancer,
      words: "is for another name",
      fact: fact(
        .tls,
        words: "no TLS: SSL: no alternative certificate subject name matches target host name"
      )
    ),
    .init(
      rule: "requests-without-tls",
      hop: .applicationLoadBalancer,
      words: "signed by nobody",
      fact: fact(.tls, words: "no TLS: SSL certificate problem: self-signed certificate")
    ),
    .init(
      rule: "requests-without-tls",
      hop: .applicationLoadBalancer,
      words: "speaks no TLS",
      fact: fact(.tls, words: "no TLS: wrong version number")
    ),
    .init(
      rule: "test-requests-fail",
      hop: .service,
      words: "words of it",
      fact: fact(.taskError, 500, server: "Werkzeug/2.0.3")
    ),
    .init(
      rule: "test-requests-fail",
      hop: .endpoint,
      words: "words of it",
      fact: fact(.timeout, host: name, address: "10.1.1.10")
    ),
  ]

  @Test(arguments: cases)
  func aFailureIsToldByOneRule(of one: Case) throws {
    let status = Self.status(one.fact)
    let finding = try #require(status.findings.first)
    #expect(status.findings.filter { $0.severity != .advice }.count == 1)
    #expect(finding.rule == one.rule && finding.hop == one.hop)
    #expect(finding.message.contains(one.words), "\(finding.message)")
    #expect(finding.severity == .warning && finding.next.hasPrefix("aws "))
    #expect(finding.evidence.count == 1)
    #expect(status.state == .degraded && status[one.hop].state == .degraded)
  }

  @Test(arguments: cases)
  func whatAWSSaysExplainsIt(case one: Case) {
    let status = Self.status(one.fact) { sample in
      sample.changeEndpoint { $0.state = Open(EndpointState.rejected) }
    }
    #expect(status.findings.first?.rule == "endpoint-rejected")
    #expect(!status.findings.contains { $0.rule == one.rule })
  }

  @Test(arguments: cases)
  func whatIsOldIsForgotten(case one: Case) {
    var fact = one.fact
    fact.at = HealthySample.at.addingTimeInterval(-200)
    #expect(Self.status(fact).state == .up)
  }

  @Test(arguments: cases)
  func whatWasAnsweredIsNoFault(case one: Case) {
    var fact = one.fact
    fact.verdict = .answered
    #expect(Self.status(fact).state == .up)
  }

  @Test func aZoneThatFailsAloneIsNamed() throws {
    let status = Self.status(.answered(zone: "eu-west-1a"), .failing(.timeout, zone: "eu-west-1b"))
    let finding = try #require(status.findings.first)
    #expect(finding.rule == "requests-fail-in-one-zone" && finding.hop == .networkLoadBalancer)
    #expect(finding.message.contains("through eu-west-1b only"))
    #expect(
      Self.status(.failing(.timeout, zone: "eu-west-1b")).findings[0].rule == "test-requests-fail"
    )
  }

  @Test func aBurstIsToldByWhatTheFirstOfItsFailuresSays() throws {
    var report = BurstReport(plan: BurstPlan(count: 100))
    var failure = RequestResult.answer(503, server: Self.balancer)
    failure.remoteAddress = "10.1.1.10"
    report.failures = [.loadBalancerError: failure]
    report.outcomes = [.answered: 90, .loadBalancerError: 10]
    let facts = RequestFact.all(
      in: report,
      of: TestRequest(),
      RequestRoute(base: "http://\(Self.name)"),
      .here,
      at: HealthySample.at
    )
    var sample = HealthySample.sample
    sample.add(facts)
    let finding = try #require(PathStatus.derive(sample).findings.first)
    #expect(finding.rule == "load-balancer-answers-503")
    #expect(finding.message.hasPrefix("10 of 100 test requests failed"))
    #expect(facts.map(\.count) == [90, 10])
  }

  @Test func anAddressIsOnlyJudgedWhileTheInterfacesAreKnown() {
    let fact = Self.fact(.timeout, host: Self.name, address: "10.9.9.9")
    let status = Self.status(fact) { $0.customer.networkInterfaces = .pending }
    #expect(status.faults.map(\.rule) == ["test-requests-fail"])
  }

  private static func status(
    _ facts: RequestFact...,
    and change: (inout Sample) -> Void = { _ in }
  ) -> PathStatus {
    var sample = HealthySample.sample
    change(&sample)
    sample.add(facts)
    return .derive(sample)
  }
}
