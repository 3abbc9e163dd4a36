import Testing

@testable import PathModel

/// The region that refuses good credentials.
@Suite struct RegionRefusesTests {
  private static func refusal(_ code: String) -> Problem {
    Problem(.auth, "refused", next: "check the credentials", code: code)
  }

  @Test(arguments: ["AuthFailure", "UnrecognizedClientException", "InvalidClientTokenId"])
  func asksWhetherItIsEnabled(code: String) throws {
    let status = status(Self.refusal(code))
    let finding = try #require(status.findings.first)
    #expect(status.faults.count == 1)
    #expect(finding.rule == DiagnosisRule.regionRefuses.id)
    #expect(finding.severity == .warning && finding.isAboutSight)
    #expect(finding.hop == .endpointService)
    #expect(finding.message.hasPrefix("is me-south-1 enabled for account "))
    #expect(finding.message.hasSuffix("refused: no news of endpoint service, service"))
    #expect(
      finding.next == "aws ec2 describe-regions --all-regions --filters "
        + "Name=region-name,Values=me-south-1 --query 'Regions[].[RegionName,OptInStatus]' "
        + "--profile provider --region us-east-1"
    )
    #expect(status.state == .unknown)
  }

  @Test func otherCodesAreAboutTheSignIn() {
    let status = status(Self.refusal("ExpiredToken"))
    #expect(status.faults.map(\.rule) == [DiagnosisRule.signInExpired.id])
  }

  @Test func credentialsThatNobodyAcceptsAreAboutTheSignIn() {
    let refusal = Self.refusal("AuthFailure")
    let status = status(refusal) { $0.provider.identity.fail(refusal) }
    #expect(status.faults.map(\.rule) == [DiagnosisRule.signInExpired.id])
    #expect(status.faults.map(\.next) == ["check the credentials"])
  }

  @Test(arguments: [("cn-northwest-1", "cn-north-1"), ("us-gov-east-1", "us-gov-west-1")])
  func anotherPartitionIsAskedAtHome(region: String, home: String) {
    let status = status(Self.refusal("AuthFailure")) { $0.provider.access.region = region }
    #expect(status.findings.first?.next.hasSuffix("--region \(home)") == true)
  }

  private func status(
    _ problem: Problem,
    and change: (inout Sample) -> Void = { _ in }
  ) -> PathStatus {
    var sample = HealthySample.sample
    sample.provider.access.region = "me-south-1"
    sample.provider.access.profile = "provider"
    var identity = CallerIdentity()
    identity.account = "111122223333"
    sample.provider.identity = HealthySample.value(identity)
    sample.provider.endpointServices.fail(problem)
    sample.provider.service.fail(problem)
    change(&sample)
    return PathStatus.derive(sample)
  }
}
