/// The whole simulated cloud at one moment: what people set up, and what has come of it.
///
/// A value without a clock: equal worlds, told of the same actions and moments, stay equal. All
/// moments are seconds since the demo began; what is older is negative.
package struct World: Sendable, Equatable {
  package static let region = "eu-west-1"
  /// Names and ids of the zones in use; the names differ from account to account, the ids do not.
  package static let zones = [("eu-west-1a", "euw1-az1"), ("eu-west-1b", "euw1-az2")]

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
  package var service: ContainerService
  /// The oldest first.
  package var definitions: [TaskDefinition]
  /// The oldest first, stopped ones among them for an hour.
  package var tasks: [ServiceTask] = []

  package var faults: [APIFault] = []
  /// Zones in which nothing works, by name.
  package var impairedZones: Set<String> = []
  /// Why Fargate starts no task, as ECS says it; nil: it does.
  package var placementFailure: String?
  /// What the ECS scheduler remembers.
  var scheduler = Scheduler.Memory()
}

extension World {
  package func network(of account: Account) -> Network {
    account == .customer ? customerNetwork : providerNetwork
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

  package func definition(_ revision: Int) -> TaskDefinition? {
    definitions.first { $0.revision == revision }
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
  package var clusterARN: String { ecs("cluster/\(service.clusterName)") }

  package var serviceARN: String { ecs("service/\(service.clusterName)/\(service.name)") }

  package func arn(of task: ServiceTask) -> String {
    ecs("task/\(service.clusterName)/\(task.id)")
  }

  package func definitionARN(_ revision: Int) -> String {
    ecs("task-definition/demo-task:\(revision)")
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
