import FoundationEssentials
import Testing

@testable import PathModel

/// What the verdict is for the shapes that stand behind endpoint services: only what requests meet
/// counts, and of several branches a broken one degrades.
@Suite struct RouteTests {
  private static let other = "arn:aws:elb:eu-west-1:111122223333:targetgroup/other/5"
  private static let healthy = HealthySample.targets("healthy", "healthy")
  private static let unhealthy = HealthySample.targets("unhealthy", "unhealthy")

  // MARK: Weights

  private static let weights:
    [(own: Int, other: Int, health: [TargetHealth], state: HopState, says: String)] = [
      (100, 0, [], .up, "2 of 2"), (1, 0, unhealthy, .up, "2 of 2"),
      (80, 20, unhealthy, .degraded, "20 % of the requests meet other: 0 of 2 targets healthy"),
      (50, 50, healthy, .up, "2 of 2"), (0, 100, [], .down, "no targets registered"),
      (0, 1, unhealthy, .down, "0 of 2 targets healthy"),
      (0, 0, healthy, .down, "every target group has weight 0"),
    ]

  @Test(arguments: weights)
  func sharesOfOneActionAddUp(
    row: (own: Int, other: Int, health: [TargetHealth], state: HopState, says: String)
  ) {
    let status = status { sample in
      add(Self.other, row.health, to: &sample)
      changeListener(of: &sample) { listener in
        var action = HealthySample.forward(to: HealthySample.albGroup, weight: row.own)
        action.targetGroupARNs.append(Self.other)
        action.weights[Self.other] = row.other
        listener.defaultActions = [action]
      }
    }
    #expect(status.state == row.state, "\(status.findings.map(\.message))")
    #expect(status[.applicationLoadBalancer].summary.contains(row.says))
  }

  @Test func weightOnAnEmptyGroupIsFoundAndMended() throws {
    let status = status { sample in
      add(Self.other, Self.healthy, to: &sample)
      sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value([])
      changeListener(of: &sample) { listener in
        var action = HealthySample.forward(to: HealthySample.albGroup, weight: 100)
        action.targetGroupARNs.append(Self.other)
        action.weights[Self.other] = 0
        listener.defaultActions = [action]
      }
    }
    let finding = try #require(status.findings.first)
    #expect(finding.rule == DiagnosisRule.weightOnEmptyGroup.id)
    #expect(finding.severity == .critical)
    #expect(finding.next.contains("TargetGroupArn=\(Self.other)"))
    #expect(status.state == .down)
  }

  // MARK: Rules

  private static let branches:
    [(health: [TargetHealth], isRegistered: Bool, isMaybe: Bool, state: HopState)] = [
      (healthy, false, false, .up), (unhealthy, false, false, .degraded),
      (unhealthy, false, true, .degraded), ([], true, false, .degraded), ([], false, false, .up),
    ]

  @Test(arguments: branches)
  func aBrokenBranchOfSeveralDegrades(
    row: (health: [TargetHealth], isRegistered: Bool, isMaybe: Bool, state: HopState)
  ) {
    let status = status { sample in
      add(Self.other, row.health, to: &sample)
      let field = row.isMaybe ? "http-header" : "path-pattern"
      setRules([rule(5, [(field, ["/admin/*"])], Self.other)], of: &sample)
      if row.isRegistered { register(in: Self.other, of: &sample) }
    }
    #expect(status.state == row.state, "\(status.hops.map(\.summary))")
    if row.state == .degraded {
      #expect(status[.applicationLoadBalancer].summary.contains("rule 5"))
    }
  }

  private static let watched: [(watch: WatchedRequest, ignored: [String], state: HopState)] = [
    (WatchedRequest(), [], .degraded), (WatchedRequest(path: "/admin/users"), [], .down),
    (WatchedRequest(path: "/api"), [], .up), (WatchedRequest(path: "/ADMIN/users"), [], .up),
    (WatchedRequest(), ["rule 5"], .up),
  ]

  @Test(arguments: watched)
  func theWatchedRequestChoosesItsBranch(
    row: (watch: WatchedRequest, ignored: [String], state: HopState)
  ) {
    let status = status { sample in
      add(Self.other, Self.unhealthy, to: &sample)
      setRules([rule(5, [("path-pattern", ["/admin/*"])], Self.other)], of: &sample)
      sample.wish.watch = row.watch
      sample.wish.ignored = row.ignored
    }
    #expect(status.state == row.state)
  }

