extension World {
  /// The NLB that the endpoint's interface in a zone is bound to: of several, one each.
  package func networkLoadBalancer(boundIn zone: String) -> LoadBalancer? {
    let arns = endpointService.networkLoadBalancerARNs
    guard !arns.isEmpty else { return nil }
    let number = endpoint.interfaces.firstIndex { $0.zone == zone } ?? 0
    return loadBalancer(arns[number % arns.count])
  }

  /// The port that clients use now: where there is one listener, wherever it is.
  private func port(of entrance: Entrance) -> Int {
    guard shape.ports.count == 1 else { return entrance.port }
    return networkLoadBalancer.flatMap { listeners(of: $0.arn).first?.port } ?? entrance.port
  }

  /// Fate of a connection from the test client to one of the endpoint's interfaces meets, on its way to
  /// the ALB's listener, or to the NLB's own targets.
  package func passage(fromClientTo entrance: Entrance) -> Passage {
    let (zone, port) = (entrance.zone, port(of: entrance))
    guard client.state == .running, endpoint.carriesTraffic,
      endpointService.state == .available, !impairedZones.contains(zone),
      let interface = endpoint.interfaces.first(where: { $0.zone == zone }),
      customerNetwork.connects(clientParty, party(of: interface), port: port),
      let balancer = networkLoadBalancer(boundIn: zone)
    else { return .blackHole }
    return passage(through: balancer, in: providerZone(for: zone), port: port)
  }

  /// What a connection that has come over PrivateLink meets from the NLB on.
  private func passage(through balancer: LoadBalancer, in zone: String, port: Int) -> Passage {
    guard balancer.carriesTraffic, balancer.addresses[zone] != nil,
      zones(of: balancer).contains(zone), admitsPrivateLink(balancer, port: port),
      let listener = listeners(of: balancer.arn).first(where: { $0.port == port }),
      case .forward(let groups) = listener.defaultAction,
      let group = groups.first.flatMap({ targetGroup($0.targetGroupARN) })
    else { return .blackHole }
    guard group.targetType == .alb else {
      // Where some answer, the target decides whose turn it is.
      let met = Set(choices(in: group, from: balancer, zone).map(\.passage))
      return met.count > 1 ? .open : met.first ?? .refused
    }
    let registered = (targets[group.arn] ?? []).filter { $0.state != .draining }
    guard let target = registered.first else { return .refused }
    return passage(from: balancer, in: zone, to: target)
  }

  /// Where the NLB hands a connection at an entrance to its targets itself; nil: to an ALB.
  package func targets(of entrance: Entrance) -> [Choice]? {
    let port = port(of: entrance)
    guard let balancer = networkLoadBalancer(boundIn: entrance.zone),
      let listener = listeners(of: balancer.arn).first(where: { $0.port == port }),
      let group = listener.targetGroupARNs.first.flatMap(targetGroup), group.targetType != .alb
    else { return nil }
    return choices(in: group, from: balancer, providerZone(for: entrance.zone))
  }

  /// Whether the NLB's security groups let PrivateLink traffic in: they see the client's own address.
  private func admitsPrivateLink(_ balancer: LoadBalancer, port: Int) -> Bool {
    guard !balancer.securityGroupIDs.isEmpty, balancer.enforcesSecurityGroupsOnPrivateLink else {
      return true
    }
    let groups = balancer.securityGroupIDs.compactMap(providerNetwork.securityGroup)
    return groups.flatMap(\.ingress).contains { rule in
      guard rule.ports?.contains(port) ?? true, case .block(let block) = rule.peer else {
        return false
      }
      return block.contains(client.privateAddress)
    }
  }

  /// What a connection from the NLB's node in a zone to the ALB meets.
  func passage(from balancer: LoadBalancer, in zone: String, to target: Target) -> Passage {
    guard let application = loadBalancer(target.id), application.carriesTraffic,
      let source = party(of: balancer, in: zone)
    else { return .blackHole }
    // The node in the same zone where there is one; across zones only where that is turned on.
    let nodes = zones(of: application)
    guard let node = nodes.contains(zone) ? zone : balancer.crossZone ? nodes.first : nil,
      let destination = party(of: application, in: node), !impairedZones.contains(node),
      providerNetwork.connects(source, destination, port: target.port)
    else { return .blackHole }
    return listeners(of: application.arn).contains { $0.port == target.port } ? .open : .refused
  }

  /// Fate of a connection from a load balancer's node in a zone to a target.
  func passage(from balancer: LoadBalancer, in zone: String, to server: Server, port: Int)
    -> Passage
  {
    guard let source = party(of: balancer, in: zone), !impairedZones.contains(server.zone ?? ""),
      providerNetwork.connects(source, server.party, port: port)
    else { return .blackHole }
    return server.isListening && port == server.port ? .open : .refused
  }
}

extension World {
  private var clientParty: Party {
    Party(
      address: client.privateAddress,
      subnetID: client.subnetID,
      securityGroupIDs: client.securityGroupIDs
    )
  }

  private func party(of interface: InterfaceEndpoint.Interface) -> Party {
    Party(
      address: interface.address,
      subnetID: interface.subnetID,
      securityGroupIDs: endpoint.securityGroupIDs
    )
  }

  /// nil where the load balancer has no node.
  private func party(of balancer: LoadBalancer, in zone: String) -> Party? {
    guard let address = balancer.addresses[zone],
      let subnet = balancer.subnetIDs.first(where: { self.zone(of: $0) == zone })
    else { return nil }
    let groups = balancer.securityGroupIDs
    return Party(
      address: address,
      subnetID: subnet,
      securityGroupIDs: groups.isEmpty ? nil : groups
    )
  }

  func party(of task: ServiceTask) -> Party {
    Party(
      address: task.address,
      subnetID: task.subnetID,
      securityGroupIDs: service(of: task)?.securityGroupIDs ?? []
    )
  }
}

extension InterfaceEndpoint {
  /// One that was made in part works in the zones that it has.
  fileprivate var carriesTraffic: Bool { state == .available || state == .partial }
}

extension LoadBalancer {
  /// One that is impaired works, but cannot scale.
  fileprivate var carriesTraffic: Bool { state == .active || state == .activeImpaired }
}

extension ServiceTask {
  /// Whether its container runs.
  package var hasContainer: Bool {
    switch status {
    case .activating, .running, .deactivating: true
    case .provisioning, .pending, .stopping, .deprovisioning, .stopped: false
    }
  }
}
