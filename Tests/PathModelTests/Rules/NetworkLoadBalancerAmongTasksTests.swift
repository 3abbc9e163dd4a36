import Testing

@testable import PathModel

/// The NLB in the subnets of the tasks.
@Suite struct NetworkLoadBalancerAmongTasksTests {
  private let rule = RuleDrive(.networkLoadBalancerAmongTasks) { _ in }

  @Test func sharedSubnetsAreFound() throws {
    let finding = try rule.advises(
      .networkLoadBalancer,
      "demo-network",
      next: "ec2 describe-subnets --filters Name=vpc-id,Values=vpc-1 --profile provider "
        + "--region eu-west-1"
    )
    #expect(finding.message.contains("(subnet-1a, subnet-1b)"))
  }

  @Test func subnetsOfItsOwnAreNone() {
    rule.findsNothing { sample in
      sample.changeNetworkLoadBalancer {
        $0.zones[0].subnetID = "subnet-9a"
        $0.zones[1].subnetID = "subnet-9b"
      }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .balancers, .service)
  }
}
