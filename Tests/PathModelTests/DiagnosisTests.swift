import Testing

@testable import PathModel

/// The order of findings, and what they make of hops and the path.
@Suite struct DiagnosisTests {
  @Test func criticalComesBeforeWarningAndThenAlongThePath() {
    let found = findings(
      rule("a", .service, .critical),
      rule("b", .client, .warning),
      rule("c", .endpoint, .critical)
    )
    #expect(found.map(\.rule) == ["c", "a", "b"])
  }

  @Test func rulesOfOneHopKeepTheirOrder() {
    let found = findings(rule("b", .service, .warning), rule("a", .service, .warning))
    #expect(found.map(\.rule) == ["b", "a"])
  }

  @Test func whatCannotBeSeenComesAfterWhatIsWrong() {
    var sight = rule("sight", .client, .warning)
    sight.isAboutSight = true
    #expect(findings(sight, rule("a", .service, .warning)).map(\.rule) == ["a", "sight"])
  }

  @Test func consequenceGivesItsEvidenceToTheCause() {
    var consequence = rule("late", .applicationLoadBalancer, .critical)
    consequence.consequenceOf = ["cause", "other"]
    let found = findings(consequence, rule("cause", .service, .critical))
    #expect(found.map(\.rule) == ["cause"])
    #expect(found[0].evidence == ["call: cause", "call: late"])
  }

  @Test(arguments: [
    (Hop.Kind.networkLoadBalancer, Hop.Kind.service, true),
    (.service, .applicationLoadBalancer, true),
    (.service, .networkLoadBalancer, false), (.applicationLoadBalancer, .client, false),
    (.networkLoadBalancer, .networkLoadBalancer, true),
  ])
  func laterHopExplainsAnEarlierOne(late: Hop.Kind, cause: Hop.Kind, isExplained: Bool) {
    var consequence = rule("late", late, .critical)
    consequence.consequenceOf = ["cause"]
    let found = findings(consequence, rule("cause", cause, .critical))
    #expect(found.contains { $0.rule == "late" } != isExplained)
  }

  @Test func causeIsAsGraveAsWhatItExplains() {
    var consequence = rule("late", .service, .critical)
    consequence.consequenceOf = ["cause"]
    let found = findings(consequence, rule("cause", .service, .warning))
    #expect(found.map(\.rule) == ["cause"])
    #expect(found.map(\.severity) == [.critical])
  }

  @Test func withoutItsCauseAConsequenceIsTold() {
    var consequence = rule("late", .applicationLoadBalancer, .critical)
    consequence.consequenceOf = ["cause", "late"]
    #expect(findings(consequence, rule("a", .service, .critical)).map(\.rule) == ["late", "a"])
  }

  @Test func messageAndEvidenceAreOneLine() {
    let found = findings(rule("a", .service, .warning, said: " two\n  lines "))
    #expect(found.map(\.message) == ["two lines"])
    #expect(found.map(\.evidence) == [["call: two lines"]])
  }

  private static let states: [(HopState, Finding.Severity, HopState)] = [
    (.up, .critical, .down), (.degraded, .critical, .down), (.unknown, .critical, .down),
    (.up, .warning, .degraded), (.degraded, .warning, .degraded), (.down, .warning, .down),
    (.unknown, .warning, .unknown), (.up, .advice, .up), (.down, .advice, .down),
  ]

  @Test(arguments: states)
  func findingJudgesItsHop(state: HopState, severity: Finding.Severity, expected: HopState) {
    let found = findings(rule("a", .service, severity))
    let hop = Hop(.service, state: state, summary: "as it was")
    let judged = found.judged(hop)
    #expect(judged.state == expected)
    if severity == .advice {
      #expect(judged.summary == "as it was")
    } else {
      #expect(judged.summary == (state == .up ? "a" : "a; as it was"))
    }
    let other = Hop(.endpoint, state: state, summary: "as it was")
    #expect(found.judged(other) == other)
  }

  @Test func clientThatIsCutOffTakesThePathDown() {
    var sample = HealthySample.sample
    sample.setRules(of: HealthySample.clientGroup, outbound: [])
    let status = PathStatus.derive(sample)
    #expect(status.faults.map(\.rule) == ["client-security-group-blocks"])
    #expect(status[.client].state == .down)
    #expect(status.state == .down)
  }

  @Test func clientThatDoesNotRunDegradesIt() {
    var sample = HealthySample.sample
    sample.changeClient { $0.state = Open(Instance.State.stopped) }
    #expect(PathStatus.derive(sample).state == .degraded)
  }

  private func rule(
    _ id: String,
    _ hop: Hop.Kind,
    _ severity: Finding.Severity,
    said: String? = nil
  ) -> DiagnosisRule {
    DiagnosisRule(
      id: id,
      title: id,
      hop: hop,
      causes: [],
      source: "",
      find: { _ in
        [
          .init(
            severity: severity,
            subject: id,
            message: said ?? id,
            evidence: ["call: \(said ?? id)"],
            next: .words("aws")
          )
        ]
      }
    )
  }

  private func findings(_ rules: DiagnosisRule...) -> [Finding] {
    let sample = HealthySample.sample
    let status = HealthySample.status
    let situation = Situation(of: sample, objects: status.objects, hops: status.hops)
    return Diagnosis.findings(in: situation, by: rules)
  }
}
