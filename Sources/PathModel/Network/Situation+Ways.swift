extension Situation {
  /// The ways from hop to hop, as packets take them, then those of the tasks to their images.
  var ways: [NetworkWay] {
    let own = objects.watches(.customer) ? clientWays : []
    guard objects.watches(.provider) else { return own }
    let behind = balancerWays + taskWays
    let between = objects.watches(.customer) ? privateLinkWays : []
    return own + between + behind.map(ended) + [imageWay].compactMap(\.self)
  }

  private func ended(_ way: NetworkWay) -> NetworkWay {
    var way = way
    let isLast = way.kind != .networkToApplicationLoadBalancer
    way.end = isLast ? hops.last?.kind ?? .service : nil
    return way
  }

  private var clientWays: [NetworkWay] {
    let gap =
      endpointGap
      ?? customer.instances.gap("instances")
      ?? (client == nil ? "there is no client in the endpoint's VPC" : nil)
      ?? clientAddressGap
      ?? (endpoint?.networkInterfaceIDs == [] ? "the endpoint has no network interfaces" : nil)
      ?? customer.networkInterfaces.gap("network interfaces")
    return ways(.clientToEndpoint, entrances, [.requests], portGap ?? gap) { port in
      let connections = clientConnections.filter { $0.entrance == port }
      return lanes(connections.map { ConnectionBundle($0) }, .customer, (.client, .endpoint))
    }
  }

  /// Why the client has no address to reach the endpoint from; nil: it has one.
  private var clientAddressGap: String? {
    let families = endpointFamilies.isEmpty ? [.ipv4] : endpointFamilies
    guard let client, families.allSatisfy({ client.blocks(of: $0).isEmpty }) else { return nil }
    return families == [.ipv6]
      ? "the endpoint has only IPv6 addresses, and the client's are not known"
      : "the client's IPv4 address is not known"
  }

  /// PrivateLink carries the client's own address, and neither its groups nor a subnet.
  private var privateLinkWays: [NetworkWay] {
    let gap = balancerGap ?? portGap ?? (sources.isEmpty ? "who asks is not known" : nil)
    return ways(.endpointToNetworkLoadBalancer, entrances, [.requests], gap) { port in
      guard let balancer = networkLoadBalancer else { return [] }
      return sources.map { source in
        NetworkWay.Lane(
          from: source.text,
          to: [balancer.name ?? balancer.arn],
          passages: [enforcement(at: balancer, port, source)]
        )
      }
    }
  }

  private func enforcement(
    at balancer: LoadBalancer,
    _ entrance: EntrancePort,
    _ source: IPBlock
  ) -> Passage {
    let areKnown =
      !balancer.securityGroupIDs.isEmpty || balancer.prefixForIPv6SourceNAT != nil
    var passage = groups(
      areKnown ? balancer.securityGroupIDs : nil,
      .provider,
      .networkLoadBalancer,
      isEgress: false,
      entrance,
      Peer(block: source, securityGroupIDs: [])
    )
    guard !balancer.securityGroupIDs.isEmpty else { return passage }
    switch balancer.enforcesSecurityGroupsOnPrivateLink?.lowercased() {
    case "on": break
    case "off": (passage.verdict, passage.match, passage.reason) = (.admits, .notEnforced, nil)
    default:
      (passage.verdict, passage.match) = (.unknown, nil)
      passage.reason =
        "AWS does not say whether the NLB's inbound rules are enforced on PrivateLink"
    }
    return passage
  }

  private var balancerWays: [NetworkWay] {
    guard objects.hasApplicationLoadBalancer else { return [] }
    let groups = (networkTargetGroups ?? []).filter { $0.targetType == "alb" }
    let checks = checkPorts(of: groups)
    let gap =
      balancerGap ?? (applicationLoadBalancer == nil ? "the ALB is not known" : nil)
      ?? provider.network.subnets.gap("subnets")
    let tcp = { (ports: Set<Int>) in
      Set(ports.map { EntrancePort(transport: .tcp, port: $0) })
    }
    return ways(
      .networkToApplicationLoadBalancer,
      tcp(Set(balancerPorts)),
      tcp(checks),
      gap,
      groups
    ) {
      port in
      guard let from = networkLoadBalancer, let to = applicationLoadBalancer else { return [] }
      let connections = peers(of: from).flatMap { near in
        peers(of: to).map { Connection(from: near, to: $0, port: port.port) }
      }
      return lanes(
        connections.map { ConnectionBundle($0) },
        .provider,
        (.networkLoadBalancer, .applicationLoadBalancer)
      )
    }
  }

  /// From the load balancers to what answers.
  private var taskWays: [NetworkWay] {
    let isDirect = !objects.hasApplicationLoadBalancer
    let direct =
      isDirect || lastBalancing.contains { $0.hop == .networkLoadBalancer }
      ? targetWays(.networkLoadBalancerToTargets, .networkLoadBalancer, objects.networkTargetGroups)
      : []
    let behind =
      isDirect
      ? []
      : targetWays(
        .applicationLoadBalancerToTasks,
        .applicationLoadBalancer,
        objects.applicationTargetGroups
      )
    return direct + behind
  }

  private func targetWays(_ kind: NetworkWay.Kind, _ sender: Hop.Kind, _ all: [TargetGroup])
    -> [NetworkWay]
  {
    let groups = all.filter { $0.targetType != "alb" }
    let bundles = taskConnections.filter { $0.sender == sender }
    let known = lastBalancing.filter { $0.hop == sender }
    let title = sender == .networkLoadBalancer ? "NLB" : "ALB"
    let balancer =
      sender == .networkLoadBalancer ? networkLoadBalancer : applicationLoadBalancer
    let requests = Set(
      known.flatMap { one in
        one.targets.compactMap(\.port).flatMap { port in
          one.group.transports.map { EntrancePort(transport: $0, port: port) }
        }
      }
    )
    let checks = Set(checkPorts(of: groups).map { EntrancePort(transport: .tcp, port: $0) })
    let reached = Set(bundles.map(\.first.entrance))
    let gap =
      (balancer == nil ? "the \(title) is not known" : nil)
      ?? provider.network.subnets.gap("subnets")
      ?? (known.count < groups.count ? "the health of the \(title)'s targets is not known" : nil)
      ?? (known.allSatisfy(\.targets.isEmpty) ? "the \(title) has no target" : nil)
      ?? (bundles.isEmpty ? "the addresses of the \(title)'s targets are not known" : nil)
    return ways(kind, requests, checks.union(reached.subtracting(requests)), gap, groups) { port in
      let far = hops.last?.kind ?? .service
      return lanes(bundles.filter { $0.first.entrance == port }, .provider, (sender, far))
    }
  }

  /// nil: the tasks need none, or it is not known what they need.
  private var imageWay: NetworkWay? {
    guard let service, needsTheInternet else { return nil }
    let subnets = provider.network.subnets.current ?? []
    let lanes = service.subnetIDs.map { id in
      let subnet = subnets.first { $0.id == id }
      return NetworkWay.Lane(
        fromZone: subnet?.zone,
        from: subnet?.cidrBlock ?? id,
        to: ["internet"],
        passages: imagePassages(from: id, of: service)
      )
    }
    return NetworkWay(
      kind: .tasksToInternet,
      port: 443,
      purposes: [.images],
      lanes: NetworkWay.merged(lanes)
    )
  }

  /// Through a NAT gateway the way goes on from that one's subnet.
  private func imagePassages(from subnetID: String, of service: ECSService) -> [Passage] {
    let anywhere = Peer(block: IPBlock.everything, securityGroupIDs: [])
    let ids = service.securityGroupIDs
    let out = groups(
      ids.isEmpty ? nil : ids,
      .provider,
      .service,
      isEgress: true,
      EntrancePort(transport: .tcp, port: 443),
      anywhere
    )
    let first = route(from: subnetID, to: .everything, .provider, .service)
    guard case .route(let route)? = first.match, first.verdict == .admits,
      let gateway = provider.network.natGateways.current?.first(where: { $0.id == route.target }),
      gateway.connectivity != "private", let onward = gateway.subnetID
    else { return [out, first] }
    return [out, first, self.route(from: onward, to: .everything, .provider, .service)]
  }
}