  @Test func aRuleThatAnEarlierOneCatchesIsNoBranch() {
    let status = status { sample in
      add(Self.other, Self.unhealthy, to: &sample)
      let own = rule(5, [("path-pattern", ["/api/*"])], HealthySample.albGroup)
      let shadowed = rule(9, [("path-pattern", ["/api/v1/*"])], Self.other)
      setRules([shadowed, own], of: &sample)
    }
    #expect(status.state == .up)
  }

  @Test func nothingButAnswersIsDown() {
    let status = status { sample in
      changeListener(of: &sample) { $0.defaultActions = [HealthySample.fixedResponse("404")] }
      setRules([], of: &sample)
    }
    #expect(status.state == .down)
  }

  @Test func anAnswerBesideABranchIsNeitherWorkingNorBroken() {
    let status = status { sample in
      changeListener(of: &sample) { $0.defaultActions = [HealthySample.fixedResponse("404")] }
      setRules([rule(5, [("path-pattern", ["/*"])], HealthySample.albGroup)], of: &sample)
    }
    #expect(status.state == .up, "\(status.findings.map(\.message))")
  }

  // MARK: Listeners and NLBs

  @Test(arguments: [
    (5432, Self.unhealthy, nil, HopState.degraded), (5432, Self.healthy, nil, .up),
    (5432, Self.unhealthy, 80, .up), (5432, Self.unhealthy, 5432, .down), (5432, [], nil, .up),
    (5432, Self.healthy, 9, .down),
  ])
  func listenersAreIndependent(
    port: Int,
    health: [TargetHealth],
    watched: Int?,
    state: HopState
  ) {
    let status = status { sample in
      add(Self.other, health, to: &sample, at: HealthySample.nlb)
      sample.forwardNetworkListener()
      sample.provider.listeners[HealthySample.nlb] = sample.provider.listeners[HealthySample.nlb]
        .changing { listeners in
          var listener = HealthySample.listener(port, "TCP")
          listener.arn = "second"
          listener.defaultActions = [HealthySample.forward(to: Self.other)]
          listeners.append(listener)
        }
      sample.wish.watch.port = watched
      sample.setRules(
        of: HealthySample.endpointGroup,
        inbound: [
          HealthySample.rule("-1", nil, blocks: ["10.1.1.0/24"])
        ]
      )
    }
    #expect(status.state == state, "\(status.hops.map(\.summary))")
  }

  @Test func aPortThatTheEndpointOffersToNobodyIsNoBranch() {
    let status = status { sample in
      add(Self.other, Self.unhealthy, to: &sample, at: HealthySample.nlb)
      sample.forwardNetworkListener()
      sample.provider.listeners[HealthySample.nlb] = sample.provider.listeners[HealthySample.nlb]
        .changing { listeners in
          var listener = HealthySample.listener(5432, "TCP")
          listener.defaultActions = [HealthySample.forward(to: Self.other)]
          listeners.append(listener)
        }
    }
    #expect(status.state == .up)
  }

  @Test(arguments: [
    ([HealthySample.nlb], HopState.up), ([HealthySample.nlb, HealthySample.otherNLB], .degraded),
    ([HealthySample.otherNLB], .down),
  ])
  func theConnectionSaysWhichBalancersCarryIt(bound: [String], state: HopState) {
    let status = status { sample in
      sample.provider.endpointServices = sample.provider.endpointServices.changing {
        $0[0].networkLoadBalancerARNs.append(HealthySample.otherNLB)
      }
      sample.provider.loadBalancers = sample.provider.loadBalancers.changing {
        var second = $0[0]
        second.arn = HealthySample.otherNLB
        $0.append(second)
      }
      sample.provider.listeners[HealthySample.otherNLB] = sample.provider
        .listeners[HealthySample.nlb].changing {
          $0[0].defaultActions = [HealthySample.forward(to: Self.other)]
        }
      add(Self.other, Self.unhealthy, to: &sample, at: HealthySample.otherNLB)
      sample.changeConnection { $0.networkLoadBalancerARNs = bound }
    }
    #expect(status.state == state, "\(status.hops.map(\.summary))")
  }

  @Test func aBalancerThatOnlyTheConnectionNamesIsNotVisible() {
    let status = status { sample in
      sample.changeConnection { $0.networkLoadBalancerARNs = [HealthySample.otherNLB] }
    }
    #expect(status[.networkLoadBalancer].state == .unknown)
    #expect(status[.networkLoadBalancer].summary.contains("not visible"))
  }

