extension DiagnosisRule {
  /// The endpoint's connection goes through an NLB that is not the one shown.
  static let connectionThroughAnotherLoadBalancer = DiagnosisRule(
    id: "connection-through-another-load-balancer",
    title: "the endpoint's connection goes through another NLB",
    hop: .endpointService,
    causes: [14],
    source: AWSPage.endpointService,
    find: { situation in
      guard let connection = situation.connection, let service = situation.endpointService,
        let shown = situation.objects.networkLoadBalancerARN,
        let other = connection.networkLoadBalancerARNs.first,
        !connection.networkLoadBalancerARNs.contains(shown)
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
  "the endpoint's connection goes through NLB \(other) and not through \(shown): what is shown "
    + "behind the endpoint service is not what requests pass"
}
