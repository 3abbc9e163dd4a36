extension PathObjects {
  /// The region of the endpoint: that of the zones its subnets are in.
  ///
  /// Its DNS names do not say it: those of an endpoint in another region than its service's name the
  /// service's. nil: not known.
  package func endpointRegion(in sample: Sample) -> String? {
    let subnets = sample.customer.network.subnets.latest ?? []
    let interfaces = sample.customer.networkInterfaces.latest ?? []
    let own = endpoint?.subnetIDs ?? []
    let zones =
      subnets.filter { own.contains($0.id) }.map(\.zone)
      + interfaces.filter { endpoint?.networkInterfaceIDs.contains($0.id) ?? false }.map(\.zone)
    return zones.compactMap { zone in zone.flatMap { ZoneName.region($0) } }.first
      ?? connection?.region ?? sample.customer.access.region
  }

  /// The region of the endpoint service, as its name says it; nil: not known.
  package func serviceRegion(in sample: Sample) -> String? {
    endpoint?.serviceRegion ?? endpoint?.regionOfServiceName
      ?? endpointService?.name.flatMap { ZoneName.region(ofService: $0) }
      ?? networkLoadBalancerARN.flatMap(ARN.init)?.region ?? endpoint?.regionOfDNSNames
  }

  /// Whether the endpoint and its service are in two regions; nil: not known.
  package func isCrossRegion(in sample: Sample) -> Bool? {
    guard let own = endpointRegion(in: sample), let home = serviceRegion(in: sample) else {
      return nil
    }
    return own != home
  }
}

/// What the names and ids of zones and services say of their region.
enum ZoneName {
  /// As in `us-gov-west-1` of `us-gov-west-1a`, and `us-west-2` of the local zone `us-west-2-lax-1a`.
  static func region(_ zone: String) -> String? {
    var parts: [Substring] = []
    for part in zone.split(separator: "-") {
      let digits = part.prefix { $0.isASCII && $0.isNumber }
      guard digits.isEmpty else {
        return parts.count >= 2 ? (parts + [digits]).joined(separator: "-") : nil
      }
      parts.append(part)
    }
    return nil
  }

  /// What the ids of all zones of a region begin with, as in `euw1` of `euw1-az2`.
  static func regionCode(ofID id: String) -> Substring? { id.split(separator: "-").first }

  /// As in `com.amazonaws.vpce.REGION.vpce-svc-1`; nil for names of another kind.
  static func region(ofService name: String) -> String? {
    let parts = name.split(separator: ".")
    guard parts.count >= 3, let id = parts.last, id.hasPrefix("vpce-svc-"),
      parts[parts.count - 3] == "vpce"
    else { return nil }
    return String(parts[parts.count - 2])
  }
}

extension VPCEndpoint {
  fileprivate var regionOfServiceName: String? {
    serviceName.flatMap { ZoneName.region(ofService: $0) }
  }
}
