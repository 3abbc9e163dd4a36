import Testing

@testable import PathModel

/// The customer's account that the service does not admit.
@Suite struct PrincipalNotAllowedTests {
  private let rule = RuleDrive(.principalNotAllowed) { sample in
    sample.changeEndpoint { $0.state = Open(EndpointState.expired) }
    sample.provider.allowedPrincipals = HealthySample.value([
      HealthySample.principal("arn:aws:iam::777788889999:root")
    ])
  }
  private static let next =
    "ec2 modify-vpc-endpoint-service-permissions --service-id vpce-svc-1 "
    + "--add-allowed-principals arn:aws:iam::444455556666:root --profile provider "
    + "--region eu-west-1"

  @Test func accountThatIsNotAdmittedIsFound() throws {
    let finding = try rule.finds(.critical, .endpointService, "444455556666", next: Self.next)
    #expect(
      finding.evidence == [
        "ec2 describe-vpc-endpoints: vpce-1 State expired",
        "sts get-caller-identity: the customer's Account 444455556666",
        "ec2 describe-vpc-endpoint-service-permissions: AllowedPrincipals "
          + "[arn:aws:iam::777788889999:root]",
      ]
    )
  }

  @Test(arguments: [EndpointState.failed, .deleted])
  func endpointThatHasToBeMadeAnewNeedsIt(state: EndpointState) throws {
    try rule.finds(
      .critical,
      .endpointService,
      "444455556666",
      next: Self.next,
      and: { sample in sample.changeEndpoint { $0.state = Open(state) } }
    )
  }

  @Test func endpointThatIsGoneIsExplained() throws {
    try rule.finds(
      .critical,
      .endpointService,
      "444455556666",
      next: Self.next,
      and: { sample in sample.customer.endpoints = HealthySample.value([]) }
    )
  }

  @Test func itStandsForTheStateOfTheEndpoint() {
    var sample = HealthySample.sample
    sample.changeEndpoint { $0.state = Open(EndpointState.expired) }
    sample.provider.allowedPrincipals = HealthySample.value([])
    #expect(PathStatus.derive(sample).faults.map(\.rule) == ["principal-not-allowed"])
  }

  @Test(arguments: [EndpointState.available, .pendingAcceptance, .pending, .rejected])
  func endpointThatIsThereNeedsNoPermission(state: EndpointState) {
    rule.findsNothing { sample in sample.changeEndpoint { $0.state = Open(state) } }
  }

  @Test(arguments: [
    "*", "arn:aws:iam::444455556666:root", "arn:aws:iam::444455556666:role/deployer",
    "arn:aws:organizations::777788889999:organization/o-1", "o-1", "",
  ])
  func principalThatMayAdmitItIsNoFault(name: String) {
    rule.findsNothing { sample in
      sample.provider.allowedPrincipals = HealthySample.value([HealthySample.principal(name)])
    }
  }

  @Test func ownersAccountNeedsNoPermission() {
    rule.findsNothing { sample in
      sample.customer.identity = HealthySample.value(HealthySample.identity("111122223333"))
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(
      flaw,
      without: .endpoints,
      .services,
      .principals,
      .customerIdentity,
      .providerIdentity
    )
  }
}
