import Testing

@testable import PathModel

/// What a suggested command may change, and when it only looks.
@Suite struct SuggestionTests {
  /// Tasks that admit no load balancer: the mended security group is on the route.
  private static func blocked(_ shape: ShapeSample) -> Sample {
    var sample = shape.with("unhealthy", "Target.Timeout")
    sample.provider.network.securityGroups = sample.provider.network.securityGroups.changing {
      for index in $0.indices where $0[index].id == HealthySample.taskGroup {
        $0[index].inbound = []
      }
    }
    return sample
  }

  @Test(arguments: [ShapeSample.article, .tasks])
  func aFixOnTheRouteIsOne(shape: ShapeSample) throws {
    let first = try #require(PathStatus.derive(Self.blocked(shape)).findings.first)
    #expect(first.nextKind == .fix)
    #expect(first.next.contains("authorize-security-group-ingress"))
  }

  @Test(arguments: [ShapeSample.article, .tasks], Flaw.allCases)
  func aFixDoesNotRestOnWhatIsNotKnown(shape: ShapeSample, flaw: Flaw) {
    let facts = [
      Fact("health", \.provider.targetHealth[shape.lastGroup]),
      Fact("groups", \.provider.targetGroups), Fact("balancers", \.provider.loadBalancers),
      Fact("security groups", \.provider.network.securityGroups),
      Fact("service", \.provider.service),
    ]
    for fact in facts {
      var sample = Self.blocked(shape)
      fact.spoil(&sample, flaw)
      for finding in PathStatus.derive(sample).findings where finding.nextKind == .fix {
        #expect(
          !finding.next.contains(HealthySample.taskGroup),
          "\(fact.testDescription): \(finding.next)"
        )
      }
    }
  }

  @Test func weightsAreLeftAloneDuringADeployment() throws {
    let other = "arn:aws:elb:eu-west-1:111122223333:targetgroup/other/5"
    for isDeploying in [false, true] {
      var sample = HealthySample.sample
      sample.provider.targetGroups = sample.provider.targetGroups.changing {
        $0.append(HealthySample.group(other, "ip", HealthySample.alb))
      }
      sample.provider.targetHealth[other] = HealthySample.value(
        HealthySample.targets("healthy", "healthy")
      )
      sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value([])
      let all = sample.provider.listeners[HealthySample.alb]
      sample.provider.listeners[HealthySample.alb] = all.changing {
        var action = HealthySample.forward(to: HealthySample.albGroup, weight: 100)
        action.targetGroupARNs.append(other)
        action.weights[other] = 0
        $0[0].defaultActions = [action]
      }
      if isDeploying {
        sample.provider.service = sample.provider.service.changing {
          $0?.deployments[0].rolloutState = Open(ECSDeployment.RolloutState.inProgress)
        }
      }
      let findings = PathStatus.derive(sample).findings
      let finding = try #require(findings.first { $0.rule == "weight-on-empty-group" })
      #expect(finding.nextKind == (isDeploying ? .look : .fix), "\(finding.next)")
      #expect(finding.next.contains("modify-") != isDeploying)
    }
  }

  @Test(arguments: ShapeSample.allCases)
  func noFixNamesWhatIsOffTheRoute(shape: ShapeSample) {
    for (state, reason) in [
      ("unhealthy", "Target.Timeout"), ("unused", "Target.IpUnusable"),
      ("draining", "Target.DeregistrationInProgress"), ("unused", "Target.NotInUse"),
    ] {
      let sample = shape.with(state, reason)
      let status = PathStatus.derive(sample)
      let situation = Situation(of: sample, objects: status.objects, hops: status.hops)
      for finding in status.findings where finding.nextKind == .fix {
        let ids = finding.commandIDs
        #expect(ids.isSubset(of: situation.routeIDs), "\(finding.next)")
      }
    }
  }
}

