import Testing

@testable import PathModel

/// The endpoint with a private name that the service had before.
@Suite struct PrivateNameChangedTests {
  private let rule = RuleDrive(.privateNameChanged) { sample in
    sample.setPrivateName("api.example.com", "verified")
    sample.changeEndpoint {
      $0.privateDNSEnabled = true
      $0.dnsNames.append("old.example.com")
    }
  }

  @Test func otherNameIsFound() throws {
    try rule.finds(
      .warning,
      .endpoint,
      "api.example.com",
      next: "ec2 describe-vpc-endpoints --vpc-endpoint-ids vpce-1 --query "
        + "'VpcEndpoints[].DnsEntries' --profile customer --region eu-west-1"
    )
  }

  @Test(arguments: [
    ("API.example.com", "api.example.com"), (#"\052.example.com"#, "*.example.com"),
  ])
  func sameNameIsNone(own: String, name: String) {
    rule.findsNothing { sample in
      sample.setPrivateName(name, "verified")
      sample.changeEndpoint { $0.dnsNames[1] = own }
    }
  }

  @Test func endpointWithAWSsNamesOnlyIsNone() {
    rule.findsNothing { sample in sample.changeEndpoint { $0.dnsNames.removeLast() } }
  }

  @Test(arguments: [false, nil])
  func endpointWithPrivateNamesOffIsNone(isOn: Bool?) {
    rule.findsNothing { sample in sample.changeEndpoint { $0.privateDNSEnabled = isOn } }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints, .services)
  }
}
