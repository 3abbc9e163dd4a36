extension World {
  /// The network interfaces in an account's VPC.
  func interfaces(of account: Account) -> [NetworkInterface] {
    let gateways = network(of: account).natGateways.filter { $0.state != .deleted }.map(\.interface)
    switch account {
    case .customer:
      let client = client.state == .terminated ? [] : [client.interface]
      return endpointInterfaces + client + gateways
    case .provider: return loadBalancerInterfaces + taskInterfaces + serverInterfaces + gateways
    }
  }

  private var endpointInterfaces: [NetworkInterface] {
    endpoints(of: .customer)
      .filter { customerNetwork.id == $0.vpcID && $0.hasInterfaces }
      .flatMap { endpoint in endpoint.interfaces.map(endpoint.networkInterface) }
  }

  private var loadBalancerInterfaces: [NetworkInterface] {
    loadBalancers.flatMap { balancer in
      balancer.subnetIDs.compactMap { subnet in
        zone(of: subnet).flatMap { balancer.addresses[$0] }.map { address in
          balancer.networkInterface(in: subnet, address)
        }
      }
    }
  }

  /// A task has its interface from the end of its provisioning to that of its deprovisioning.
  private var taskInterfaces: [NetworkInterface] {
    tasks.filter { $0.status != .provisioning && $0.status != .stopped }.map { task in
      NetworkInterface(
        id: task.interfaceID,
        kind: "interface",
        description: "arn:aws:ecs:\(World.region):\(Account.provider.id):attachment/"
          + task.attachmentID,
        subnetID: task.subnetID,
        address: task.address,
        securityGroupIDs: service(of: task)?.securityGroupIDs ?? [],
        macAddress: task.macAddress,
        attachmentID: Identifiers.resource("ela-attach", for: task.attachmentID),
        attachedAt: task.createdAt
      )
    }
  }
}

extension World {
  private var serverInterfaces: [NetworkInterface] {
    machines.filter { $0.instance.state != .terminated }.map(\.instance.interface)
      + appliances.map(\.interface)
  }
}

extension Appliance {
  fileprivate var interface: NetworkInterface {
    var ids = Identifiers(for: interfaceID)
    return NetworkInterface(
      id: interfaceID,
      kind: "interface",
      description: description,
      subnetID: subnetID,
      address: address,
      securityGroupIDs: securityGroupIDs,
      macAddress: ids.macAddress(),
      attachmentID: ids.resource("ela-attach"),
      attachedAt: World.madeAt,
      requesterID: requesterID
    )
  }
}

extension InterfaceEndpoint {
  fileprivate func networkInterface(_ interface: Interface) -> NetworkInterface {
    NetworkInterface(
      id: interface.id,
      kind: "vpc_endpoint",
      description: "VPC Endpoint Interface \(id)",
      subnetID: interface.subnetID,
      address: interface.address,
      securityGroupIDs: securityGroupIDs,
      macAddress: interface.macAddress,
      attachmentID: interface.attachmentID,
      attachedAt: createdAt,
      requesterID: "727180483921"
    )
  }
}

extension LoadBalancer {
  fileprivate func networkInterface(in subnet: String, _ address: IPv4) -> NetworkInterface {
    var ids = Identifiers(for: "\(arn) \(subnet)")
    let name = arn.split(separator: ":loadbalancer/", maxSplits: 1).last ?? ""
    return NetworkInterface(
      id: ids.resource("eni"),
      kind: kind == .network ? "network_load_balancer" : "interface",
      description: "ELB \(name)",
      subnetID: subnet,
      address: address,
      securityGroupIDs: securityGroupIDs,
      macAddress: ids.macAddress(),
      attachmentID: ids.resource("ela-attach"),
      attachedAt: createdAt,
      requesterID: kind == .network ? nil : "amazon-elb",
      checksSource: kind != .network
    )
  }
}

extension NATGateway {
  fileprivate var interface: NetworkInterface {
    var ids = Identifiers(for: interfaceID)
    return NetworkInterface(
      id: interfaceID,
      kind: "nat_gateway",
      description: "Interface for NAT Gateway \(id)",
      subnetID: subnetID,
      address: privateAddress,
      securityGroupIDs: [],
      macAddress: ids.macAddress(),
      attachmentID: ids.resource("ela-attach"),
      attachedAt: createdAt,
      requesterID: "311122223333"
    )
  }
}

extension ClientInstance {
  fileprivate var interface: NetworkInterface {
    var ids = Identifiers(for: id)
    return NetworkInterface(
      id: ids.resource("eni"),
      kind: "interface",
      description: "",
      subnetID: subnetID,
      address: privateAddress,
      securityGroupIDs: securityGroupIDs,
      macAddress: ids.macAddress(),
      attachmentID: ids.resource("eni-attach"),
      attachedAt: launchedAt,
      instanceID: id
    )
  }
}
