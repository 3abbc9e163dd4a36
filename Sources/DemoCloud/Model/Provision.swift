/// Everything that a shape has behind its endpoint service.
struct Provision {
  var loadBalancers: [LoadBalancer] = []
  var listeners: [Listener] = []
  var targetGroups: [TargetGroup] = []
  /// By the group's ARN; tasks register themselves.
  var targets: [String: [Target]] = [:]
  var services: [ContainerService] = []
  var machines: [Machine] = []
  var appliances: [Appliance] = []
  var definitions: [TaskDefinition] = []

  /// Adds a listener whose default action forwards to one group.
  mutating func listen(
    by ids: inout Identifiers,
    _ balancer: LoadBalancer,
    _ port: Int,
    _ networkProtocol: String,
    to group: TargetGroup
  ) {
    let action = ListenerAction.forward([.init(targetGroupARN: group.arn, weight: 1)])
    listeners.append(.made(by: &ids, of: balancer, port, networkProtocol, action))
  }

  /// Adds a group and what is registered with it.
  mutating func add(_ group: TargetGroup, _ registered: [Target] = []) {
    targetGroups.append(group)
    targets[group.arn] = registered
  }

  /// Adds an ECS service with its task definition.
  mutating func add(
    _ service: ContainerService,
    port: Int = 8080,
    _ kind: Application.Kind = .tasks
  ) {
    services.append(service)
    var application = Application()
    application.kind = kind
    definitions.append(
      TaskDefinition(
        family: service.family,
        revision: 3,
        image: kind == .tasks ? "lvthillo/python-flask-api" : "example/orders-api",
        containerPort: port,
        application: application,
        registeredAt: World.deployedAt - 10
      )
    )
  }
}

extension LoadBalancer {
  static func made(
    by ids: inout Identifiers,
    _ kind: Kind,
    _ name: String,
    in subnets: [Subnet],
    addressOffset: Int,
    securityGroups: [String] = []
  ) -> LoadBalancer {
    let isNetwork = kind == .network
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
      crossZone: !isNetwork,
      state: .active,
      createdAt: World.madeAt + 180
    )
  }
}

extension TargetGroup {
  /// A group whose targets are checked as AWS does by default.
  static func made(
    by ids: inout Identifiers,
    _ name: String,
    _ type: TargetType,
    _ networkProtocol: String,
    _ port: Int,
    matcher: String = "200"
  ) -> TargetGroup {
    let checksHTTP = networkProtocol == "HTTP" || type == .alb
    return TargetGroup(
      arn: "arn:aws:elasticloadbalancing:\(World.region):\(Account.provider.id):"
        + "targetgroup/\(name)/\(ids.hex(16))",
      name: name,
      targetType: type,
      networkProtocol: networkProtocol,
      port: port,
      healthCheck: .init(
        networkProtocol: checksHTTP ? "HTTP" : "TCP",
        path: "/",
        intervalSeconds: 30,
        timeoutSeconds: type == .alb ? 6 : checksHTTP ? 5 : 10,
        healthyThreshold: 5,
        unhealthyThreshold: 2,
        matcher: matcher
      ),
      deregistrationDelaySeconds: 300
    )
  }
}

extension Listener {
  static func made(
    by ids: inout Identifiers,
    of balancer: LoadBalancer,
    _ port: Int,
    _ networkProtocol: String,
    _ action: ListenerAction
  ) -> Listener {
    Listener(
      arn: arn(of: balancer.arn, id: ids.hex(16)),
      loadBalancerARN: balancer.arn,
      port: port,
      networkProtocol: networkProtocol,
      defaultAction: action,
      rules: []
    )
  }

  /// `…:loadbalancer/net/demo-nlb/1f2e` → `…:listener/net/demo-nlb/1f2e/ID`.
  package static func arn(of loadBalancer: String, id: String) -> String {
    let parts = loadBalancer.split(separator: ":loadbalancer/", maxSplits: 1)
    return "\(parts.first ?? "")\(":listener/")\(parts.last ?? "")/\(id)"
  }

  /// The ARN of a rule of the listener.
  func ruleARN(_ id: String) -> String {
    "\(arn.replacing(":listener/", with: ":listener-rule/"))/\(id)"
  }
}

extension Target {
  /// One that has been registered since the system was made, and is healthy.
  static func standing(_ place: Place, _ port: Int, zone: String? = nil, check: Double = 11)
    -> Target
  {
    Target(place: place, port: port, zone: zone, state: .healthy, nextCheck: check)
  }
}

extension ContainerService {
  static func made(
    _ name: String = "ecs-service",
    family: String = "demo-task",
    in site: Site,
    _ balancing: [Balancing]
  ) -> ContainerService {
    ContainerService(
      name: name,
      status: .active,
      desiredCount: site.tasks,
      family: family,
      balancing: balancing,
      subnetIDs: site.privateSubnets.map(\.id),
      securityGroupIDs: [site.groups.tasks],
      deployments: [],
      events: [],
      createdAt: World.deployedAt
    )
  }
}
