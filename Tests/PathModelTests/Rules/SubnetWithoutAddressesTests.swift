import Testing

@testable import PathModel

/// The task subnet that is full.
@Suite struct SubnetWithoutAddressesTests {
  private let rule = RuleDrive(.subnetWithoutAddresses) { sample in
    sample.provider.network.subnets = sample.provider.network.subnets.changing {
      $0[1].availableAddresses = 0
    }
  }

  @Test func fullSubnetIsFound() throws {
    try rule.finds(
      .warning,
      .service,
      "subnet-1b",
      next: "ec2 describe-network-interfaces --filters "
        + "Name=subnet-id,Values=subnet-1b --profile provider --region eu-west-1"
    )
  }

  @Test func withoutAHealthyTaskItIsCritical() throws {
    try rule.finds(
      .critical,
      .service,
      "subnet-1b",
      next: "ec2 describe-network-interfaces --filters "
        + "Name=subnet-id,Values=subnet-1b --profile provider --region eu-west-1",
      and: { sample in
        sample.setTaskHealth(("unhealthy", nil), ("unhealthy", nil))
        sample.changeService { $0.runningCount = 0 }
      }
    )
  }

  @Test func subnetOfOthersIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.subnetIDs = [HealthySample.providerSubnets[0]] }
    }
  }

  @Test func countThatIsNotKnownIsNone() {
    rule.findsNothing { sample in
      sample.provider.network.subnets = sample.provider.network.subnets.changing {
        $0[1].availableAddresses = nil
      }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service, .providerSubnets)
  }

  @Test func taskThatGotNoAddressTellsIt() throws {
    let words = RuleDrive(.subnetWithoutAddresses) { sample in
      sample.stopTask(
        "TaskFailedToStart",
        "Unexpected EC2 error: InsufficientFreeAddressesInSubnet"
      )
    }
    try words.finds(
      .warning,
      .service,
      "subnet-1a",
      next: "ec2 describe-network-interfaces --filters Name=subnet-id,Values=subnet-1a "
        + "--profile provider --region eu-west-1"
    )
    words.findsNothing { $0.stopTask("", "InsufficientFreeAddressesInSubnet", ago: 700) }
  }
}
