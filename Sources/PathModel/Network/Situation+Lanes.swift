// What the ways from hop to hop have in common.

extension Situation {
  /// One way for each port that requests or health checks take.
  func ways(
    _ kind: NetworkWay.Kind,
    _ requests: Set<EntrancePort>,
    _ checks: Set<EntrancePort>,
    _ gap: String?,
    _ groups: [TargetGroup],
    _ lanes: (EntrancePort) -> [NetworkWay.Lane]
  ) -> [NetworkWay] {
    let isOpen = gap == nil && severity(ofFaultBefore: groups) == nil
    let all = requests.union(checks).sorted {
      ($0.port, $0.transport.rawValue) < ($1.port, $1.transport.rawValue)
    }
    return ways(kind, all, [.requests], gap, lanes).map { way in
      var way = way
      way.isEvidentlyOpen = isOpen
      guard let port = way.port else { return way }
      let entrance = EntrancePort(transport: way.transport, port: port)
      guard checks.contains(entrance) else { return way }
      way.purposes = (requests.contains(entrance) ? [.requests] : []) + [.healthChecks]
      return way
    }
  }

  func ways(
    _ kind: NetworkWay.Kind,
    _ ports: [EntrancePort],
    _ purposes: [NetworkWay.Purpose],
    _ gap: String?,
    _ lanes: (EntrancePort) -> [NetworkWay.Lane]
  ) -> [NetworkWay] {
    func way(_ port: EntrancePort?, _ lanes: [NetworkWay.Lane], _ reason: String?) -> NetworkWay {
      NetworkWay(
        kind: kind,
        port: port?.port,
        transport: port?.transport ?? .tcp,
        purposes: purposes,
        lanes: lanes,
        reason: reason
      )
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
    _ bundles: [ConnectionBundle],
    _ side: Side,
    _ ends: (near: Hop.Kind, far: Hop.Kind)
  ) -> [NetworkWay.Lane] {
    let subnets = network(of: side).subnets.current ?? []
    let zones = Dictionary(subnets.map { ($0.id, $0.zone) }, uniquingKeysWith: { one, _ in one })
    func zone(_ peer: Peer) -> String? { peer.subnetID.flatMap { zones[$0] ?? nil } }
    return NetworkWay.merged(
      bundles.map { bundle in
        NetworkWay.Lane(
          fromZone: zone(bundle.first.from),
          toZone: zone(bundle.first.to),
          from: bundle.first.from.block.text,
          to: bundle.addresses.map(\.text),
          passages: passages(of: bundle.first, on: side, between: ends)
        )
      }
    )
  }

  /// The ports that a load balancer checks its targets on.
  func checkPorts(of groups: [TargetGroup]) -> Set<Int> {
    let ports = groups.flatMap { group -> [Int] in
      let targets = health(of: group) ?? []
      return targets.isEmpty
        ? [group.check(of: nil)?.port].compactMap(\.self)
        // However many targets there are, they have few ports.
        : Set(targets.map(\.port)).compactMap { group.check(ofTargetAt: $0)?.port }
    }
    return Set(ports)
  }

  /// The addresses that PrivateLink traffic comes from: the client's, or all of the customer's VPC.
  var sources: [IPBlock] {
    let families = endpointFamilies.isEmpty ? [.ipv4] : endpointFamilies
    let own = families.flatMap { client?.blocks(of: $0).prefix(1) ?? [] }
    guard own.isEmpty else { return own }
    let vpc = customer.network.vpcs.current?.first { $0.id == endpoint?.vpcID }
    return families.flatMap { vpc?.blocks(of: $0) ?? [] }
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
    return entrances.isEmpty ? "the NLB has no listener that an endpoint carries" : nil
  }
}
