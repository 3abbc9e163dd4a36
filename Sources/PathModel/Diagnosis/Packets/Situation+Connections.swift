// The connections that a request needs, each inside one VPC. What is not known leaves them out.

extension Situation {
  /// From the client to each network interface of the endpoint, on each of its ports.
  var clientConnections: [Connection] {
    guard let client, let address = client.privateAddress.flatMap({ IPv4Block($0) }),
      let interfaces = endpointInterfaces
    else { return [] }
    let from = Peer(
      block: address,
      securityGroupIDs: client.securityGroupIDs.isEmpty ? nil : client.securityGroupIDs,
      subnetID: client.subnetID
    )
    return interfaces.flatMap { interface -> [Connection] in
      guard let block = interface.privateAddress.flatMap({ IPv4Block($0) }) else { return [] }
      let to = Peer(
        block: block,
        securityGroupIDs: endpoint.flatMap {
          $0.securityGroupIDs.isEmpty ? nil : $0.securityGroupIDs
        },
        subnetID: interface.subnetID
      )
      return endpointPorts.map { Connection(from: from, to: to, port: $0) }
    }
  }

  /// From each subnet of the NLB to each of the ALB, on the ports that the NLB's targets have.
  var balancerConnections: [Connection] {
    guard let from = networkLoadBalancer, let to = applicationLoadBalancer else { return [] }
    return peers(of: from).flatMap { near in
      peers(of: to).flatMap { far in
        balancerPorts.map { Connection(from: near, to: far, port: $0) }
      }
    }
  }

  /// From each subnet of the ALB to each of its targets.
  var taskConnections: [Connection] {
    guard let balancer = applicationLoadBalancer,
      let targets = targets(of: applicationTargetGroups)
    else { return [] }
    let near = peers(of: balancer)
    let subnets = subnetBlocks
    let groups = service?.securityGroupIDs ?? []
    return targets.filter { $0.state?.known != .draining }.flatMap { target -> [Connection] in
      guard let block = IPv4Block(target.id) else { return [] }
      let to = Peer(
        block: block,
        securityGroupIDs: groups.isEmpty ? nil : groups,
        subnetID: subnets.first { $0.block.contains(block) }?.id
      )
      let ports = Set([target.port, target.healthCheckPort.flatMap { Int($0) }].compactMap(\.self))
      return ports.sorted().flatMap { port in
        near.map { Connection(from: $0, to: to, port: port) }
      }
    }
  }

  /// The ports on which the NLB reaches the ALB.
  var balancerPorts: [Int] {
    let groups = (networkTargetGroups ?? []).filter { $0.targetType == "alb" }
    let ports = groups.flatMap { group in
      health(of: group)?.compactMap(\.port) ?? [group.port].compactMap(\.self)
    }
    return Set(ports).sorted()
  }

  /// One for each subnet of a load balancer: its addresses may be any of the subnet's.
  func peers(of balancer: LoadBalancer) -> [Peer] {
    let subnets = provider.network.subnets.current ?? []
    return balancer.zones.compactMap { zone in
      guard let subnet = subnets.first(where: { $0.id == zone.subnetID }),
        let block = subnet.cidrBlock.flatMap({ IPv4Block($0) })
      else { return nil }
      // A CLI of before 2023 knows no security groups of an NLB, so without any it may have some.
      let groups = balancer.securityGroupIDs
      let areKnown = !groups.isEmpty || balancer.prefixForIPv6SourceNAT != nil
      return Peer(
        block: block,
        securityGroupIDs: areKnown ? groups : nil,
        subnetID: subnet.id
      )
    }
  }

  private var subnetBlocks: [(block: IPv4Block, id: String)] {
    (provider.network.subnets.current ?? []).compactMap { subnet in
      subnet.cidrBlock.flatMap { IPv4Block($0) }.map { ($0, subnet.id) }
    }
  }
}

extension Situation {
  /// How grave it is that some of the connections from the client to the endpoint are blocked.
  ///
  /// nil: one of the ports is open at every network interface.
  func severity(of blocked: [Connection], among all: [Connection]) -> Finding.Severity? {
    guard !blocked.isEmpty else { return nil }
    let open = Set(all.map(\.port)).subtracting(blocked.map(\.port))
    guard open.isEmpty else { return nil }
    return blocked.count == all.count ? .critical : .warning
  }
}
