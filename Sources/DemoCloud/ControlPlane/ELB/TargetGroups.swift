extension Operation {
  /// `aws elbv2 describe-target-groups`.
  static let targetGroups = Operation(
    .elbv2,
    "describe-target-groups",
    [.text("load-balancer-arn"), .texts("target-group-arns"), .texts("names")],
    paging: .elb("TargetGroups")
  ) { (request) throws(APIError) in
    ["TargetGroups": .array(try wanted(request).map { $0.json(request) })]
  }

  private static func wanted(_ request: Request) throws(APIError) -> [TargetGroup] {
    let (arns, names) = (request.texts("target-group-arns"), request.texts("names"))
    let balancer = request.text("load-balancer-arn")
    let ways = [arns != nil, names != nil, balancer != nil].count { $0 }
    if ways > 1 {
      throw APIError(
        "ValidationError",
        "You may specify either target group names, target group ARNs, or a load balancer ARN, "
          + "but not more than one"
      )
    }
    if let balancer {
      let arn = try request.loadBalancer(balancer).arn
      return request.targetGroups.filter {
        request.world.loadBalancers(using: $0.arn).contains(arn)
      }
    }
    guard let wanted = arns ?? names else { return request.targetGroups }
    if wanted.count > 20 {
      throw APIError(
        "ValidationError",
        "You cannot describe more than '20' target groups at a time"
      )
    }
    for arn in arns ?? [] { _ = try request.targetGroup(arn) }
    if let names, !Set(names).isSubset(of: request.targetGroups.map(\.name)) {
      throw ELBName.targetGroup.notFound
    }
    return request.targetGroups.filter { wanted.contains($0.arn) || wanted.contains($0.name) }
  }

  /// `aws elbv2 describe-target-group-attributes`.
  static let targetGroupAttributes = Operation(
    .elbv2,
    "describe-target-group-attributes",
    [.text("target-group-arn").required]
  ) { (request) throws(APIError) in
    .attributes(try request.targetGroup(request.text("target-group-arn") ?? "").attributes)
  }
}

extension TargetGroup {
  fileprivate func json(_ request: Request) -> JSON {
    [
      "TargetGroupArn": .text(arn), "TargetGroupName": .text(name),
      "Protocol": .text(networkProtocol), "Port": .integer(port),
      "VpcId": .text(request.world.providerNetwork.id),
      "HealthCheckProtocol": .text(healthCheck.networkProtocol),
      "HealthCheckPort": .text(healthCheck.port.map(String.init) ?? "traffic-port"),
      "HealthCheckEnabled": true,
      "HealthCheckIntervalSeconds": .integer(healthCheck.intervalSeconds),
      "HealthCheckTimeoutSeconds": .integer(healthCheck.timeoutSeconds),
      "HealthyThresholdCount": .integer(healthCheck.healthyThreshold),
      "UnhealthyThresholdCount": .integer(healthCheck.unhealthyThreshold),
      "HealthCheckPath": checksHTTP ? .text(healthCheck.path) : nil,
      "Matcher": checksHTTP ? ["HttpCode": .text(healthCheck.matcher)] : nil,
      "LoadBalancerArns": .texts(request.world.loadBalancers(using: arn)),
      "TargetType": .text(targetType.rawValue), "ProtocolVersion": isHTTP ? "HTTP1" : nil,
      "IpAddressType": "ipv4",
    ]
  }

  private var isHTTP: Bool { networkProtocol.hasPrefix("HTTP") }
  private var checksHTTP: Bool { healthCheck.networkProtocol.hasPrefix("HTTP") }

  /// Source: TargetGroupAttribute, Elastic Load Balancing API Reference; values that nobody
  /// changed are AWS's defaults.
  fileprivate var attributes: [(key: String, value: String)] {
    let health = "target_group_health"
    let common = [
      ("deregistration_delay.timeout_seconds", "\(deregistrationDelaySeconds)"),
      ("stickiness.enabled", "false"),
      (
        "load_balancing.cross_zone.enabled",
        crossZone.map { "\($0)" } ?? "use_load_balancer_configuration"
      ),
      ("\(health).dns_failover.minimum_healthy_targets.count", "1"),
      ("\(health).dns_failover.minimum_healthy_targets.percentage", "off"),
      ("\(health).unhealthy_state_routing.minimum_healthy_targets.count", "1"),
      ("\(health).unhealthy_state_routing.minimum_healthy_targets.percentage", "off"),
    ]
    return common + (isHTTP ? Self.ofApplication : Self.ofNetwork)
  }

  private static let ofApplication = [
    ("stickiness.type", "lb_cookie"), ("stickiness.lb_cookie.duration_seconds", "86400"),
    ("stickiness.app_cookie.cookie_name", ""),
    ("stickiness.app_cookie.duration_seconds", "86400"),
    ("load_balancing.algorithm.type", "round_robin"),
    ("load_balancing.algorithm.anomaly_mitigation", "off"), ("slow_start.duration_seconds", "0"),
  ]

  private static let ofNetwork = [
    ("stickiness.type", "source_ip"), ("preserve_client_ip.enabled", "true"),
    ("proxy_protocol_v2.enabled", "false"),
    ("deregistration_delay.connection_termination.enabled", "false"),
    ("target_health_state.unhealthy.connection_termination.enabled", "true"),
    ("target_health_state.unhealthy.draining_interval_seconds", "0"),
  ]
}
