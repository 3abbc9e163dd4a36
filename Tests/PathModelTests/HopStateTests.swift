import FoundationEssentials
import Testing

@testable import PathModel

/// Every state word of AWS's, and what it makes of the hop.
@Suite struct HopStateTests {
  private static let endpointStates: [EndpointState: HopState] = [
    .available: .up, .deleting: .degraded, .partial: .degraded, .pendingAcceptance: .down,
    .pending: .down, .deleted: .down, .rejected: .down, .failed: .down, .expired: .down,
  ]

  @Test(arguments: EndpointState.allCases)
  func endpoint(state: EndpointState) {
    check(.endpoint, Self.endpointStates[state]) { sample in
      sample.customer.endpoints = sample.customer.endpoints.changing { $0[0].state = Open(state) }
    }
  }

  @Test(arguments: EndpointState.allCases)
  func connection(state: EndpointState) {
    check(.endpointService, Self.endpointStates[state]) { sample in
      sample.provider.connections = sample.provider.connections.changing {
        $0[0].state = Open(state)
      }
    }
  }

  @Test(arguments: EndpointService.State.allCases)
  func endpointService(state: EndpointService.State) {
    let expected: [EndpointService.State: HopState] = [
      .available: .up, .deleting: .degraded, .pending: .down, .deleted: .down, .failed: .down,
    ]
    check(.endpointService, expected[state]) { sample in
      sample.provider.endpointServices = sample.provider.endpointServices.changing {
        $0[0].state = Open(state)
      }
    }
  }

  @Test(arguments: LoadBalancer.State.allCases, [0, 1])
  func loadBalancer(state: LoadBalancer.State, index: Int) {
    let expected: [LoadBalancer.State: HopState] = [
      .active: .up, .activeImpaired: .degraded, .provisioning: .down, .failed: .down,
    ]
    check([.networkLoadBalancer, .applicationLoadBalancer][index], expected[state]) { sample in
      sample.provider.loadBalancers = sample.provider.loadBalancers.changing {
        $0[index].state = Open(state)
      }
    }
  }

  @Test(arguments: ECSService.Status.allCases)
  func service(status: ECSService.Status) {
    let expected: [ECSService.Status: HopState] = [
      .active: .up, .draining: .down, .inactive: .down,
    ]
    check(.service, expected[status]) { sample in
      sample.provider.service = sample.provider.service.changing { $0?.status = Open(status) }
    }
  }

  @Test(arguments: Instance.State.allCases)
  func client(state: Instance.State) {
    let expected: [Instance.State: HopState] = [
      .running: .up, .pending: .degraded, .shuttingDown: .down, .terminated: .down,
      .stopping: .down, .stopped: .down,
    ]
    check(.client, expected[state]) { sample in
      sample.customer.instances = sample.customer.instances.changing { $0[0].state = Open(state) }
    }
  }

  @Test(arguments: InstanceStatus.Check.allCases, [true, false])
  func statusCheck(check word: InstanceStatus.Check, isSystem: Bool) {
    check(.client, word == .impaired ? .degraded : .up) { sample in
      sample.customer.instanceStatuses = sample.customer.instanceStatuses.changing {
        if isSystem { $0[0].systemCheck = Open(word) } else { $0[0].instanceCheck = Open(word) }
      }
    }
  }

  @Test(arguments: HealthySample.hops)
  func newWordsAreUnknownAndQuoted(kind: Hop.Kind) {
    let status = derive { sample in
      sample.customer.instances = sample.customer.instances.changing { $0[0].state = Open("odd") }
      sample.customer.endpoints = sample.customer.endpoints.changing { $0[0].state = Open("odd") }
      sample.provider.connections = sample.provider.connections.changing {
        $0[0].state = Open("odd")
      }
      sample.provider.loadBalancers = sample.provider.loadBalancers.changing {
        for index in $0.indices { $0[index].state = Open("odd") }
      }
      sample.provider.service = sample.provider.service.changing { $0?.status = Open("odd") }
    }
    #expect(status[kind].state == .unknown)
    #expect(status[kind].summary.contains("in a state unknown to pltop: odd"))
  }

  @Test(arguments: [
    (HealthySample.targets("healthy", "healthy", "initial"), HopState.up),
    (HealthySample.targets("healthy", "initial"), .degraded),
    (HealthySample.targets("healthy", "healthy", "unhealthy"), .degraded),
  ])
  func newTargetsOfARolloutAreNoFault(targets: [TargetHealth], expected: HopState) {
    let status = derive { sample in
      sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value(targets)
    }
    #expect(status[.applicationLoadBalancer].state == expected)
  }