  // MARK: Without an ALB

  @Test(arguments: ["ip", "instance"], [true, false])
  func targetsBehindTheNLBNeedNoALB(type: String, isOfService: Bool) {
    let status = status { sample in
      sample.provider.targetGroups = sample.provider.targetGroups.changing {
        $0[0].targetType = type
        $0.removeLast()
      }
      sample.provider.loadBalancers = sample.provider.loadBalancers.changing { $0.removeLast() }
      sample.provider.targetHealth[HealthySample.nlbGroup] = HealthySample.value(Self.healthy)
      if isOfService {
        register(in: HealthySample.nlbGroup, of: &sample)
      } else {
        sample.provider.clusterARNs = HealthySample.value([])
        sample.provider.scannedServices = Readings()
        sample.provider.service = .pending
      }
    }
    #expect(status.state == .up, "\(status.findings.map(\.message))")
    #expect(!status.hops.contains { $0.kind == .applicationLoadBalancer })
    #expect(!status.hops.contains { $0.summary.contains("ALB") })
    let last: Hop.Kind = isOfService ? .service : type == "ip" ? .addresses : .instances
    #expect(status.hops.last?.kind == last)
  }

  @Test func aGroupThatIsNotCheckedCountsAsHealthy() {
    let status = status { sample in
      sample.changeApplicationTargetGroup {
        $0.targetType = "lambda"
        $0.healthCheck.enabled = false
      }
      sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value([
        HealthySample.target("arn:aws:lambda:eu-west-1:1:function:f", 0, "unavailable")
      ])
    }
    #expect(status[.applicationLoadBalancer].state != .unknown)
    #expect(status[.applicationLoadBalancer].state != .down)
  }

  // MARK: ECS services

  @Test func aRetiredServiceNeverStandsForItsSuccessor() {
    let status = status { sample in
      sample.provider.service = sample.provider.service.changing {
        $0?.desiredCount = 0
        $0?.runningCount = 0
      }
      let page = "\(HealthySample.cluster) 1"
      sample.provider.scannedServices[page] = sample.provider.scannedServices[page].changing {
        var successor = $0[0]
        successor.arn += "-new"
        $0.append(successor)
      }
    }
    #expect(status.objects.service?.arn.hasSuffix("-new") == true)
    #expect(status.objects.services.count == 2)
    #expect(status.state == .up, "\(status.findings.map(\.message))")
  }

  @Test func aTargetGroupOfTheServiceThatIsGoneIsNamed() {
    let status = status { sample in
      sample.provider.service = sample.provider.service.changing {
        var balancing = ECSService.LoadBalancing()
        balancing.targetGroupARN = Self.other
        $0?.loadBalancing.append(balancing)
      }
      sample.provider.otherTargetGroups[Self.other] = .unavailable(Problem(.notFound, "gone"))
    }
    #expect(status.findings.first?.rule == DiagnosisRule.serviceTargetGroupMissing.id)
    #expect(status.state == .degraded)
  }

  // MARK: Patterns

  @Test(arguments: [
    ("*", "", true), ("*.example.com", "api.example.com", true), ("/a?c", "/abc", true),
    ("/a?c", "/ac", false), ("a*b*c", "a1b2c", true), ("a*b*c", "a1c2b", false), ("", "", true),
    (String(repeating: "a*", count: 60) + "b", String(repeating: "a", count: 200), false),
  ])
  func patternsMatch(pattern: String, text: String, expected: Bool) {
    #expect(Wildcard(pattern).matches(text) == expected)
  }

  // MARK: Support

  private func status(_ change: (inout Sample) -> Void) -> PathStatus {
    var sample = HealthySample.sample
    change(&sample)
    return PathStatus.derive(sample)
  }

  private func add(
    _ group: String,
    _ health: [TargetHealth],
    to sample: inout Sample,
    at balancer: String = HealthySample.alb
  ) {
    sample.provider.targetGroups = sample.provider.targetGroups.changing {
      var added = HealthySample.group(group, "ip", balancer)
      added.name = "other"
      $0.append(added)
    }
    sample.provider.targetHealth[group] = HealthySample.value(health)
  }

