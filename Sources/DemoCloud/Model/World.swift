/// The whole simulated cloud at one moment: what people set up, and what has come of it.
///
/// A value without a clock: equal worlds, told of the same actions and moments, stay equal. All
/// moments are seconds since the demo began; what is older is negative.
package struct World: Sendable, Equatable {
  package static let region = "eu-west-1"
  /// Names and ids of the zones in use; the names differ from account to account, the ids do not.
  package static let zones = [("eu-west-1a", "euw1-az1"), ("eu-west-1b", "euw1-az2")]

  package var shape = Shape.article
  package var ids: Identifiers
  /// Up to when everything has happened.
  package var now: Double = 0

  package var customerNetwork: Network
  package var providerNetwork: Network
  package var endpoint: InterfaceEndpoint
  /// Those of other VPCs, most of them of other customers: a provider sees all of its service's.
  package var otherEndpoints: [InterfaceEndpoint] = []
  package var endpointService: EndpointService
  package var client: ClientInstance
  package var loadBalancers: [LoadBalancer]
  package var listeners: [Listener]
  package var targetGroups: [TargetGroup]
  /// By the target group's ARN.
  package var targets: [String: [Target]]
  /// The first one is the watched path's.
  package var services: [ContainerService]
  /// The provider's instances that serve requests.
  package var machines: [Machine] = []
  /// Other servers at addresses of the provider's: databases, brokers.
  package var appliances: [Appliance] = []
  /// The oldest first.
  package var definitions: [TaskDefinition]
  /// The oldest first, stopped ones among them for an hour.
  package var tasks: [ServiceTask] = []

  package var faults: [APIFault] = []
  /// Zones in which nothing works, by name.
  package var impairedZones: Set<String> = []
  /// Why Fargate starts no task, as ECS says it; nil: it does.
  package var placementFailure: String?
}

extension World {
  package func network(of account: Account) -> Network {
    account == .customer ? customerNetwork : providerNetwork
  }

  /// The customer's zones, with their ids, in order.
  package var customerZones: [(name: String, id: String)] {
    customerNetwork.subnets.filter(\.isPublic).map { ($0.zone, $0.zoneID) }
  }

  /// The provider's zone that connections through the endpoint's interface in a zone come out in:
  /// the same, but in another region.
  func providerZone(for zone: String) -> String {
    guard customerNetwork.region != providerNetwork.region,
      let number = customerZones.firstIndex(where: { $0.name == zone })
    else { return zone }
    return World.zones[number % World.zones.count].0
  }

  /// The endpoints that an account owns.
  package func endpoints(of account: Account) -> [InterfaceEndpoint] {
    ([endpoint] + otherEndpoints).filter { $0.ownerID == account.id }
  }

  /// The NLB that the endpoint service names; nil when there is none.
  package var networkLoadBalancer: LoadBalancer? {
    endpointService.networkLoadBalancerARNs.first.flatMap(loadBalancer)
  }

  package var applicationLoadBalancer: LoadBalancer? {
    loadBalancers.first { $0.kind == .application }
  }

  package func loadBalancer(_ arn: String) -> LoadBalancer? {
    loadBalancers.first { $0.arn == arn }
  }

  package func listeners(of loadBalancer: String) -> [Listener] {
    listeners.filter { $0.loadBalancerARN == loadBalancer }
  }

  package func targetGroup(_ arn: String) -> TargetGroup? {
    targetGroups.first { $0.arn == arn }
  }

  /// The load balancers that have a listener or a rule that forwards to a target group.
  package func loadBalancers(using group: String) -> [String] {
    let users = listeners.filter { $0.targetGroupARNs.contains(group) }.map(\.loadBalancerARN)
    return loadBalancers.map(\.arn).filter(users.contains)
  }

  package func definition(_ revision: Int, family: String = "demo-task") -> TaskDefinition? {
    definitions.first { $0.revision == revision && $0.family == family }
  }

  /// The newest of a service's.
  func newestDefinition(of service: Int) -> TaskDefinition? {
    guard services.indices.contains(service) else { return nil }
    return definitions.last { $0.family == services[service].family }
  }

  package func definition(of task: ServiceTask) -> TaskDefinition? {
    service(of: task).flatMap { definition(task.revision, family: $0.family) }
  }

  package func service(of task: ServiceTask) -> ContainerService? {
    services.first { $0.name == task.service }
  }

  package func task(_ id: String) -> ServiceTask? { tasks.first { $0.id == id } }

  /// The zone of a subnet of either VPC.
  package func zone(of subnet: String) -> String? {
    (providerNetwork.subnet(subnet) ?? customerNetwork.subnet(subnet))?.zone
  }

  /// The zones that a load balancer is enabled in.
  package func zones(of balancer: LoadBalancer) -> [String] {
    balancer.subnetIDs.compactMap(zone)
  }

  /// Addresses that are free in a subnet; five are AWS's own.
  package func freeAddresses(in subnet: Subnet) -> Int {
    max(0, subnet.block.count - 5 - subnet.otherAddresses - usedAddresses(in: subnet.id).count)
  }

  /// The addresses of network interfaces in a subnet.
  package func usedAddresses(in subnet: String) -> [IPv4] {
    var used = tasks.filter { $0.subnetID == subnet && $0.status != .stopped }.map(\.address)
    used += endpoint.interfaces.filter { $0.subnetID == subnet }.map(\.address)
    if client.subnetID == subnet { used.append(client.privateAddress) }
    used += machines.filter { $0.instance.subnetID == subnet }.map(\.instance.privateAddress)
    used += appliances.filter { $0.subnetID == subnet }.map(\.address)
    for network in [customerNetwork, providerNetwork] {
      used += network.natGateways.filter { $0.subnetID == subnet && $0.state != .deleted }
        .map(\.privateAddress)
    }
    for balancer in loadBalancers where balancer.subnetIDs.contains(subnet) {
      if let address = zone(of: subnet).flatMap({ balancer.addresses[$0] }) { used.append(address) }
    }
    return used
  }
}

extension World {
  /// The one cluster; nil: nothing runs on ECS.
  package var clusterName: String? { services.first?.clusterName }

  package var clusterARN: String { ecs("cluster/\(clusterName ?? "default")") }

  package func arn(of service: ContainerService) -> String {
    ecs("service/\(service.clusterName)/\(service.name)")
  }

  package func arn(of task: ServiceTask) -> String {
    ecs("task/\(clusterName ?? "default")/\(task.id)")
  }

  package func definitionARN(_ revision: Int, family: String = "demo-task") -> String {
    ecs("task-definition/\(family):\(revision)")
  }

  private func ecs(_ rest: String) -> String {
    "arn:aws:ecs:\(Self.region):\(Account.provider.id):\(rest)"
  }
}

extension Listener {
  /// The target groups that the listener and its rules forward to.
  package var targetGroupARNs: [String] {
    ([defaultAction] + rules.map(\.action)).flatMap(\.targetGroupARNs)
  }
}

extension ListenerAction {
  package var targetGroupARNs: [String] {
    if case .forward(let groups) = self { groups.map(\.targetGroupARN) } else { [] }
  }
}
