// The connections that a request needs, each inside one VPC. What is not known leaves them out.

extension Situation {
  /// From the client to each network interface of the endpoint, on each of its ports, by each family
  /// of addresses that both have.
  var clientConnections: [Connection] {
    guard let client, let interfaces = endpointInterfaces else { return [] }
    let ends = interfaces.flatMap { interface in
      endpointFamilies.flatMap { family -> [(from: Peer, to: Peer)] in
        guard let from = client.blocks(of: family).first,
          let to = interface.blocks(of: family).first
        else { return [] }
        return [
          (
            Peer(
              block: from,
              securityGroupIDs: client.securityGroupIDs.isEmpty ? nil : client.securityGroupIDs,
              subnetID: client.subnetID
            ),
            Peer(
              block: to,
              securityGroupIDs: endpoint.flatMap {
                $0.securityGroupIDs.isEmpty ? nil : $0.securityGroupIDs
              },
              subnetID: interface.subnetID
            )
          )
        ]
      }
    }
    return ends.flatMap { from, to in
      entrances.map { Connection(from: from, to: to, port: $0.port, transport: $0.transport) }
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

  /// From each subnet of a load balancer to each of the targets that answer.
  ///
  /// Bundled while they are made: there may be thousands of targets, in a few subnets.
  func bundledTaskConnections() -> [ConnectionBundle] {
    let subnets = subnetBlocks
    let uniform = provider.network.uniformSubnets
    return lastBalancing.flatMap { bundles(of: $0, subnets, uniform) }
  }

  private func bundles(
    of balancing: Balancing,
    _ subnets: [(block: IPv4Block, id: String)],
    _ uniform: Set<String>
  ) -> [ConnectionBundle] {
    let near = balancing.balancer.map(peers) ?? []
    guard let any = near.first else { return [] }
    // Whose targets others register, those have groups that nobody here knows.
    let registers = objects.service?.targetGroupARNs ?? []
    let isOfService = registers.isEmpty || registers.contains(balancing.group.arn)
    let groups = isOfService ? service?.securityGroupIDs ?? [] : []
    struct Place: Hashable {
      let subnet: Int
      let port: EntrancePort
    }
    var places: [Place: Int] = [:]
    var bundles: [ConnectionBundle] = []
    for target in balancing.targets where target.state?.known != .draining {
      guard let block = IPv4Block(target.id) else { continue }
      let subnet = subnets.firstIndex { $0.block.contains(block) }
      for port in target.reachedPorts(by: balancing.group) {
        let place = subnet.flatMap { index in
          uniform.contains(subnets[index].id) ? Place(subnet: index, port: port) : nil
        }
        if let known = place.flatMap({ places[$0] }) {
          bundles[known].add(block)
          continue
        }
        if let place { places[place] = bundles.count }
        let to = Peer(
          block: block,
          securityGroupIDs: groups.isEmpty ? nil : groups,
          subnetID: subnet.map { subnets[$0].id }
        )
        let first = Connection(from: any, to: to, port: port.port, transport: port.transport)
        bundles.append(ConnectionBundle(first, balancing.hop, balancing.group.arn))
      }
    }
    return bundles.flatMap { bundle in near.map(bundle.from) }
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

extension TargetHealth {
  /// The port that takes requests, and the one that is checked where that is another.
  fileprivate func reachedPorts(by group: TargetGroup) -> [EntrancePort] {
    let check = healthCheckPort.flatMap { Int($0) }
    var ports: [EntrancePort] = []
    if let port = port ?? check {
      ports = group.transports.map { EntrancePort(transport: $0, port: port) }
    }
    // Health checks are by TCP, whatever the targets take.
    let checked = (check ?? port).map { EntrancePort(transport: .tcp, port: $0) }
    if let checked, !ports.contains(checked) { ports.append(checked) }
    return ports.sorted { $0.port < $1.port }
  }
}

extension TargetGroup {
  /// Transport that its targets take; TCP for HTTP, and if it is not known.
  var transports: [Transport] {
    let known = Transport.carrying(networkProtocol)
    return known.isEmpty ? [.tcp] : known
  }
}

extension Situation {
  /// The blocked connections from the client to the endpoint, without those that another address family
  /// makes good: an interface with two addresses is reached if one of them is.
  func lost(_ blocked: [Connection], among all: [Connection]) -> [Connection] {
    let open = Set(all.filter { !blocked.contains($0) }.map(\.door))
    return blocked.filter { !open.contains($0.door) }
  }

  /// How grave it is that some of the connections from the client to the endpoint are blocked.
  ///
  /// nil: one of the ports is open at every network interface.
  func severity(of blocked: [Connection], among all: [Connection]) -> Finding.Severity? {
    let lost = Set(lost(blocked, among: all).map(\.door))
    guard !lost.isEmpty else { return nil }
    let doors = Set(all.map(\.door))
    let open = Set(doors.map(\.entrance)).subtracting(lost.map(\.entrance))
    guard open.isEmpty else { return nil }
    return lost.count == doors.count ? .critical : .warning
  }
}

/// A port of one network interface of the endpoint, whatever the family of the address.
private struct Door: Hashable {
  var entrance: EntrancePort
  /// The interface's subnet, or its address if the subnet is not known: no two interfaces share one.
  var place: String
}

extension Connection {
  fileprivate var door: Door {
    Door(entrance: entrance, place: to.subnetID ?? to.block.text)
  }
}
