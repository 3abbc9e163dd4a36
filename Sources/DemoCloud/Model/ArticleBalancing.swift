/// The article's two load balancers, with their listeners and target groups.
struct ArticleBalancing {
  let network: LoadBalancer
  let application: LoadBalancer
  let networkListener: Listener
  let applicationListener: Listener
  let networkGroup: TargetGroup
  let applicationGroup: TargetGroup

  init(by ids: inout Identifiers, in provider: Network, groups: ArticleGroups) {
    let subnets = provider.subnets.filter { !$0.isPublic }
    network = LoadBalancer.made(
      by: &ids,
      .network,
      in: subnets,
      addressOffset: 5,
      securityGroups: [],
      crossZone: false
    )
    application = LoadBalancer.made(
      by: &ids,
      .application,
      in: subnets,
      addressOffset: 7,
      securityGroups: [groups.applicationLoadBalancer],
      crossZone: true
    )
    networkGroup = TargetGroup(
      arn: TargetGroup.arn("demo-nlb-target-group", by: &ids),
      name: "demo-nlb-target-group",
      targetType: .alb,
      networkProtocol: "TCP",
      port: 8888,
      healthCheck: .init(
        networkProtocol: "HTTP",
        path: "/",
        intervalSeconds: 30,
        timeoutSeconds: 6,
        healthyThreshold: 5,
        unhealthyThreshold: 2,
        matcher: "200-399"
      ),
      deregistrationDelaySeconds: 300
    )
    applicationGroup = TargetGroup(
      arn: TargetGroup.arn("demo-alb-target-group", by: &ids),
      name: "demo-alb-target-group",
      targetType: .ip,
      networkProtocol: "HTTP",
      port: 8080,
      healthCheck: .init(
        networkProtocol: "HTTP",
        path: "/",
        intervalSeconds: 30,
        timeoutSeconds: 5,
        healthyThreshold: 5,
        unhealthyThreshold: 2,
        matcher: "200"
      ),
      deregistrationDelaySeconds: 300
    )
    networkListener = Listener.made(by: &ids, of: network, 80, "TCP", to: networkGroup)
    applicationListener = Listener.made(
      by: &ids,
      of: application,
      8888,
      "HTTP",
      to: applicationGroup
    )
  }
}

extension LoadBalancer {
  fileprivate static func made(
    by ids: inout Identifiers,
    _ kind: Kind,
    in subnets: [Subnet],
    addressOffset: Int,
    securityGroups: [String],
    crossZone: Bool
  ) -> LoadBalancer {
    let isNetwork = kind == .network
    let name = isNetwork ? "demo-nlb" : "demo-alb"
    let id = ids.hex(16)
    let path = "loadbalancer/\(isNetwork ? "net" : "app")/\(name)/\(id)"
    let addresses = subnets.map { ($0.zone, $0.block.base + addressOffset) }
    return LoadBalancer(
      arn: "arn:aws:elasticloadbalancing:\(World.region):\(Account.provider.id):\(path)",
      name: name,
      kind: kind,
      dnsName: isNetwork
        ? "\(name)-\(id).elb.\(World.region).amazonaws.com"
        : "internal-\(name)-\(ids.number(100_000_000...999_999_999)).\(World.region).elb.amazonaws.com",
      subnetIDs: subnets.map(\.id),
      addresses: Dictionary(addresses) { first, _ in first },
      securityGroupIDs: securityGroups,
      crossZone: crossZone,
      state: .active,
      createdAt: World.madeAt + 180
    )
  }
}

extension TargetGroup {
  fileprivate static func arn(_ name: String, by ids: inout Identifiers) -> String {
    "arn:aws:elasticloadbalancing:\(World.region):\(Account.provider.id):targetgroup/\(name)/\(ids.hex(16))"
  }
}

extension Listener {
  fileprivate static func made(
    by ids: inout Identifiers,
    of balancer: LoadBalancer,
    _ port: Int,
    _ networkProtocol: String,
    to group: TargetGroup
  ) -> Listener {
    Listener(
      arn: arn(of: balancer.arn, id: ids.hex(16)),
      loadBalancerARN: balancer.arn,
      port: port,
      networkProtocol: networkProtocol,
      defaultAction: .forward([.init(targetGroupARN: group.arn, weight: 1)]),
      rules: []
    )
  }

  /// `…:loadbalancer/net/demo-nlb/1f2e` → `…:listener/net/demo-nlb/1f2e/ID`.
  package static func arn(of loadBalancer: String, id: String) -> String {
    let parts = loadBalancer.split(separator: ":loadbalancer/", maxSplits: 1)
    return "\(parts.first ?? "")\(":listener/")\(parts.last ?? "")/\(id)"
  }
}
