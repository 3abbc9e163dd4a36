extension DiagnosisRule {
  /// The endpoint's connection goes through an NLB that its endpoint service does not list.
  static let connectionThroughAnotherLoadBalancer = DiagnosisRule(
    id: "connection-through-another-load-balancer",
    title: "the endpoint's connection goes through another NLB",
    hop: .endpointService,
    causes: [14],
    source: AWSPage.endpointService,
    find: { situation in
      guard let connection = situation.connection, let service = situation.endpointService,
        let shown = service.networkLoadBalancerARNs.first,
        let other = connection.networkLoadBalancerARNs.first,
        Set(connection.networkLoadBalancerARNs).isDisjoint(with: service.networkLoadBalancerARNs)
      else { return [] }
      let name = Situation.balancerName(ofARN: other)
      return [
        .init(
          severity: .warning,
          subject: name,
          message: message(name, Situation.balancerName(ofARN: shown)),
          evidence: [
            "ec2 describe-vpc-endpoint-connections: \(connection.endpointID) "
              + "NetworkLoadBalancerArns \(other)",
            "ec2 describe-vpc-endpoint-service-configurations: \(service.id) "
              + "NetworkLoadBalancerArns \(service.networkLoadBalancerARNs.joined(separator: ", "))",
          ],
          next: situation.command(
            .provider,
            "elbv2 describe-load-balancers",
            "--load-balancer-arns",
            other
          )
        )
      ]
    }
  )
}

private func message(_ other: String, _ shown: String) -> String {
  "the endpoint's connection goes through NLB \(other), which the endpoint service does not list, and "
    + "not through \(shown)"
}
