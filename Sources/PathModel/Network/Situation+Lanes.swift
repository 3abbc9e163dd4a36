// What the ways from hop to hop have in common.

extension Situation {
  /// One way for each port that requests or health checks take.
  func ways(
    _ kind: NetworkWay.Kind,
    _ requests: [Int],
    _ checks: Set<Int>,
    _ gap: String?,
    _ groups: [TargetGroup],
    _ lanes: (Int) -> [NetworkWay.Lane]
  ) -> [NetworkWay] {
    let isOpen = gap == nil && severity(ofFaultBefore: groups) == nil
    return ways(kind, Set(requests).union(checks).sorted(), [.requests], gap, lanes).map { way in
      var way = way
      way.isEvidentlyOpen = isOpen
      guard let port = way.port, checks.contains(port) else { return way }
      way.purposes = (requests.contains(port) ? [.requests] : []) + [.healthChecks]
      return way
    }
  }

  func ways(
    _ kind: NetworkWay.Kind,
    _ ports: [Int],
    _ purposes: [NetworkWay.Purpose],
    _ gap: String?,
    _ lanes: (Int) -> [NetworkWay.Lane]
  ) -> [NetworkWay] {
    func way(_ port: Int?, _ lanes: [NetworkWay.Lane], _ reason: String?) -> NetworkWay {
      NetworkWay(kind: kind, port: port, purposes: purposes, lanes: lanes, reason: reason)
    }
    guard gap == nil, !ports.isEmpty else {
      return [way(ports.count == 1 ? ports[0] : nil, [], gap ?? "the port is not known")]
    }
    return ports.map { port in
      let lanes = lanes(port)
      return way(port, lanes, lanes.isEmpty ? "the addresses of its ends are not known" : nil)
    }
  }

  /// One lane for all addresses of a subnet for which the same is true.
  func lanes(
    _ connections: [Connection],
    _ side: Side,
    _ ends: (near: Hop.Kind, far: Hop.Kind)
  ) -> [NetworkWay.Lane] {
    let subnets = network(of: side).subnets.current ?? []
    let zones = Dictionary(subnets.map { ($0.id, $0.zone) }, uniquingKeysWith: { one, _ in one })
    func zone(_ peer: Peer) -> String? { peer.subnetID.flatMap { zones[$0] ?? nil } }
    let alike = bundled(connections, to: uniformSubnets(of: side))
    return NetworkWay.merged(
      alike.compactMap { bundle in
        guard let first = bundle.first else { return nil }
        return NetworkWay.Lane(
          fromZone: zone(first.from),
          toZone: zone(first.to),
          from: first.from.block.text,
          to: bundle.map(\.to.block.text),
          passages: passages(of: first, on: side, between: ends)
        )
      }
    )
  }

  /// Connections that only differ in the address at the far end, inside a subnet where no rule tells
  /// addresses apart: a thousand tasks are judged once.
  private func bundled(_ connections: [Connection], to uniform: Set<String>) -> [[Connection]] {
    struct Ends: Hashable {
      let from: Peer
      let subnetID: String
      let securityGroupIDs: [String]?
      let port: Int
    }
    var places: [Ends: Int] = [:]
    var bundles: [[Connection]] = []
    for connection in connections {
      guard let subnetID = connection.to.subnetID, uniform.contains(subnetID) else {
        bundles.append([connection])
        continue
      }
      let ends = Ends(
        from: connection.from,
        subnetID: subnetID,
        securityGroupIDs: connection.to.securityGroupIDs,
        port: connection.port
      )
      if let place = places[ends] {
        bundles[place].append(connection)
      } else {
        places[ends] = bundles.count
        bundles.append([connection])
      }
    }
    return bundles
  }

  /// The subnets of which no security group, network ACL or route names a part.
  private func uniformSubnets(of side: Side) -> Set<String> {
    let network = network(of: side)
    let rules = (network.securityGroups.current ?? []).flatMap { group in
      ((group.inbound ?? []) + (group.outbound ?? [])).flatMap(\.cidrBlocks)
    }
    let entries = (network.networkACLs.current ?? []).flatMap(\.entries).compactMap(\.cidrBlock)
    let routes = (network.routeTables.current ?? []).flatMap(\.routes).compactMap(\.destination)
    let named = Set(rules + entries + routes).compactMap { IPv4Block($0) }
    let uniform = (network.subnets.current ?? []).filter { subnet in
      guard let block = subnet.cidrBlock.flatMap({ IPv4Block($0) }) else { return false }
      return !named.contains { block.contains($0) && $0 != block }
    }
    return Set(uniform.map(\.id))
  }

  /// The ports that a load balancer checks its targets on.
  func checkPorts(of groups: [TargetGroup]) -> Set<Int> {
    let ports = groups.flatMap { group -> [Int] in
      let targets = health(of: group) ?? []
      return targets.isEmpty
        ? [group.check(of: nil)?.port].compactMap(\.self)
        : targets.compactMap { group.check(of: $0)?.port }
    }
    return Set(ports)
  }

  /// The addresses that PrivateLink traffic comes from: the client's, or all of the customer's VPC.
  var sources: [IPv4Block] {
    if let address = client?.privateAddress.flatMap({ IPv4Block($0) }) { return [address] }
    let vpc = customer.network.vpcs.current?.first { $0.id == endpoint?.vpcID }
    return (vpc?.cidrBlocks ?? []).compactMap { IPv4Block($0) }
  }

  var endpointGap: String? {
    customer.endpoints.gap("endpoints") ?? (endpoint == nil ? "the endpoint is not known" : nil)
  }

  var balancerGap: String? {
    provider.loadBalancers.gap("load balancers")
      ?? (networkLoadBalancer == nil ? "the NLB is not known" : nil)
  }

  var portGap: String? {
    if let arn = objects.networkLoadBalancerARN, let gap = provider.listeners[arn].gap("listeners")
    {
      return gap
    }
    return endpointPorts.isEmpty ? "the NLB has no TCP listener" : nil
  }
}
