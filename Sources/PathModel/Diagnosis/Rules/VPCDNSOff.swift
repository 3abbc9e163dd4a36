extension DiagnosisRule {
  /// The customer's VPC has no resolver, or no private names while the endpoint is to have one.
  ///
  /// Clients may ask another resolver, so it is a warning.
  static let vpcDNSOff = DiagnosisRule(
    id: "vpc-dns-off",
    title: "the customer's VPC does not resolve the endpoint's names",
    hop: .endpoint,
    causes: [48],
    source: AWSPage.vpcDNS,
    find: { situation in
      guard let endpoint = situation.endpoint, let vpc = endpoint.vpcID else { return [] }
      if situation.isOff(\.dnsSupport, in: vpc) {
        return [situation.symptom(vpc, noResolver(vpc), "enable-dns-support", "EnableDnsSupport")]
      }
      if endpoint.privateDNSEnabled == true, situation.endpointService?.privateDNSName != nil,
        situation.isOff(\.dnsHostnames, in: vpc)
      {
        return [
          situation.symptom(vpc, noNames(vpc), "enable-dns-hostnames", "EnableDnsHostnames")
        ]
      }
      return []
    }
  )
}

private func noResolver(_ vpc: String) -> String {
  "\(vpc) has DNS support off: its clients cannot look the endpoint's names up"
}

private func noNames(_ vpc: String) -> String {
  "\(vpc) has DNS hostnames off: the endpoint's private name does not lead to it"
}

extension Situation {
  fileprivate func isOff(
    _ attribute: KeyPath<CustomerFacts, Reading<VPCAttribute>>,
    in vpc: String
  ) -> Bool {
    guard let known = customer[keyPath: attribute].current, known.isOn == false else {
      return false
    }
    return known.vpcID == nil || known.vpcID == vpc
  }

  fileprivate func symptom(
    _ vpc: String,
    _ message: String,
    _ option: String,
    _ field: String
  ) -> DiagnosisRule.Symptom {
    DiagnosisRule.Symptom(
      severity: .warning,
      subject: vpc,
      message: message,
      evidence: ["ec2 describe-vpc-attribute: \(vpc) \(field) false"],
      next: command(
        .customer,
        "ec2 modify-vpc-attribute",
        "--vpc-id",
        vpc,
        "--\(option)",
        "Value=true"
      )
    )
  }
}
