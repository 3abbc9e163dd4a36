import Testing

@testable import PathModel

/// The endpoint service that does not name who may connect.
@Suite struct AllowedPrincipalsUnnamedTests {
  private let rule = RuleDrive(.allowedPrincipalsUnnamed) { $0.allow("*") }

  private static let start =
    "ec2 modify-vpc-endpoint-service-permissions --service-id vpce-svc-1 "
    + "--add-allowed-principals arn:aws:iam::444455556666:root "
  private static let end = "--profile provider --region eu-west-1"

  @Test func everyoneIsFound() throws {
    let finding = try rule.advises(
      .endpointService,
      HealthySample.serviceID,
      next: Self.start + "--remove-allowed-principals '*' " + Self.end
    )
    #expect(finding.message.hasPrefix("every AWS account may connect"))
  }

  @Test func nobodyIsFound() throws {
    let finding = try rule.advises(
      .endpointService,
      HealthySample.serviceID,
      next: Self.start + Self.end,
      and: { $0.allow() }
    )
    #expect(finding.message.contains("account 444455556666 could not make its endpoint again"))
  }

  @Test func nobodyIsNeededInTheProvidersOwnAccount() {
    rule.findsNothing { sample in
      sample.allow()
      sample.changeEndpoint { $0.ownerID = "111122223333" }
    }
  }

  @Test func principalThatIsNamedIsNone() {
    rule.findsNothing { $0.allow("arn:aws:iam::444455556666:root") }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .services, .principals, .provider)
  }
}

extension Sample {
  fileprivate mutating func allow(_ principals: String...) {
    provider.allowedPrincipals = HealthySample.value(
      principals.map { name in
        var principal = AllowedPrincipal()
        principal.principal = name
        return principal
      }
    )
  }
}
