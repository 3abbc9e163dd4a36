import Testing

@testable import PathModel

/// What runs the targets: it explains, and never decides.
@Suite struct BackingTests {
  private static let group = HealthySample.albGroup

  @Test func servicesAreNamedWhereTheyRegister() {
    let status = HealthySample.status
    #expect(status.backings[Self.group]?.runner == .services(["web"]))
    #expect(status.backings.count == 1)
  }

  @Test func functionIsTheTargetItself() {
    let arn = "arn:aws:lambda:eu-west-1:111122223333:function:hello"
    let status = status("lambda", [HealthySample.target(arn, 80, "unavailable")])
    #expect(status.backings[Self.group]?.runner == .function(arn))
  }

  // MARK: Instances

  private static let registered = [
    HealthySample.target("i-7", 8080, zone: HealthySample.zones[0]),
    HealthySample.target("i-8", 8080, zone: HealthySample.zones[1]),
  ]

  @Test func instancesHaveNameStateAndGroup() throws {
    let status = status("instance", Self.registered) { provider in
      provider.instances["1"] = HealthySample.value([Self.instance("i-7"), Self.instance("i-8")])
    }
    let backing = try #require(status.backings[Self.group])
    #expect(backing.runner == .instances)
    #expect(
      backing.instances.map(\.words) == [
        "i-7 web running, of Auto Scaling group web-asg",
        "i-8 web running, of Auto Scaling group web-asg",
      ]
    )
    #expect(status.state == .up, "\(status.findings.map(\.message))")
    #expect(status.hops.last?.kind == .instances)
  }

  @Test func anInstanceThatNobodySeesIsNoFault() throws {
    let status = status("instance", Self.registered) { provider in
      provider.instances["1"] = HealthySample.value([Self.instance("i-7")])
    }
    #expect(status.backings[Self.group]?.instances[1].reason == "not among the account's instances")
    #expect(status.state == .up)
    #expect(status.faults.isEmpty)
  }

  @Test(arguments: [("healthy", Finding.Severity.warning), ("unhealthy", .critical)])
  func aStoppedInstanceThatIsATargetIsNamed(other: String, severity: Finding.Severity) throws {
    var targets = [HealthySample.target("i-7", 8080, zone: HealthySample.zones[0], other)]
    var stopped = HealthySample.target("i-8", 8080, zone: HealthySample.zones[1], "unused")
    stopped.reason = "Target.InvalidState"
    targets.append(stopped)
    let status = status("instance", targets) { provider in
      provider.instances["1"] = HealthySample.value([
        Self.instance("i-7"), Self.instance("i-8", .stopped),
      ])
    }
    let finding = try #require(status.findings.first { $0.rule == "target-instance-stopped" })
    #expect(finding.severity == severity)
    #expect(finding.subject == "i-8")
    #expect(finding.message.contains("i-8 web stopped, of Auto Scaling group web-asg"))
    #expect(
      finding.next
        == "aws ec2 describe-instances --instance-ids i-8 --profile provider --region eu-west-1"
    )
    #expect(!status.findings.contains { $0.rule == "target-state-invalid" })
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsFoundWithoutTheInstances(flaw: Flaw) {
    let status = status("instance", Self.registered) { provider in
      provider.instances["1"] = HealthySample.value([Self.instance("i-7", .stopped)])
      flaw.spoil(&provider.instances["1"])
    }
    #expect(status.state == .up)
    #expect(status.faults.isEmpty)
  }

  @Test func tasksOfTheClusterAreJoinedToTheirInstances() throws {
    var sample = HealthySample.sample
    sample.provider.targetGroups = sample.provider.targetGroups.changing {
      $0[1].targetType = "instance"
    }
    sample.provider.targetHealth[Self.group] = HealthySample.value(Self.registered)
    sample.provider.tasks["1"] = sample.provider.tasks["1"].changing { tasks in
      tasks[0].containerInstanceARN = "arn:container-instance/a"
      tasks[1].containerInstanceARN = "arn:container-instance/a"
    }
    var host = ContainerInstance()
    host.arn = "arn:container-instance/a"
    host.instanceID = "i-7"
    sample.provider.containerInstances[HealthySample.cluster] = HealthySample.value([host])
    let backing = try #require(PathStatus.derive(sample).backings[Self.group])
    #expect(backing.runner == .services(["web"]))
    #expect(backing.instances.map(\.taskIDs) == [["aaaaaaaa11", "bbbbbbbb22"], []])
  }

  // MARK: Addresses

  private static let addresses = [
    HealthySample.target("10.100.100.9", 5432, zone: HealthySample.zones[0]),
    HealthySample.target("10.100.100.10", 5432, zone: HealthySample.zones[1]),
    HealthySample.target("192.168.7.7", 5432, zone: "all"),
    HealthySample.target("172.16.0.4", 5432),
  ]

  @Test func addressesHaveTheirOwnerAndAbsenceIsSaid() throws {
    let status = status("ip", Self.addresses) { provider in
      provider.addressInterfaces["v4 1"] = HealthySample.value([
        Self.interface("10.100.100.9", "RDSNetworkInterface"),
        Self.interface("172.16.0.4", "RDSNetworkInterface", vpc: "vpc-9"),
      ])
      provider.targetGroups = provider.targetGroups.changing { $0[1].vpcID = "vpc-1" }
    }
    let backing = try #require(status.backings[Self.group])
    #expect(backing.runner == .addresses)
    #expect(
      backing.addresses.map(\.words) == [
        "10.100.100.9 RDS", "10.100.100.10 no network interface of this account has it",
        "192.168.7.7 outside the VPC: another network or account",
        "172.16.0.4 outside the VPC: another network or account, perhaps RDS in vpc-9",
      ]
    )
    #expect(status.state == .up)
    #expect(status.faults.isEmpty, "\(status.faults.map(\.message))")
  }

  @Test func whatMayNotBeReadIsNotVisible() {
    let status = status("ip", Self.addresses) { provider in
      provider.addressInterfaces["v4 1"] = .unavailable(Problem(.permission, "not allowed"))
    }
    #expect(
      status.backings[Self.group]?.addresses.first?.words == "10.100.100.9 not visible: not allowed"
    )
    #expect(status.state == .up)
    #expect(status.faults.isEmpty)
  }

  @Test func tagsOfKubernetesNameItsObject() {
    let status = status("ip", Self.addresses) { provider in
      var tagged = TaggedResource()
      tagged.arn = Self.group
      tagged.tags = ["elbv2.k8s.aws/cluster": "prod", "service.k8s.aws/stack": "shop/web"]
      provider.groupTags["1"] = HealthySample.value([tagged])
    }
    #expect(
      status.backings[Self.group]?.kubernetes?.words == "Kubernetes shop/web of cluster prod"
    )
  }

  @Test func statusSaysWhatRunsTheTargets() throws {
    let status = status("ip", Self.addresses)
    let json = String(
      decoding: try StatusDocument(status, of: HealthySample.sample).json(),
      as: UTF8.self
    )
    #expect(json.contains("\"backings\""))
    #expect(json.contains("\"kind\" : \"addresses\""))
  }

  // MARK: Several services

  @Test(arguments: [(100, 0, "web"), (20, 80, "next"), (0, 100, "next"), (50, 50, "web")])
  func theServiceWithMostOfTheTrafficComesFirst(own: Int, other: Int, first: String) {
    let group = "arn:aws:elb:eu-west-1:111122223333:targetgroup/next/6"
    var sample = HealthySample.sample
    sample.provider.targetGroups = sample.provider.targetGroups.changing {
      $0.append(HealthySample.group(group, "ip", HealthySample.alb))
    }
    sample.provider.targetHealth[group] = HealthySample.value(
      HealthySample.targets("healthy", "healthy")
    )
    var action = HealthySample.forward(to: Self.group, weight: own)
    action.targetGroupARNs.append(group)
    action.weights[group] = other
    for listener in [HealthySample.alb] {
      sample.provider.listeners[listener] = sample.provider.listeners[listener].changing {
        $0[0].defaultActions = [action]
      }
    }
    sample.provider.listenerRules[HealthySample.albListener] = HealthySample.value([
      HealthySample.defaultRule(action)
    ])
    let key = "\(HealthySample.cluster) 1"
    sample.provider.scannedServices[key] = sample.provider.scannedServices[key].changing { all in
      var next = all[0]
      next.arn = "arn:aws:ecs:eu-west-1:111122223333:service/demo/next"
      next.name = "next"
      next.loadBalancing[0].targetGroupARN = group
      all.append(next)
    }
    let objects = PathObjects(in: sample)
    #expect(objects.services.first?.name == first)
    let shown = Set(objects.services.compactMap(\.name))
    #expect(shown.contains("web") == (own > 0) && shown.contains("next") == (other > 0))
  }

  // MARK: Parts

  /// The ALB's group holds targets of a type, and no ECS service registers there.
  private func status(
    _ type: String,
    _ targets: [TargetHealth],
    _ change: (inout ProviderFacts) -> Void = { _ in }
  ) -> PathStatus {
    var sample = HealthySample.sample
    sample.provider.targetGroups = sample.provider.targetGroups.changing {
      $0[1].targetType = type
    }
    sample.provider.targetHealth[Self.group] = HealthySample.value(targets)
    sample.provider.serviceARNs[HealthySample.cluster] = HealthySample.value([])
    sample.provider.scannedServices = Readings()
    sample.provider.service = .pending
    sample.provider.taskARNs = .pending
    sample.provider.tasks = Readings()
    sample.setRules(
      of: HealthySample.balancerGroup,
      outbound: [HealthySample.rule("-1", nil, blocks: ["0.0.0.0/0"])]
    )
    change(&sample.provider)
    return PathStatus.derive(sample)
  }

  private static func instance(_ id: String, _ state: Instance.State = .running) -> Instance {
    var instance = HealthySample.instance(id, state, vpc: "vpc-1")
    instance.name = "web"
    instance.autoScalingGroup = "web-asg"
    return instance
  }

  private static func interface(
    _ address: String,
    _ description: String,
    vpc: String = "vpc-1"
  ) -> NetworkInterface {
    var interface = NetworkInterface()
    interface.id = "eni-\(address)"
    interface.vpcID = vpc
    interface.privateAddress = address
    interface.privateAddresses = [address]
    interface.description = description
    return interface
  }
}
