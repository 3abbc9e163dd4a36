extension DiagnosisRule {
  /// The service has a private name, which the endpoint does not give to its VPC.
  static let privateNameOff = DiagnosisRule(
    id: "private-name-off",
    title: "the endpoint does not use the service's private name",
    hop: .endpoint,
    causes: [44],
    source: AWSPage.privateNames,
    find: { situation in
      guard let endpoint = situation.endpoint, endpoint.privateDNSEnabled == false,
        let service = situation.endpointService, let name = service.privateDNSName,
        service.privateDNSState?.lowercased() == "verified"
      else { return [] }
      return [
        .init(
          severity: .advice,
          subject: endpoint.id,
          message: message(name),
          evidence: [
            "ec2 describe-vpc-endpoints: \(endpoint.id) PrivateDnsEnabled false",
            "ec2 describe-vpc-endpoint-service-configurations: \(service.id) PrivateDnsName \(name)",
          ],
          next: situation.command(
            .customer,
            "ec2 modify-vpc-endpoint",
            "--vpc-endpoint-id",
            endpoint.id,
            "--private-dns-enabled"
          )
        )
      ]
    }
  )
}

private func message(_ name: String) -> String {
  "the service has the private name \(name), and the endpoint has private DNS off: clients in its "
    + "VPC do not reach it by that name"
}
