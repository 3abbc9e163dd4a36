import PathModel

extension CallPlan {
  /// The calls about the endpoint service, both load balancers and their target groups.
  var provider: [PlannedCall] {
    var calls = healthOfTargets
    if let service = objects.endpointService {
      calls += connections(of: service) + notifications(of: service)
      calls += otherLoadBalancers(of: service).map { listeners(of: $0) }
    }
    calls += ofPath.flatMap(parts) + objects.missingTargetGroups.map(otherTargetGroup)
    if let vpc = objects.providerVPC {
      calls += network(of: .provider, vpc: vpc)
    }
    return calls
  }

  private func connections(of service: EndpointService) -> [PlannedCall] {
    [
      PlannedCall(
        .provider,
        [
          "ec2", "describe-vpc-endpoint-connections", "--filters",
          "Name=service-id,Values=\(service.id)",
        ],
        tier: .medium,
        trigger: objects.endpoint?.state?.text ?? "",
        into: \.provider.connections,
        .endpointConnections
      ),
      PlannedCall(
        .provider,
        ["ec2", "describe-vpc-endpoint-service-permissions", "--service-id", service.id],
        tier: .slow,
        into: \.provider.allowedPrincipals,
        .allowedPrincipals
      ),
    ]
  }

  /// Nobody has to be told of connections that need no acceptance.
  private func notifications(of service: EndpointService) -> [PlannedCall] {
    guard service.acceptanceRequired == true else { return [] }
    return [
      PlannedCall(
        .provider,
        [
          "ec2", "describe-vpc-endpoint-connection-notifications", "--filters",
          "Name=service-id,Values=\(service.id)",
        ],
        tier: .slow,
        into: \.provider.notifications,
        .connectionNotifications
      )
    ]
  }

  /// The service's other NLBs: each endpoint network interface is bound to one of all.
  private func otherLoadBalancers(of service: EndpointService) -> [String] {
    service.networkLoadBalancerARNs.filter { !ofPath.contains($0) }
  }

  /// The ARNs of all load balancers on the route, as far as other objects name them.
  private var ofPath: [String] { objects.networkBalancerARNs + objects.applicationBalancerARNs }

  /// Whether every load balancer and target group on the route is known, and none is missing.
  private var isRouteKnown: Bool {
    let balancers = sample.provider.loadBalancers.latest ?? []
    let areThere = ofPath.allSatisfy { arn in balancers.contains { $0.arn == arn } }
    let ends = objects.finalTargetGroups
    return areThere && !objects.networkTargetGroups.isEmpty && !ends.isEmpty
      && objects.route.legs.allSatisfy { $0.group != nil }
  }

  /// `--load-balancer-arns` and `--target-group-arns` take at most this many.
  private static let mostARNs = 20

  /// All of the account's until those on the route are known, then these.
  var loadBalancers: PlannedCall {
    let isChosen = isRouteKnown && ofPath.count <= Self.mostARNs
    return PlannedCall(
      .provider,
      ["elbv2", "describe-load-balancers"]
        + (isChosen ? ["--load-balancer-arns"] + ofPath : []),
      tier: .medium,
      lacking: sample.provider.loadBalancers.lacking(ofPath) { $0.arn == $1 },
      into: \.provider.loadBalancers,
      .loadBalancers
    )
  }

  /// All of the account's until those on the route are known, then these.
  var targetGroups: PlannedCall {
    let used = (objects.networkTargetGroups + objects.applicationTargetGroups).map(\.arn)
    let others = objects.route.legs.map(\.groupARN).filter { !used.contains($0) }
    let arns = used + Set(others).sorted()
    let isChosen = isRouteKnown && arns.count <= Self.mostARNs
    let list = sample.provider.targetGroups
    return PlannedCall(
      .provider,
      ["elbv2", "describe-target-groups"] + (isChosen ? ["--target-group-arns"] + arns : []),
      tier: isRouteKnown ? .slow : .medium,
      lacking: list.lacking(ofPath) { $0.loadBalancerARNs.contains($1) }
        + list.lacking(others) { $0.arn == $1 },
      into: \.provider.targetGroups,
      .targetGroups
    )
  }

  /// One that is gone fails the whole call, so each is asked for by itself.
  private func otherTargetGroup(_ arn: String) -> PlannedCall {
    PlannedCall(
      .provider,
      ["elbv2", "describe-target-groups", "--target-group-arns", arn],
      about: shortName(arn),
      tier: .slow,
      into: \.provider.otherTargetGroups[arn],
      .targetGroups
    )
  }

