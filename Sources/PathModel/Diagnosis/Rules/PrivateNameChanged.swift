extension DiagnosisRule {
  /// The endpoint gives its VPC another private name than the service has now.
  static let privateNameChanged = DiagnosisRule(
    id: "private-name-changed",
    title: "the service has another private name than the endpoint",
    hop: .endpoint,
    causes: [47],
    source: AWSPage.privateNames,
    consequenceOf: ["private-name-not-verified"],
    find: { situation in
      guard let endpoint = situation.endpoint, endpoint.privateDNSEnabled == true,
        let service = situation.endpointService, let name = service.privateDNSName,
        let old = endpoint.privateNames.first,
        !endpoint.privateNames.contains(where: { $0.lowercased() == name.lowercased() })
      else { return [] }
      return [
        .init(
          severity: .warning,
          subject: name,
          message: message(name, old),
          evidence: [
            "ec2 describe-vpc-endpoints: \(endpoint.id) DnsEntries \(old)",
            "ec2 describe-vpc-endpoint-service-configurations: \(service.id) PrivateDnsName \(name)",
          ],
          next: situation.command(
            .customer,
            "ec2 describe-vpc-endpoints",
            "--vpc-endpoint-ids",
            endpoint.id,
            "--query",
            "VpcEndpoints[].DnsEntries"
          )
        )
      ]
    }
  )
}

private func message(_ name: String, _ old: String) -> String {
  "the service's private name is \(name) now, and the endpoint has \(old): clients have to use the "
    + "name that the endpoint has, or private DNS has to be turned off and on again"
}

extension VPCEndpoint {
  /// Those that are not AWS's own; DNS writes `*` as `\052`.
  fileprivate var privateNames: [String] {
    dnsNames.filter { !$0.contains(".vpce.amazonaws.com") }
      .map { $0.replacing(#"\052"#, with: "*") }
  }
}
