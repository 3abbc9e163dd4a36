extension DiagnosisRule {
  /// The provider has not shown that the service's private name is its own.
  ///
  /// A warning where the endpoint is to use the name, otherwise advice.
  static let privateNameNotVerified = DiagnosisRule(
    id: "private-name-not-verified",
    title: "the service's private name is not verified",
    hop: .endpointService,
    causes: [45, 46],
    source: AWSPage.privateNames,
    find: { situation in
      guard let service = situation.endpointService, let state = service.privateDNSState,
        let why = reasons[state.lowercased()]
      else { return [] }
      let name = service.privateDNSName ?? "the private name"
      return [
        .init(
          severity: situation.endpoint?.privateDNSEnabled == true ? .warning : .advice,
          subject: service.privateDNSName ?? service.id,
          message: "\(name) is not verified: \(why); no client can use it until then",
          evidence: [
            "ec2 describe-vpc-endpoint-service-configurations: \(service.id) "
              + "PrivateDnsNameConfiguration State \(state)"
          ],
          next: situation.command(
            .provider,
            "ec2 start-vpc-endpoint-service-private-dns-verification",
            "--service-id",
            service.id
          )
        )
      ]
    }
  )
}

private let reasons = [
  "pendingverification": "publish the TXT record that AWS names, then have it verified",
  "failed": "AWS did not find its TXT record; check the record's name and value",
]
