extension DiagnosisRule {
  /// The endpoint service is one for Gateway Load Balancer endpoints.
  ///
  /// These take packets of a route table on their way through appliances: no name, no port and no request
  /// lead to them.
  static let endpointServiceOfGateways = DiagnosisRule(
    id: "endpoint-service-of-gateways",
    title: "the endpoint service is for Gateway Load Balancer endpoints",
    hop: .endpointService,
    causes: [],
    source: AWSPage.endpointService,
    isAboutSight: true,
    find: { situation in
      guard let service = situation.endpointService,
        let first = service.gatewayLoadBalancerARNs.first,
        service.networkLoadBalancerARNs.isEmpty
      else { return [] }
      return [
        .init(
          severity: .warning,
          subject: service.id,
          message: message(service.id),
          evidence: [
            "ec2 describe-vpc-endpoint-service-configurations: \(service.id) GatewayLoadBalancerArns "
              + first
          ],
          next: situation.command(
            .provider,
            "elbv2 describe-load-balancers",
            "--load-balancer-arns",
            first
          )
        )
      ]
    }
  )
}

private func message(_ id: String) -> String {
  "\(id) is for Gateway Load Balancer endpoints, which carry no requests: pltop watches interface "
    + "endpoints, and sees only the state of this service"
}
