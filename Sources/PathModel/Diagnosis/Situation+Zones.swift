extension Situation {
  /// The ids of the zones of the endpoint and of the service, where they can be compared.
  ///
  /// nil: not all are known, or they are of two regions, which need no zone in common.
  var comparedZoneIDs: (endpoint: Set<String>, service: Set<String>)? {
    guard let own = endpointZoneIDs, let offered = serviceZoneIDs,
      objects.isCrossRegion(in: sample) != true,
      Set(own.union(offered).map(ZoneName.regionCode)).count == 1
    else { return nil }
    return (own, offered)
  }

  /// The same where only the customer's side says which zones the service is offered in; zones that the
  /// customer has no subnet in are left out.
  var offeredZoneIDs: (endpoint: Set<String>, service: Set<String>)? {
    guard let own = endpointZoneIDs, let subnets = customer.network.subnets.current,
      customer.offeredServices.current != nil, let offered = objects.offeredService
    else { return nil }
    let zones = Set(offered.zones)
    let ids = subnets.filter { zones.contains($0.zone ?? "") }.compactMap(\.zoneID)
    return ids.isEmpty ? nil : (own, Set(ids))
  }

  /// The ids of the zones that the endpoint has a network interface in; nil: not all are known.
  private var endpointZoneIDs: Set<String>? {
    endpoint.flatMap { Self.zoneIDs(of: $0.subnetIDs, customer.network) }
  }

  /// The ids of the zones that the service's NLBs are enabled in; nil: not all are known.
  private var serviceZoneIDs: Set<String>? {
    let arns = endpointService.map(\.networkLoadBalancerARNs) ?? []
    let named = arns.isEmpty ? [objects.networkLoadBalancerARN].compactMap(\.self) : arns
    let known = (provider.loadBalancers.current ?? []).filter { named.contains($0.arn) }
    guard !named.isEmpty, known.count == Set(named).count else { return nil }
    let zones = known.flatMap(\.zones)
    let subnets = zones.compactMap(\.subnetID)
    return subnets.count == zones.count ? Self.zoneIDs(of: subnets, provider.network) : nil
  }

  private static func zoneIDs(of subnetIDs: [String], _ network: NetworkFacts) -> Set<String>? {
    guard let subnets = network.subnets.current, !subnetIDs.isEmpty else { return nil }
    let ids = subnetIDs.compactMap { id in subnets.first { $0.id == id }?.zoneID }
    return ids.count == subnetIDs.count ? Set(ids) : nil
  }

  /// `…:targetgroup/demo-alb-target-group/9b1c` → `demo-alb-target-group`.
  static func groupName(ofARN arn: String) -> String {
    String(arn.split(separator: "/").dropFirst().first ?? Substring(arn))
  }

  /// The name of a load balancer: the last part but one of its ARN.
  static func balancerName(ofARN arn: String) -> String {
    String(arn.split(separator: "/").dropLast().last ?? Substring(arn))
  }
}
