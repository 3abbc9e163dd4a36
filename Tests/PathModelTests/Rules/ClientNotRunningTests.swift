import Testing

@testable import PathModel

/// The client instance that does not run well.
@Suite struct ClientNotRunningTests {
  private let rule = RuleDrive(.clientNotRunning) { sample in
    sample.changeClient { $0.state = Open(Instance.State.stopped) }
  }

  @Test func stoppedClientIsAWarning() throws {
    try rule.finds(
      .warning,
      .client,
      "i-1",
      next: "ec2 start-instances --instance-ids i-1 --profile customer --region "
        + "eu-west-1"
    )
  }

  @Test func clientThatStartsIsNone() {
    rule.findsNothing { sample in
      sample.changeClient { $0.state = Open(Instance.State.pending) }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .instances)
  }

  @Test func failedStatusCheckIsAWarning() throws {
    let impaired = RuleDrive(.clientNotRunning) { sample in
      sample.customer.instanceStatuses = sample.customer.instanceStatuses.changing {
        $0[0].systemCheck = Open(InstanceStatus.Check.impaired)
      }
    }
    try impaired.finds(
      .warning,
      .client,
      "i-1",
      next: "ec2 describe-instance-status --include-all-instances --instance-ids i-1 "
        + "--profile customer --region eu-west-1"
    )
    for flaw in Flaw.allCases { impaired.isSilent(flaw, without: .instances, .instanceStatuses) }
  }
}
