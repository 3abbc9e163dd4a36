extension Situation {
  /// The ids of the zones that the endpoint has a network interface in; nil: not all are known.
  var endpointZoneIDs: Set<String>? {
    endpoint.flatMap { Self.zoneIDs(of: $0.subnetIDs, customer.network) }
  }

  /// The ids of the zones that the NLB is enabled in, which are the service's; nil: not all are known.
  var serviceZoneIDs: Set<String>? {
    networkLoadBalancer.flatMap {
      Self.zoneIDs(of: $0.zones.compactMap(\.subnetID), provider.network)
    }
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
