extension World {
  /// What a connection from the test client to the endpoint's interface in a zone meets, on its way
  /// to the ALB's listener.
  package func passage(fromClientTo zone: String) -> Passage {
    let port = networkLoadBalancer.flatMap { listeners(of: $0.arn).first?.port } ?? 80
    guard client.state == .running, endpoint.carriesTraffic,
      endpointService.state == .available, !impairedZones.contains(zone),
      let interface = endpoint.interfaces.first(where: { $0.zone == zone }),
      customerNetwork.connects(clientParty, party(of: interface), port: port),
      let balancer = networkLoadBalancer
    else { return .blackHole }
    return passage(through: balancer, in: zone, port: port)
  }

  /// What a connection that has come over PrivateLink meets from the NLB on.
  private func passage(through balancer: LoadBalancer, in zone: String, port: Int) -> Passage {
    guard balancer.carriesTraffic, balancer.addresses[zone] != nil,
      zones(of: balancer).contains(zone), admitsPrivateLink(balancer, port: port),
      let listener = listeners(of: balancer.arn).first(where: { $0.port == port }),
      case .forward(let groups) = listener.defaultAction,
      let group = groups.first.flatMap({ targetGroup($0.targetGroupARN) })
    else { return .blackHole }
    let registered = (targets[group.arn] ?? []).filter { $0.state != .draining }
    guard let target = registered.first else { return .refused }
    return passage(from: balancer, in: zone, to: target)
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

  /// What a connection from the ALB's node in a zone to a task meets.
  func passage(from balancer: LoadBalancer, in zone: String, to task: ServiceTask, port: Int)
    -> Passage
  {
    guard let source = party(of: balancer, in: zone), !impairedZones.contains(task.zone),
      providerNetwork.connects(source, party(of: task), port: port)
    else { return .blackHole }
    let isListening = task.hasContainer && task.application.listens
    return isListening && port == definition(task.revision)?.containerPort ? .open : .refused
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
      securityGroupIDs: service.securityGroupIDs
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