  private static let targetRows: [(targets: [TargetHealth], state: HopState, says: String)] = [
    (HealthySample.targets("healthy", "healthy"), .up, "2 of 2 targets healthy"),
    (
      HealthySample.targets("healthy", "unhealthy"), .degraded,
      "1 of 2 targets healthy (unhealthy)"
    ),
    (HealthySample.targets("healthy", "initial"), .degraded, "1 of 2 targets healthy (initial)"),
    (HealthySample.targets("healthy", "unused"), .degraded, "1 of 2 targets healthy (unused)"),
    (HealthySample.targets("healthy", "odd"), .degraded, "1 of 2 targets healthy (odd)"),
    (HealthySample.targets("healthy", "draining"), .up, "1 of 1 targets healthy"),
    (HealthySample.targets("healthy", "unhealthy.draining"), .up, "1 of 1 targets healthy"),
    (HealthySample.targets("unhealthy", "unused"), .down, "0 of 2 targets healthy (unhealthy)"),
    (HealthySample.targets("initial"), .down, "0 of 1 targets healthy (initial)"),
    (
      HealthySample.targets("unavailable", "unhealthy"), .unknown,
      "0 of 2 targets healthy (unavailable)"
    ),
    (HealthySample.targets("odd"), .unknown, "0 of 1 targets healthy (odd)"),
    (HealthySample.targets("draining", "draining"), .down, "all targets are draining"),
    ([], .down, "no targets registered"),
  ]

  @Test(arguments: [HealthySample.nlbGroup, HealthySample.albGroup], targetRows)
  func targets(group: String, row: (targets: [TargetHealth], state: HopState, says: String)) {
    var sample = HealthySample.sample
    sample.provider.targetHealth[group] = HealthySample.value(row.targets)
    // What the NLB's target names is the ALB: the same health with its name.
    if group == HealthySample.nlbGroup, !row.targets.isEmpty {
      sample.provider.targetHealth[group] = sample.provider.targetHealth[group].changing {
        $0[0].id = HealthySample.alb
        for index in $0.indices { $0[index].port = 8888 }
      }
    }
    let kind: Hop.Kind =
      group == HealthySample.nlbGroup ? .networkLoadBalancer : .applicationLoadBalancer
    let hop = PathStatus.derive(sample)[kind]
    #expect(hop.state == row.state)
    #expect(hop.summary.contains(row.says))
  }

  private static let countRows: [(desired: Int?, running: Int?, state: HopState, says: String)] = [
    (2, 2, .up, "2 of 2 tasks running"), (2, 3, .up, "3 of 2 tasks running"),
    (2, 1, .degraded, "1 of 2 tasks running"), (2, 0, .down, "0 of 2 tasks running"),
    (0, 0, .down, "scaled to zero: desired count is 0"), (nil, 2, .unknown, "counts are missing"),
    (2, nil, .unknown, "counts are missing"),
  ]

  @Test(arguments: countRows)
  func counts(row: (desired: Int?, running: Int?, state: HopState, says: String)) {
    let hop = check(.service, row.state) { sample in
      sample.provider.service = sample.provider.service.changing {
        $0?.desiredCount = row.desired
        $0?.runningCount = row.running
      }
    }
    #expect(hop.summary.contains(row.says))
  }

  @Test(arguments: [
    ("FAILED", 0, 2, HopState.degraded, "deployment failed: ecs-svc/1"),
    ("COMPLETED", 0, 2, .up, "2 of 2 tasks running"),
    ("IN_PROGRESS", 0, 0, .up, "deployment in progress: 0 of 2 new tasks running"),
    ("IN_PROGRESS", 0, 2, .up, "2 of 2 tasks running"),
    ("IN_PROGRESS", 3, 0, .degraded, "deployment in progress: 0 of 2 new tasks running, 3 failed"),
  ])
  func deployment(rollout: String, failed: Int, running: Int, state: HopState, says: String) {
    let hop = check(.service, state) { sample in
      sample.provider.service = sample.provider.service.changing {
        $0?.deployments[0].rolloutState = Open(rollout)
        $0?.deployments[0].failedTasks = failed
        $0?.deployments[0].desiredCount = 2
        $0?.deployments[0].runningCount = running
      }
    }
    #expect(hop.summary.contains(says))
  }

  private func derive(_ change: (inout Sample) -> Void) -> PathStatus {
    var sample = HealthySample.sample
    change(&sample)
    return PathStatus.derive(sample)
  }

  @discardableResult
  private func check(
    _ kind: Hop.Kind,
    _ state: HopState?,
    at location: SourceLocation = #_sourceLocation,
    change: (inout Sample) -> Void
  ) -> Hop {
    let hop = derive(change)[kind]
    #expect(hop.state == state, "\(hop.summary)", sourceLocation: location)
    return hop
  }
}
