extension DiagnosisRule {
  /// The endpoint speaks IPv6, and the service or its NLB does not.
  ///
  /// An endpoint that has IPv4 as well still carries requests over it, so it is a warning then.
  static let addressTypeMismatch = DiagnosisRule(
    id: "address-type-mismatch",
    title: "the endpoint has IPv6 and the service has not",
    hop: .endpointService,
    causes: [27],
    source: AWSPage.endpointService,
    find: { situation in
      guard let endpoint = situation.endpoint, let service = situation.endpointService,
        let type = endpoint.addressType?.lowercased(), ["ipv6", "dualstack"].contains(type)
      else { return [] }
      let types = service.supportedAddressTypes
      let balancer = situation.networkLoadBalancer.flatMap { $0.addressType == "ipv4" ? $0 : nil }
      guard balancer != nil || !types.isEmpty && !types.contains("ipv6") else { return [] }
      return [
        .init(
          severity: type == "ipv6" ? .critical : .warning,
          hop: balancer == nil ? .endpointService : .networkLoadBalancer,
          subject: balancer?.name ?? service.id,
          message: message(type, balancer?.name),
          evidence: [
            "ec2 describe-vpc-endpoints: \(endpoint.id) IpAddressType \(type)",
            types.isEmpty
              ? nil
              : "ec2 describe-vpc-endpoint-service-configurations: \(service.id) "
                + "SupportedIpAddressTypes \(types.joined(separator: ", "))",
            balancer.map {
              "elbv2 describe-load-balancers: \($0.name ?? $0.arn) IpAddressType ipv4"
            },
          ].compactMap(\.self),
          next: situation.fix(service, balancer)
        )
      ]
    }
  )
}

private func message(_ type: String, _ balancer: String?) -> String {
  let whose = balancer.map { "NLB \($0)" } ?? "endpoint service"
  return "the endpoint is \(type) and the \(whose) has only IPv4: requests over IPv6 fail"
}

extension Situation {
  /// First the NLB gets IPv6, then the service.
  fileprivate func fix(_ service: EndpointService, _ balancer: LoadBalancer?) -> Suggestion {
    if let balancer {
      return command(
        .provider,
        "elbv2 set-ip-address-type",
        "--load-balancer-arn",
        balancer.arn,
        "--ip-address-type",
        "dualstack"
      )
    }
    return command(
      .provider,
      "ec2 modify-vpc-endpoint-service-configuration",
      "--service-id",
      service.id,
      "--add-supported-ip-address-types",
      "ipv6"
    )
  }
}
