import Testing

@testable import PathModel

/// Network ACLs that stop packets of the path.
@Suite struct NetworkACLBlocksTests {
  private let rule = RuleDrive(.networkACLBlocks) { sample in
    sample.add(
      HealthySample.entry(90, .deny, isEgress: false, "6", 80...80, "10.1.1.0/26"),
      to: HealthySample.customerACL
    )
  }

  @Test func someOfTheEndpointsSubnetsAreAWarning() throws {
    let finding = try rule.finds(
      .warning,
      .endpoint,
      "acl-2",
      next: "ec2 delete-network-acl-entry --network-acl-id acl-2 --ingress "
        + "--rule-number 90 --profile customer --region eu-west-1"
    )
    #expect(finding.evidence[0].contains("ingress entry 90 (deny tcp 80 from 10.1.1.0/26)"))
  }

  @Test func allOfTheEndpointsSubnetsAreCritical() throws {
    try rule.finds(
      .critical,
      .endpoint,
      "acl-2",
      next: "ec2 delete-network-acl-entry --network-acl-id acl-2 --ingress "
        + "--rule-number 90 --profile customer --region eu-west-1",
      and: { sample in
        sample.customer.instances = sample.customer.instances.changing {
          $0[0].subnetID = "subnet-2c"
        }
      }
    )
  }

  @Test func entryThatComesLaterIsNone() {
    rule.findsNothing { sample in
      sample.customer.network.networkACLs = HealthySample.value([
        HealthySample.openACL(HealthySample.customerACL, HealthySample.customerSubnets)
      ])
      sample.add(
        HealthySample.entry(110, .deny, isEgress: false, "6", 80...80),
        to: HealthySample.customerACL
      )
    }
  }

  @Test func packetsInsideASubnetPassNone() {
    rule.findsNothing { sample in
      sample.customer.networkInterfaces = sample.customer.networkInterfaces.changing {
        $0.removeLast()
      }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(
      flaw,
      without: .instances,
      .endpoints,
      .interfaces,
      .customerACLs,
      .networkListeners
    )
  }

  private let tasks = RuleDrive(.networkACLBlocks) { sample in
    sample.setTaskHealth(("unhealthy", "Target.Timeout"), ("unhealthy", "Target.Timeout"))
    sample.setBalancerHealth("unhealthy", "Target.FailedHealthChecks")
    sample.add(
      HealthySample.entry(90, .deny, isEgress: false, "6", 8080...8080),
      to: HealthySample.providerACL
    )
  }

  @Test func portOfTheTasksIsFound() throws {
    let finding = try tasks.finds(
      .critical,
      .service,
      "acl-1",
      next: "ec2 delete-network-acl-entry --network-acl-id acl-1 --ingress --rule-number 90 "
        + "--profile provider --region eu-west-1"
    )
    #expect(finding.reachabilityCode == "SUBNET_ACL_RESTRICTION")
  }

  @Test func whatHealthyTasksContradictIsNotTold() {
    tasks.findsNothing { $0.setTaskHealth(("healthy", nil), ("healthy", nil)) }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidOfTheTasksWithoutTheFacts(flaw: Flaw) {
    tasks.isSilent(flaw, without: .providerACLs, .providerSubnets, .balancers, .applicationHealth)
  }

  @Test func entryThatBlocksSeveralWaysIsToldOnce() {
    let found = tasks.findings { sample in
      sample.add(HealthySample.entry(80, .deny, isEgress: false), to: HealthySample.providerACL)
    }
    #expect(found.map(\.hop) == [.service])
    #expect(found.map(\.severity) == [.critical])
  }

  /// A load balancer is answered on more ports than a client.
  @Test func answersToABalancerAreLetThroughOnAllItsPorts() throws {
    let found = tasks.findings { sample in
      var list = HealthySample.openACL(HealthySample.providerACL, HealthySample.providerSubnets)
      list.entries.removeAll { $0.isEgress == false && $0.number == 100 }
      list.entries += [8080...8080, 8888...8888].enumerated().map { index, ports in
        HealthySample.entry(100 + index * 10, .allow, isEgress: false, "6", ports)
      }
      sample.provider.network.networkACLs = HealthySample.value([list])
    }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.reachabilityCode == "REMAP_EPHEMERAL_PORT" })
    #expect(found.allSatisfy { $0.next.contains("--port-range From=1024,To=65535 ") })
  }

  @Test func answersThatDoNotComeBackAreFound() throws {
    let answers = RuleDrive(.networkACLBlocks) { sample in
      sample.changeClient { $0.subnetID = "subnet-2c" }
      var list = HealthySample.openACL("acl-3", ["subnet-2c"])
      list.entries = list.entries.filter { $0.isEgress == true }
      list.entries.append(HealthySample.entry(100, .allow, isEgress: false, "6", 22...22))
      sample.customer.network.networkACLs = sample.customer.network.networkACLs.changing {
        $0.append(list)
      }
    }
    let finding = try answers.finds(
      .critical,
      .client,
      "acl-3",
      next: "ec2 create-network-acl-entry --network-acl-id acl-3 --ingress --rule-number 10 "
        + "--protocol tcp --port-range From=32768,To=60999 --cidr-block 10.1.1.10/32 "
        + "--rule-action allow --profile customer --region eu-west-1"
    )
    #expect(finding.message.contains("requests arrive, and nothing comes back"))
  }
}
