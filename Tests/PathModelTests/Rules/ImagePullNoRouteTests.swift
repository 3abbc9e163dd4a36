import Testing

@testable import PathModel

/// The tasks that cannot reach the registry of their image.
@Suite struct ImagePullNoRouteTests {
  @Test(arguments: ["subnet", "route table", "VPC"])
  func gatewayOfAnotherAccountIsNotMissing(owned: String) {
    var sample = HealthySample.sample
    sample.provider.network.natGateways = HealthySample.value([])
    #expect(!RuleDrive.findings(of: .imagePullNoRoute, in: sample).isEmpty)
    sample.share(owned)
    #expect(RuleDrive.findings(of: .imagePullNoRoute, in: sample).isEmpty)
    let status = PathStatus.derive(sample)
    let way = status.ways.first { $0.kind == .tasksToInternet }
    let route = way?.lanes.first?.passages.first { $0.filter == .route }
    #expect(route?.verdict == .unknown)
    #expect(route?.reason == "nat-1 is not visible: account 999988887777 owns it")
  }

  @Test func routesOfAnotherAccountAreOnlyLookedAt() throws {
    var sample = HealthySample.sample
    sample.share("route table")
    sample.provider.network.routeTables = sample.provider.network.routeTables.changing {
      $0[0].routes[1].state = Open(Route.State.blackhole)
    }
    let finding = try #require(RuleDrive.findings(of: .imagePullNoRoute, in: sample).first)
    #expect(finding.next.hasPrefix("aws ec2 describe-route-tables --route-table-ids rtb-1"))
  }

  private let rule = RuleDrive(.imagePullNoRoute) { sample in
    sample.stopTask("TaskFailedToStart", "CannotPullContainerError: dial tcp: i/o timeout")
    sample.provider.network.routeTables = sample.provider.network.routeTables.changing {
      $0[0].routes[1] = HealthySample.route("0.0.0.0/0", HealthySample.natGateway, .blackhole)
    }
  }

  @Test func brokenRouteIsNamed() throws {
    let finding = try rule.finds(
      .warning,
      .service,
      "rtb-1",
      next: "ec2 replace-route --route-table-id rtb-1 --destination-cidr-block "
        + "0.0.0.0/0 --nat-gateway-id nat-1 --profile provider --region eu-west-1"
    )
    #expect(
      finding.evidence.first
        == "ec2 describe-route-tables: rtb-1 of subnet-1a: 0.0.0.0/0 → nat-1 State blackhole"
    )
  }

  @Test func withoutAHealthyTaskItIsCritical() throws {
    try rule.finds(
      .critical,
      .service,
      "rtb-1",
      next: "ec2 replace-route --route-table-id rtb-1 --destination-cidr-block "
        + "0.0.0.0/0 --nat-gateway-id nat-1 --profile provider --region eu-west-1",
      and: { sample in
        sample.setTaskHealth(("initial", nil), ("initial", nil))
      }
    )
  }

  @Test(arguments: [
    "net/http: request canceled while waiting for connection", "context canceled",
    "The task cannot pull a/b:1 from the registry a/b:1. There is a connection issue between the task "
      + "and the registry. Check your task network configuration.",
    "dial tcp: lookup registry-1.docker.io: no such host", "dial tcp 1.2.3.4:443: i/o timeout",
  ])
  func wordsOfECSAreKnown(words: String) {
    let found = rule.findings { sample in
      sample.stopTask("TaskFailedToStart", "CannotPullContainerError: \(words)")
      sample.provider.network.routeTables = .pending
    }
    #expect(found.map(\.subject) == ["dead00001"])
  }

  @Test func imageThatIsNamedAfterATimeOutIsNone() {
    rule.findsNothing { sample in
      sample.stopTask("", "CannotPullContainerError: docker.io/a/timeout:9: not found")
      sample.provider.network.routeTables = .pending
    }
  }

  @Test func imageThatDoesNotExistOverAGoodRouteIsNone() {
    rule.findsNothing { sample in
      sample.stopTask("", "CannotPullContainerError: not found")
      sample.provider.network.routeTables = sample.provider.network.routeTables.changing {
        $0[0].routes[1].state = Open(Route.State.active)
      }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service)
  }

  private let latent = RuleDrive(.imagePullNoRoute) { sample in
    sample.provider.network.natGateways = sample.provider.network.natGateways.changing {
      $0[0].state = Open(NATGateway.State.deleted)
    }
  }

  @Test func gatewayThatIsGoneIsFoundBeforeATaskFails() throws {
    try latent.finds(
      .warning,
      .service,
      "rtb-1",
      next: "ec2 describe-nat-gateways --filter Name=vpc-id,Values=vpc-1 "
        + "--profile provider --region eu-west-1"
    )
  }

  @Test func serviceWithoutATaskMakesItCritical() {
    let found = latent.findings { sample in
      sample.changeService { $0.runningCount = 0 }
    }
    #expect(found.map(\.severity) == [.critical])
  }

  @Test func imageOfARegistryInsideAWSMayNeedNoGateway() {
    latent.findsNothing { sample in
      sample.provider.taskDefinition = sample.provider.taskDefinition.changing {
        $0.containers[0].image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/demo"
      }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidOfGatewaysWithoutTheFacts(flaw: Flaw) {
    latent.isSilent(flaw, without: .service, .routeTables, .natGateways, .taskDefinition)
  }
}

extension Sample {
  /// Makes what is of the provider's network another account's, who shared its subnets.
  fileprivate mutating func share(_ what: String) {
    let owner = "999988887777"
    switch what {
    case "subnet":
      provider.network.subnets = provider.network.subnets.changing { $0[0].ownerID = owner }
    case "route table":
      provider.network.routeTables = provider.network.routeTables.changing { $0[0].ownerID = owner }
    default:
      provider.network.vpcs = provider.network.vpcs.changing { $0[0].ownerID = owner }
    }
  }
}
