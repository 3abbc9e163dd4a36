import Drawing
import FoundationEssentials

@testable import Dashboard
@testable import PathModel

extension Finding {
  static func one(
    _ severity: Severity = .critical,
    rule: String = "endpoint-rejected",
    hop: Hop.Kind = .endpoint,
    subject: String = Stack.endpointID
  ) -> Finding {
    Finding(
      rule: rule,
      severity: severity,
      hop: hop,
      subject: subject,
      message: "the provider rejected the connection of \(subject): nothing passes",
      evidence: ["ec2 describe-vpc-endpoints: State is rejected"],
      next: "aws ec2 accept-vpc-endpoint-connections --service-id \(Stack.serviceID) "
        + "--vpc-endpoint-ids \(Stack.endpointID) --profile provider --region eu-west-1",
      nextKind: .fix,
      reachabilityCode: severity == .critical ? "VPC_ENDPOINT_NOT_AVAILABLE" : nil,
      source: "https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html",
      causes: [2]
    )
  }

  /// Of one way through the route, which may be somebody else's.
  static var branched: Finding {
    var finding = one(.warning, rule: "targets-not-healthy", hop: .applicationLoadBalancer)
    finding.branch = "rule 10 (path-pattern: /api/*)"
    finding.leaveOut =
      "--ignore arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener-rule/a/b/c"
    finding.nextKind = .look
    return finding
  }

  /// With text that no terminal may see, text in wide characters, and more of it than fits.
  static var hostile: Finding {
    let evil = "\u{1B}]0;owned\u{7}\u{1B}[31m東京の負荷分散装置\r\nred"
    var finding = one(.warning, rule: "target-port-mismatch", hop: .applicationLoadBalancer)
    finding.subject = evil
    finding.message = String(repeating: "\(evil) long ", count: 20)
    finding.evidence = (1...30).map { "elbv2 describe-target-health: \($0) \(evil)" }
    finding.next = "aws elbv2 describe-target-groups --names '\(evil)' --region eu-west-1"
    finding.causes = [2, 999]
    return finding
  }
}

extension [Finding] {
  /// More than a screen has rows, two of them told by the same words.
  static var many: [Finding] {
    let advice = (1...25).map {
      Finding.one(.advice, rule: "cross-zone-off", hop: .networkLoadBalancer, subject: "nlb-\($0)")
    }
    return [.one(), .hostile, .one(.warning, hop: .client), .one(.warning, hop: .client)] + advice
  }

  static var advice: [Finding] { many.filter { $0.severity == .advice } }
}

extension State.Snapshot {
  /// The healthy stack, with other findings than the rules have and no other events than these.
  init(_ findings: [Finding], changes: [ChangeEvent] = []) {
    self.init(of: Stack.healthy)
    status.findings = findings
    status.changes = changes
    status.objects.service?.events = []
  }
}

extension State {
  /// The screen of the findings.
  static func finding(
    _ findings: [Finding],
    _ width: Int = 80,
    _ height: Int = 24,
    glyphs: Glyphs = .unicode
  ) -> State {
    var state = State.showing(nil, width, height, glyphs: glyphs)
    state.take(.sampleArrived(State.Snapshot(findings)))
    return state.pressing(.character("7"))
  }

  /// The screen of the events, after a day with its ups and downs.
  static func eventful(
    _ width: Int = 80,
    _ height: Int = 24,
    glyphs: Glyphs = .unicode
  ) -> State {
    var state = State.showing(nil, width, height, glyphs: glyphs)
    state.take(.sampleArrived(State.Snapshot(of: Stack.eventful, ChangeEvent.day)))
    return state.pressing(.character("6"))
  }

  /// Longer than a window.
  static var longFinding: Overlay {
    var finding = Finding.hostile
    finding.evidence = (1...99).map { "call: line \($0)" }
    let subject = Numbered(value: FindingsState.Subject(finding), number: 0)
    return .finding(subject, finding, offset: 40)
  }

  static var longEvent: Overlay {
    let text = String(repeating: "the deployment failed: tasks failed to start. ", count: 99)
    return .event(.message(id: "1", at: Stack.now, text: text), offset: 30)
  }
}

extension State.Snapshot {
  init(of sample: Sample, _ changes: [ChangeEvent]) {
    self.init(of: sample)
    status.changes = changes
  }
}

extension ChangeEvent {
  static func one(
    _ second: Int,
    _ subject: Subject,
    _ old: String?,
    _ new: String?,
    _ state: HopState? = nil
  )
    -> ChangeEvent
  {
    ChangeEvent(
      at: Stack.now.addingTimeInterval(Double(second)),
      subject,
      from: old,
      to: new,
      state: state
    )
  }

  static func change(_ second: Int, _ subject: Subject, _ old: HopState, _ new: HopState)
    -> ChangeEvent
  {
    one(second, subject, old.rawValue, new.rawValue, new)
  }

  static var day: [ChangeEvent] {
    let hop = Hop.Kind.applicationLoadBalancer
    let rule = Subject.finding(rule: "targets-wrong-status-code", hop)
    let known = Stack.target("10.100.100.140", 8080, "eu-west-1a", .healthy)
    let target = Subject.target(Target(known, in: Stack.albGroup, of: hop))
    let task = Subject.task(arn: Stack.containers + "task/ecs-cluster/9f8e7d6c")
    let past = (1...40).map {
      one($0 * 60 - 5000, .word(.pendingCount, .service), "0", "\($0)")
    }
    return past + [
      change(-190, .hop(hop), .up, .down), one(-190, rule, nil, "critical", .down),
      one(-190, target, "healthy", "unhealthy (Health checks failed with these codes: [503])"),
      change(-190, .path, .up, .down), change(-9, .hop(hop), .down, .up),
      one(-9, rule, "critical", nil), one(-9, target, "unhealthy", "healthy"),
      one(-9, task, nil, "RUNNING"), change(-9, .path, .down, .up),
    ]
  }
}

extension Stack {
  /// ECS has said something, some of it with what no terminal may see.
  static var eventful: Sample {
    made(healthy) { sample in
      let words = [
        "(service ecs-service) has reached a steady state.",
        "(service ecs-service) (task 9f8e7d6c) failed container health checks.",
        "\u{1B}]0;owned\u{7}\u{1B}[31m東京の負荷分散装置\r\nred " + String(repeating: "long ", count: 60),
      ]
      let service = made(Stack.service(running: 2)) { service in
        service.events = words.enumerated().map { index, words in
          made(ECSService.Event()) {
            $0.id = "event-\(index)"
            $0.at = now.addingTimeInterval(Double(-60 * index - 30))
            $0.message = words
          }
        }
      }
      sample.provider.service = known(service)
    }
  }
}