  private func changeListener(of sample: inout Sample, _ change: (inout Listener) -> Void) {
    let all = sample.provider.listeners[HealthySample.alb]
    sample.provider.listeners[HealthySample.alb] = all.changing { change(&$0[0]) }
  }

  private func setRules(_ rules: [ListenerRule], of sample: inout Sample) {
    sample.provider.listenerRules[HealthySample.albListener] = HealthySample.value(
      rules + [HealthySample.defaultRule(HealthySample.forward(to: HealthySample.albGroup))]
    )
  }

  private func rule(_ priority: Int, _ conditions: [(String, [String])], _ group: String)
    -> ListenerRule
  {
    var rule = ListenerRule()
    rule.arn = "rule \(priority)"
    rule.priority = "\(priority)"
    rule.isDefault = false
    rule.actions = [HealthySample.forward(to: group)]
    rule.conditions = conditions.map { "\($0): \($1.joined(separator: ", "))" }
    rule.matches = conditions.map { field, values in
      var condition = RuleCondition()
      condition.field = field
      condition.values = values
      return condition
    }
    return rule
  }

  /// The service registers there too.
  private func register(in group: String, of sample: inout Sample) {
    sample.provider.service = sample.provider.service.changing {
      var balancing = ECSService.LoadBalancing()
      balancing.targetGroupARN = group
      $0?.loadBalancing.append(balancing)
    }
    let page = "\(HealthySample.cluster) 1"
    let newest = sample.provider.service.latest ?? nil
    sample.provider.scannedServices[page] = HealthySample.value([newest].compactMap(\.self))
  }
}

/// Paths of which one side is somebody else's.
@Suite struct OneSideTests {
  @Test func aProviderThatIsNotWatchedIsNotHeldAgainstThePath() {
    var sample = HealthySample.sample
    sample.wish.unwatched = [.provider]
    sample.provider = ProviderFacts()
    let status = PathStatus.derive(sample)
    #expect(status.state == .up)
    #expect(status.carrying.map(\.kind) == [.endpoint])
    #expect(status[.networkLoadBalancer].isWatched == false)
    sample.customer.endpoints = sample.customer.endpoints.changing {
      $0[0].state = Open(EndpointState.rejected)
    }
    #expect(PathStatus.derive(sample).state == .down)
  }

  @Test func aCustomerThatIsNotWatchedIsNotHeldAgainstThePath() {
    var sample = HealthySample.sample
    sample.wish.unwatched = [.customer]
    sample.customer = CustomerFacts()
    #expect(PathStatus.derive(sample).state == .up)
    sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value(
      HealthySample.targets("unhealthy", "unhealthy")
    )
    #expect(PathStatus.derive(sample).state == .down)
  }

  @Test(arguments: [nil, 443, 80], [true, false])
  func aSecurityGroupThatAdmitsNobodyIsFoundWithoutTheOtherSide(port: Int?, isEmpty: Bool) {
    var sample = HealthySample.sample
    sample.wish.unwatched = [.provider]
    sample.wish.client = nil
    sample.wish.watch.port = port
    sample.customer.network.securityGroups = sample.customer.network.securityGroups.changing {
      for index in $0.indices where $0[index].id == HealthySample.endpointGroup && isEmpty {
        $0[index].inbound = []
      }
    }
    let status = PathStatus.derive(sample)
    // The group of the healthy sample admits port 80 alone.
    let isClosed = isEmpty || port == 443
    #expect(status.state == (isClosed ? .down : .up), "\(status.findings.map(\.message))")
    let found = status.faults.map(\.rule)
    #expect(found == (isClosed ? [DiagnosisRule.endpointSecurityGroupBlocks.id] : []))
  }

  @Test func anEndpointToAServiceOfAWSsOwnHasNoOtherSide() {
    var sample = HealthySample.sample
    sample.provider = ProviderFacts()
    sample.customer.endpoints = sample.customer.endpoints.changing {
      $0[0].serviceName = "com.amazonaws.eu-west-1.ecr.api"
    }
    sample.path = nil
    sample.wish.endpoint = HealthySample.endpointID
    sample.provider.endpointServices = HealthySample.value([])
    let choice = PathChooser.choose(in: sample)
    #expect(choice == .chosen(PathIdentity(endpointID: HealthySample.endpointID, serviceID: nil)))
    sample.path = PathIdentity(endpointID: HealthySample.endpointID, serviceID: nil)
    #expect(PathStatus.derive(sample).state == .up)
  }
}
