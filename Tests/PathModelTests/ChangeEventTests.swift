import FoundationEssentials
import Testing

@testable import PathModel

@Suite struct ChangeEventTests {
  private static let group = HealthySample.albGroup

  @Test func nothingChangesWhenNothingChanged() {
    #expect(texts { _ in } == [])
  }

  @Test func firstFillIsNoChange() {
    let empty = PathStatus.derive(Sample(at: HealthySample.at))
    #expect(PathStatus.derive(HealthySample.sample, previous: empty).changes == [])
  }

  @Test func factsThatComeOneByOneAreNoChange() {
    let healthy = HealthySample.sample
    var sample = Sample(at: HealthySample.at)
    var status = PathStatus.derive(sample)
    for step: (inout Sample) -> Void in [
      { $0.customer.endpoints = healthy.customer.endpoints },
      { $0.provider.endpointServices = healthy.provider.endpointServices },
      { $0.path = healthy.path },
      { $0.provider.targetGroups = healthy.provider.targetGroups },
      { $0.provider.loadBalancers = healthy.provider.loadBalancers },
      { $0.provider.targetHealth = healthy.provider.targetHealth },
      { $0.provider.connections = healthy.provider.connections },
      { $0.provider.listeners = healthy.provider.listeners },
      { $0.provider.clusterARNs = healthy.provider.clusterARNs },
      { $0.provider.scannedServices = healthy.provider.scannedServices },
      { $0.provider.service = healthy.provider.service },
      { $0.provider.tasks = healthy.provider.tasks }, { $0.customer = healthy.customer },
    ] {
      step(&sample)
      status = PathStatus.derive(sample, previous: status)
      #expect(status.changes.map(\.text) == [])
    }
    #expect(status.state == .up)
  }