  /// The health of the targets of every group on the route.
  ///
  /// Up to as many groups as one refresh asks for, those that get requests are asked for at every refresh,
  /// the others each minute; of more, those that are not well take the first turns.
  private var healthOfTargets: [PlannedCall] {
    let used = objects.networkTargetGroups + objects.applicationTargetGroups
    let idle = objects.route.legs.compactMap(\.group).filter { group in
      !used.contains { $0.arn == group.arn }
    }
    var seen: Set<String> = []
    let all = (used + idle).filter { seen.insert($0.arn).inserted }
    guard all.count > TurnOrder.mostAtOnce else {
      return used.flatMap { health(of: $0, tier: .fast) }
        + all.filter { group in !used.contains { $0.arn == group.arn } }
        .flatMap { health(of: $0, tier: .medium) }
    }
    let usedARNs = Set(used.map(\.arn))
    return all.flatMap { group in
      let isUrgent = usedARNs.contains(group.arn) && !isWell(group)
      return health(of: group, tier: .medium, turn: isUrgent ? .urgent : .regular)
    }
  }

  /// Whether every target is healthy; yes while that is not known.
  private func isWell(_ group: TargetGroup) -> Bool {
    sample.provider.targetHealth[group.arn].latest?.allSatisfy { $0.state?.known == .healthy }
      ?? true
  }

  /// AWS answers for one target group a call.
  private func health(
    of group: TargetGroup,
    tier: CallRecord.Tier,
    turn: Turn? = nil
  ) -> [PlannedCall] {
    let arn = group.arn
    return [
      PlannedCall(
        .provider,
        ["elbv2", "describe-target-health", "--target-group-arn", arn],
        about: shortName(arn),
        tier: tier,
        turn: turn,
        into: \.provider.targetHealth[arn],
        .targetHealth
      ),
      PlannedCall(
        .provider,
        ["elbv2", "describe-target-group-attributes", "--target-group-arn", arn],
        about: shortName(arn),
        tier: .slow,
        into: \.provider.targetGroupAttributes[arn],
        .attributes
      ),
    ]
  }

  private func parts(of arn: String) -> [PlannedCall] {
    var calls = [
      listeners(of: arn),
      PlannedCall(
        .provider,
        ["elbv2", "describe-load-balancer-attributes", "--load-balancer-arn", arn],
        about: shortName(arn),
        tier: .slow,
        into: \.provider.loadBalancerAttributes[arn],
        .attributes
      ),
    ]
    guard objects.applicationBalancerARNs.contains(arn) else { return calls }
    for listener in sample.provider.listeners[arn].latest ?? [] {
      calls.append(
        PlannedCall(
          .provider,
          ["elbv2", "describe-rules", "--listener-arn", listener.arn],
          about: shortName(listener.arn),
          tier: isShifting ? .medium : .slow,
          trigger: trouble,
          into: \.provider.listenerRules[listener.arn],
          .listenerRules
        )
      )
    }
    return calls
  }

  private func listeners(of arn: String) -> PlannedCall {
    PlannedCall(
      .provider,
      ["elbv2", "describe-listeners", "--load-balancer-arn", arn],
      about: shortName(arn),
      tier: isShifting ? .medium : .slow,
      trigger: trouble,
      into: \.provider.listeners[arn],
      .listeners
    )
  }

  /// Whether requests may change from one group to another, as in a blue/green deployment.
  private var isShifting: Bool { objects.route.legs.contains { $0.share < 1 } }

  /// What is wrong with targets and tasks; empty while nothing is, or while it is not known.
  ///
  /// When it changes, somebody may have changed what leads to them.
  var trouble: String {
    let groups = objects.networkTargetGroups + objects.applicationTargetGroups
    let failing = groups.map { group in
      let targets = sample.provider.targetHealth[group.arn].latest ?? []
      let bad = targets.filter { $0.state?.known != .healthy }
      return Set(bad.map { "\($0.state?.text ?? "") \($0.reason ?? "")" }).sorted().joined()
    }
    let desired = objects.service?.desiredCount ?? 0
    let isShort = objects.service?.runningCount.map { $0 < desired } ?? false
    return (failing + [isShort ? "short of tasks" : ""]).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// The part of an ARN that tells it from others of its kind: all after the last colon.
  func shortName(_ arn: String) -> String { String(arn.split(separator: ":").last ?? "") }
}
