extension DiagnosisRule {
  /// The endpoint is no interface endpoint, so that no request of the path can be watched.
  static let endpointOfAnotherKind = DiagnosisRule(
    id: "endpoint-of-another-kind",
    title: "the endpoint is no interface endpoint",
    hop: .endpoint,
    causes: [],
    source: AWSPage.endpoint,
    isAboutSight: true,
    find: { situation in
      guard let endpoint = situation.endpoint, let kind = endpoint.otherKind else { return [] }
      let to =
        endpoint.resourceConfigurationARN ?? endpoint.serviceNetworkARN ?? endpoint.serviceName
      return [
        .init(
          severity: .advice,
          subject: endpoint.id,
          message:
            "\(endpoint.id) is a \(kind)\(to.map { " to \($0)" } ?? ""): \(meaning(endpoint)); "
            + "pltop watches its state and nothing behind it",
          evidence: [
            "ec2 describe-vpc-endpoints: \(endpoint.id) VpcEndpointType \(endpoint.kind ?? "")"
          ],
          next: situation.command(
            .customer,
            "ec2 describe-vpc-endpoints",
            "--vpc-endpoint-ids",
            endpoint.id
          )
        )
      ]
    }
  )
}

private func meaning(_ endpoint: VPCEndpoint) -> String {
  switch endpoint.kind {
  case "GatewayLoadBalancer": "route tables lead packets through appliances behind it"
  case "Gateway": "route tables lead packets for S3 or DynamoDB to it"
  case "Resource": "it leads to a resource that VPC Lattice shares, without a load balancer"
  case "ServiceNetwork": "it leads to the services of a VPC Lattice service network"
  default: "its type is new to pltop"
  }
}
