import Testing

@testable import PathModel

/// Connections that have to be accepted, of which nobody is told.
@Suite struct AcceptanceWithoutNotificationTests {
  private let rule = RuleDrive(.acceptanceWithoutNotification) { sample in
    sample.changeEndpointService { $0.acceptanceRequired = true }
    sample.provider.notifications = HealthySample.value([])
  }

  @Test func nobodyToBeToldIsAdvice() throws {
    try rule.finds(
      .advice,
      .endpointService,
      "vpce-svc-1",
      next: "ec2 create-vpc-endpoint-connection-notification --service-id vpce-svc-1 "
        + "--connection-events Connect --connection-notification-arn TOPIC_ARN "
        + "--profile provider --region eu-west-1"
    )
  }

  @Test(arguments: [("Enabled", 0), ("Disabled", 1)])
  func onlyWhatIsEnabledCounts(state: String, count: Int) {
    var notification = ConnectionNotification()
    notification.state = state
    let found = rule.findings { $0.provider.notifications = HealthySample.value([notification]) }
    #expect(found.count == count)
  }

  @Test(arguments: [false, nil])
  func acceptanceThatIsNotRequiredIsNone(required: Bool?) {
    rule.findsNothing { sample in
      sample.changeEndpointService { $0.acceptanceRequired = required }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .services, .notifications)
  }
}