  @Test func targetThatGoesIsTold() {
    let changes = texts {
      $0.provider.targetHealth[Self.group] = $0.provider.targetHealth[Self.group].changing {
        $0.removeLast()
      }
    }
    #expect(
      changes == [
        "ALB up → degraded", "target 10.100.100.201:8080 gone (was healthy)", "path up → degraded",
      ]
    )
  }

  @Test func targetThatComesIsTold() {
    let changes = texts { sample in
      sample.provider.targetHealth[Self.group] = sample.provider.targetHealth[Self.group].changing {
        $0.append(HealthySample.target("10.100.100.3", 8080, "healthy"))
      }
    }
    #expect(changes == ["target 10.100.100.3:8080 appeared: healthy"])
  }

  @Test func lastTargetThatGoesTakesThePathDown() {
    let changes = texts { $0.provider.targetHealth[Self.group] = HealthySample.value([]) }
    #expect(
      changes == [
        "ALB up → down", "target 10.100.100.140:8080 gone (was healthy)",
        "target 10.100.100.201:8080 gone (was healthy)", "path up → down",
      ]
    )
  }

  @Test func targetsStateAndReasonAreTold() {
    let changes = texts { sample in
      sample.provider.targetHealth[Self.group] = sample.provider.targetHealth[Self.group].changing {
        $0[0].state = Open("unhealthy")
        $0[0].reason = "Target.Timeout"
      }
    }
    #expect(
      changes == [
        "ALB up → degraded", "target 10.100.100.140:8080 healthy → unhealthy Target.Timeout",
        "path up → degraded",
      ]
    )
  }

  @Test func countsOfTheServiceAreTold() {
    let changes = texts { sample in
      sample.provider.service = sample.provider.service.changing {
        $0?.runningCount = 1
        $0?.pendingCount = 1
      }
    }
    #expect(
      changes == [
        "pending count 0 → 1", "running count 2 → 1", "service up → degraded", "path up → degraded",
      ]
    )
  }

  @Test func tasksAndDeploymentsComeAndGo() {
    let changes = texts { sample in
      sample.provider.tasks["1"] = sample.provider.tasks["1"].changing {
        $0[0] = HealthySample.task("cccccccc33", zone: HealthySample.zones[0], "PENDING")
      }
      sample.provider.service = sample.provider.service.changing {
        $0?.deployments[0].id = "ecs-svc/2"
      }
    }
    #expect(
      changes == [
        "deployment ecs-svc/1 gone (was COMPLETED)", "deployment ecs-svc/2 appeared: COMPLETED",
        "task aaaaaaaa gone (was RUNNING)", "task cccccccc appeared: PENDING",
      ]
    )
  }

  @Test func stateOfTheEndpointIsTold() {
    let changes = texts { sample in
      sample.customer.endpoints = sample.customer.endpoints.changing {
        $0[0].state = Open(EndpointState.rejected)
      }
    }
    #expect(
      changes == ["endpoint up → down", "endpoint state available → rejected", "path up → down"]
    )
  }

  @Test func listThatCannotBeReadIsNoChangeOfItsMembers() {
    let why = Problem(.network, "offline")
    let changes = texts { sample in
      sample.provider.targetHealth[Self.group].fail(why)
      sample.provider.service.fail(why)
      sample.provider.tasks["1"].fail(why)
    }
    #expect(changes == ["ALB up → unknown", "service up → unknown", "path up → unknown"])
  }

  @Test func listThatIsForgottenIsNoChangeOfItsMembers() {
    let changes = texts { $0.provider.tasks = Readings() }
    #expect(changes == [])
  }

  @Test func hopThatIsNotKnownHidesNoFaultOfThePath() {
    var sample = HealthySample.sample
    sample.provider.service = .pending
    sample.provider.scannedServices = Readings()
    sample.provider.listeners[HealthySample.alb] = HealthySample.value([])
    let down = PathStatus.derive(sample)
    sample.provider.listeners[HealthySample.nlb] = HealthySample.value([])
    let worse = PathStatus.derive(sample, previous: down)
    #expect(worse.hopChanges == ["NLB up → down"])
    let healed = PathStatus.derive(HealthySample.sample, previous: down)
    #expect(healed.hopChanges == ["ALB down → up", "path down → up"])
  }

  @Test func findingsThatComeAndGoAreTold() {
    var sample = HealthySample.sample
    sample.changeEndpoint { $0.state = Open(EndpointState.rejected) }
    let broken = PathStatus.derive(sample, previous: HealthySample.status)
    #expect(broken.changes.map(\.text).contains("finding endpoint-rejected appeared: critical"))
    let mended = PathStatus.derive(HealthySample.sample, previous: broken)
    #expect(mended.changes.last { $0.hop == .endpoint && $0.new == nil }?.old == "critical")
  }

  @Test func subjectsAreTyped() {
    var sample = HealthySample.sample
    sample.provider.targetHealth[Self.group] = sample.provider.targetHealth[Self.group].changing {
      $0[0].state = Open("unhealthy")
    }
    let changes = PathStatus.derive(sample, previous: HealthySample.status).changes
    let target = HealthySample.target("10.100.100.140", 8080, "healthy")
    let subject = ChangeEvent.Target(target, in: Self.group, of: .applicationLoadBalancer)
    #expect(changes.contains { $0.subject == .target(subject) && $0.state == nil })
    #expect(changes.contains { $0.subject == .path && $0.state == .degraded })
    let hop = changes.first { $0.subject == .hop(.applicationLoadBalancer) }
    #expect(hop?.state == .degraded)
  }

  /// Of one address in two groups only one changed.
  @Test func aTargetIsToldFromItsTwinInAnotherGroup() {
    let one = HealthySample.target("10.100.100.140", 8080, "healthy")
    let subjects = ["a", "b"].map { ChangeEvent.Target(one, in: $0, of: .networkLoadBalancer) }
    #expect(subjects[0] != subjects[1])
    #expect(Set(subjects.map { ChangeEvent.Subject.target($0).words }).count == 1)
  }

  @Test func inJSONAChangeIsInWords() throws {
    let change = ChangeEvent(
      at: Date(timeIntervalSince1970: 0),
      .finding(rule: "endpoint-rejected", .endpoint),
      from: nil,
      to: "critical",
      state: .down
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.dateEncodingStrategy = .iso8601
    #expect(
      String(decoding: try encoder.encode(change), as: UTF8.self)
        == #"{"at":"1970-01-01T00:00:00Z","hop":"endpoint","new":"critical","#
        + #""subject":"finding endpoint-rejected"}"#
    )
  }

  @Test func changesAreKeptUpToALimit() {
    var status = HealthySample.status
    for turn in 1...600 {
      var sample = HealthySample.sample
      sample.provider.service = sample.provider.service.changing { $0?.pendingCount = turn }
      status = PathStatus.derive(sample, previous: status)
    }
    #expect(status.changes.count == PathStatus.changeLimit)
    #expect(status.changes.last?.text == "pending count 599 → 600")
  }

  @Test func changeHasTheTimeOfItsSample() {
    var sample = HealthySample.sample
    sample.at = Date(timeIntervalSince1970: 5)
    sample.provider.service = sample.provider.service.changing { $0?.pendingCount = 1 }
    let changes = PathStatus.derive(sample, previous: HealthySample.status).changes
    #expect(changes.map(\.at) == [sample.at])
    #expect(changes.map(\.hop) == [.service])
  }

  private func texts(after change: (inout Sample) -> Void) -> [String] {
    var sample = HealthySample.sample
    change(&sample)
    return PathStatus.derive(sample, previous: HealthySample.status).changes.map(\.text)
      .filter { !$0.hasPrefix("finding ") }
  }
}

extension PathStatus {
  /// All but what the rules found.
  fileprivate var hopChanges: [String] {
    changes.map(\.text).filter { !$0.hasPrefix("finding ") }
  }
}
