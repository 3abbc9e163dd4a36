import PathModel

extension CallPlan {
  /// The calls about the endpoint service, both load balancers and their target groups.
  var provider: [PlannedCall] {
    var calls = (objects.networkTargetGroups + objects.applicationTargetGroups).flatMap(health)
    if let service = objects.endpointService {
      calls += connections(of: service) + notifications(of: service)
      calls += otherLoadBalancers(of: service).map { listeners(of: $0) }
    }
    for arn in [objects.networkLoadBalancerARN, objects.applicationLoadBalancerARN] {
      if let arn { calls += parts(of: arn) }
    }
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
    service.networkLoadBalancerARNs.filter { $0 != objects.networkLoadBalancerARN }
  }

  /// The ARNs of both load balancers, as far as other objects name them.
  private var ofPath: [String] {
    [objects.networkLoadBalancerARN, objects.applicationLoadBalancerARN].compactMap(\.self)
  }

  /// All of the account's until both of the path are known, then these two.
  var loadBalancers: PlannedCall {
    let arns = [objects.networkLoadBalancer?.arn, objects.applicationLoadBalancer?.arn]
      .compactMap(\.self)
    let chosen = arns.count == 2 ? ["--load-balancer-arns"] + arns : []
    return PlannedCall(
      .provider,
      ["elbv2", "describe-load-balancers"] + chosen,
      tier: .medium,
      lacking: sample.provider.loadBalancers.lacking(ofPath) { $0.arn == $1 },
      into: \.provider.loadBalancers,
      .loadBalancers
    )
  }

  /// All of the account's until those of both load balancers are known, then these.
  var targetGroups: PlannedCall {
    let isKnown = !objects.networkTargetGroups.isEmpty && !objects.applicationTargetGroups.isEmpty
    let arns = (objects.networkTargetGroups + objects.applicationTargetGroups).map(\.arn)
    return PlannedCall(
      .provider,
      ["elbv2", "describe-target-groups"] + (isKnown ? ["--target-group-arns"] + arns : []),
      tier: isKnown ? .slow : .medium,
      lacking: sample.provider.targetGroups.lacking(ofPath) { $0.loadBalancerARNs.contains($1) },
      into: \.provider.targetGroups,
      .targetGroups
    )
  }

  /// AWS answers for one target group a call.
  private func health(of group: TargetGroup) -> [PlannedCall] {
    let arn = group.arn
    return [
      PlannedCall(
        .provider,
        ["elbv2", "describe-target-health", "--target-group-arn", arn],
        about: shortName(arn),
        tier: .fast,
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
    guard arn == objects.applicationLoadBalancerARN else { return calls }
    for listener in sample.provider.listeners[arn].latest ?? [] {
      calls.append(
        PlannedCall(
          .provider,
          ["elbv2", "describe-rules", "--listener-arn", listener.arn],
          about: shortName(listener.arn),
          tier: .slow,
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
      tier: .slow,
      trigger: trouble,
      into: \.provider.listeners[arn],
      .listeners
    )
  }

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