extension Finding {
  /// The ARNs and ids of AWS's that its command names.
  fileprivate var commandIDs: Set<String> {
    let words = next.split { " ,={}[]'".contains($0) }.map(String.init)
    let kinds = ["arn:", "vpce-", "vpc-", "subnet-", "sg-", "acl-", "rtb-", "nat-", "eni-", "i-"]
    return Set(words.filter { word in kinds.contains { word.hasPrefix($0) } })
  }
}

/// Of several ways through the route, the broken one is named and its own cause found.
@Suite struct BranchFindingTests {
  private static let other = "arn:aws:elb:eu-west-1:111122223333:targetgroup/other/5"

  /// An ALB with a rule for a second target group.
  private static func sample(_ health: String...) -> Sample {
    var sample = HealthySample.sample
    sample.provider.targetGroups = sample.provider.targetGroups.changing {
      var added = HealthySample.group(Self.other, "ip", HealthySample.alb)
      added.name = "other"
      $0.append(added)
    }
    sample.provider.targetHealth[Self.other] = HealthySample.value(
      health.enumerated().map { HealthySample.target("10.100.100.\(150 + $0)", 8080, $1) }
    )
    var rule = ListenerRule()
    rule.arn = "arn:rule-5"
    rule.priority = "5"
    rule.isDefault = false
    rule.conditions = ["path-pattern: /orders/*"]
    var condition = RuleCondition()
    condition.field = "path-pattern"
    condition.values = ["/orders/*"]
    rule.matches = [condition]
    rule.actions = [HealthySample.forward(to: Self.other)]
    sample.provider.listenerRules[HealthySample.albListener] = HealthySample.value([
      rule, HealthySample.defaultRule(HealthySample.forward(to: HealthySample.albGroup)),
    ])
    return sample
  }

  @Test func aBrokenBranchIsNamedAndCanBeLeftOut() throws {
    let status = PathStatus.derive(Self.sample("unhealthy", "unhealthy"))
    #expect(status.state == .degraded)
    let first = try #require(status.findings.first { $0.severity != .advice })
    #expect(first.severity == .warning)
    #expect(first.branch?.contains("/orders/*") == true, "\(first)")
    #expect(first.leaveOut == "--ignore arn:rule-5")
    #expect(!first.message.contains("10.100.100.140:8080 of web"))
  }

  /// Rules about a service look at each that is on the route.
  @Test(arguments: [true, false])
  func eachServiceHasItsOwnCause(isSecond: Bool) throws {
    var sample = Self.sample(isSecond ? "unhealthy" : "healthy")
    var orders = try #require(sample.provider.scannedServices.joined.latest?.first)
    orders.arn = "arn:aws:ecs:eu-west-1:111122223333:service/demo/orders"
    orders.name = "orders"
    orders.loadBalancing[0].targetGroupARN = Self.other
    orders.desiredCount = 1
    orders.runningCount = isSecond ? 0 : 1
    if isSecond { orders.deployments[0].rolloutState = Open(ECSDeployment.RolloutState.failed) }
    orders.deployments[0].id = "ecs-svc/orders"
    let page = "\(HealthySample.cluster) 1"
    sample.provider.scannedServices[page] = sample.provider.scannedServices[page].changing {
      $0.append(orders)
    }
    sample.provider.servicesOfRoute["1"] = HealthySample.value([orders])
    let status = PathStatus.derive(sample)
    let faults = status.findings.filter { $0.severity != .advice }
    guard isSecond else {
      #expect(faults.isEmpty, "\(faults)")
      return #expect(status.state == .up)
    }
    #expect(status.state == .degraded)
    let cause = try #require(faults.first { $0.rule == "deployment-failed" }, "\(faults)")
    #expect(cause.subject == "ecs-svc/orders")
    #expect(cause.next.contains("--services orders"))
    #expect(cause.branch == "rule 5 (path-pattern: /orders/*)")
    #expect(cause.leaveOut == "--ignore arn:rule-5")
  }
}
