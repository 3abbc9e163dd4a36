import Testing

@testable import PathModel

/// The endpoint that AWS could not make.
@Suite struct EndpointFailedTests {
  private let rule = RuleDrive(.endpointFailed) { sample in
    sample.changeEndpoint { $0.state = Open(EndpointState.failed) }
    sample.changeEndpoint { $0.failure = "no free addresses" }
  }

  @Test func failureIsSaid() throws {
    let finding = try rule.finds(
      .critical,
      .endpoint,
      "vpce-1",
      next: "ec2 describe-vpc-endpoints --vpc-endpoint-ids vpce-1 --query "
        + "'VpcEndpoints[].[State,FailureReason,LastError]' --profile customer "
        + "--region eu-west-1"
    )
    #expect(finding.message == "AWS could not make the endpoint: no free addresses")
    #expect(finding.evidence.last?.hasSuffix("LastError no free addresses") == true)
  }

  @Test func failureOfAnAvailableEndpointIsNone() {
    rule.findsNothing { sample in
      sample.changeEndpoint { $0.state = Open(EndpointState.available) }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints)
  }
}
