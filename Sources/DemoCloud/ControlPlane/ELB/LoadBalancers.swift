extension Operation {
  /// `aws elbv2 describe-load-balancers`.
  static let loadBalancers = Operation(
    .elbv2,
    "describe-load-balancers",
    [.texts("load-balancer-arns"), .texts("names")],
    paging: .elb("LoadBalancers")
  ) { (request) throws(APIError) in
    ["LoadBalancers": .array(try wanted(request).map { $0.json(request) })]
  }

  private static func wanted(_ request: Request) throws(APIError) -> [LoadBalancer] {
    let (arns, names) = (request.texts("load-balancer-arns"), request.texts("names"))
    if arns != nil, names != nil {
      throw APIError(
        "ValidationError",
        "Load balancer names and load balancer ARNs cannot be specified at the same time"
      )
    }
    guard let wanted = arns ?? names else { return request.loadBalancers }
    if wanted.count > 20 {
      throw APIError(
        "ValidationError",
        "Up to 20 load balancers can be described at a time, but \(wanted.count) were specified"
      )
    }
    for arn in arns ?? [] { _ = try request.loadBalancer(arn) }
    if let name = names?.first(where: { name in
      !request.loadBalancers.contains { $0.name == name }
    }) {
      throw APIError("LoadBalancerNotFound", "Load balancers '[\(name)]' not found")
    }
    return request.loadBalancers.filter { wanted.contains($0.arn) || wanted.contains($0.name) }
  }
}

extension LoadBalancer {
  fileprivate func json(_ request: Request) -> JSON {
    let isNetwork = kind == .network
    let hasGroups = !securityGroupIDs.isEmpty
    let enforces = enforcesSecurityGroupsOnPrivateLink ? "on" : "off"
    return [
      "LoadBalancerArn": .text(arn), "DNSName": .text(dnsName),
      // The hosted zones of ELB in eu-west-1.
      "CanonicalHostedZoneId": isNetwork ? "Z2IFOLAFXWLO4F" : "Z32O12XQLNTSW2",
      "CreatedTime": request.timestamps.text(createdAt), "LoadBalancerName": .text(name),
      "Scheme": "internal", "VpcId": .text(request.world.providerNetwork.id),
      "State": ["Code": .text(state.rawValue), "Reason": .text(ifPresent: stateReason)],
      "Type": .text(kind.rawValue),
      "AvailabilityZones": .array(subnetIDs.map { zone($0, request) }),
      "SecurityGroups": hasGroups ? .texts(securityGroupIDs) : nil, "IpAddressType": "ipv4",
      "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic": isNetwork && hasGroups
        ? .text(enforces) : nil,
      "EnablePrefixForIpv6SourceNat": isNetwork ? "off" : nil,
    ]
  }

  private func zone(_ subnet: String, _ request: Request) -> JSON {
    [
      "ZoneName": .text(ifPresent: request.world.zone(of: subnet)), "SubnetId": .text(subnet),
      "LoadBalancerAddresses": [],
    ]
  }
}
