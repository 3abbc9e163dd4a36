extension DiagnosisRule {
  /// The endpoint service has no network load balancer, or one that does not exist.
  static let networkLoadBalancerMissing = DiagnosisRule(
    id: "network-load-balancer-missing",
    title: "the endpoint service's network load balancer does not exist",
    hop: .endpointService,
    causes: [12],
    source: AWSPage.endpointService,
    reachabilityCode: "NO_POSSIBLE_DESTINATION",
    find: { situation in
      guard let service = situation.endpointService else { return [] }
      let call = "ec2 describe-vpc-endpoint-service-configurations"
      guard let arn = service.networkLoadBalancerARNs.first else {
        guard service.listsNetworkLoadBalancers == true else { return [] }
        let next = situation.command(.provider, call, "--service-ids", service.id)
        let said = "\(call): \(service.id) NetworkLoadBalancerArns []"
        return [
          .init(
            severity: .critical,
            subject: service.id,
            message: none,
            evidence: [said],
            next: next
          )
        ]
      }
      guard let balancers = situation.provider.loadBalancers.current,
        !balancers.contains(where: { $0.arn == arn })
      else { return [] }
      return [
        .init(
          severity: .critical,
          subject: service.id,
          message: gone,
          evidence: [
            "\(call): \(service.id) NetworkLoadBalancerArns \(arn)",
            "elbv2 describe-load-balancers: no \(arn)",
          ],
          next: situation.command(.provider, "elbv2 describe-load-balancers")
        )
      ]
    }
  )
}

private let none = "the endpoint service has no network load balancer: its connections end there"

private let gone =
  "the endpoint service's network load balancer does not exist: its connections end there"
