extension Hop {
  /// The ECS service and its tasks.
  static func service(_ objects: PathObjects, in sample: Sample) -> Hop {
    let provider = sample.provider
    let service = objects.service
    var verdict = Verdict()
    if service == nil, provider.service.isPending {
      verdict.judgeSearch(provider, objects)
    } else {
      verdict.rest(on: provider.service, "the service") { _, verdict in
        guard let service else { return verdict.isDown("the ECS service does not exist") }
        verdict.judge(service)
      }
    }
    return Hop(
      .service,
      id: service?.arn,
      name: service?.name,
      state: verdict.state,
      summary: verdict.summary,
      problem: verdict.problem,
      facts: .known(
        texts: [
          "status": service?.status?.text, "cluster": service?.clusterARN,
          "taskDefinition": service?.taskDefinitionARN, "launchType": service?.launchType,
        ],
        numbers: [
          "desired": service?.desiredCount, "running": service?.runningCount,
          "pending": service?.pendingCount,
          "containerPort": service?.loadBalancing.first?.containerPort,
        ],
        lists: [
          "subnets": service?.subnetIDs ?? [], "securityGroups": service?.securityGroupIDs ?? [],
        ]
      )
    )
  }
}

extension ECSService {
  /// How it is by what ECS says; nil: it is not meant to run anything.
  package var hopState: HopState? {
    guard isActive else { return nil }
    var verdict = Verdict()
    verdict.judge(self)
    return verdict.state
  }
}

extension ECSService.Status {
  fileprivate var hopState: HopState {
    switch self {
    case .active: .up
    case .draining, .inactive: .down
    }
  }
}

extension Verdict {
  fileprivate mutating func judge(_ service: ECSService) {
    judge("service", service.status?.text, as: service.status?.known.map(\.hopState))
    judgeCounts(of: service)
    judgeDeployments(of: service)
  }

  /// While the service is looked for among all services of the account.
  fileprivate mutating func judgeSearch(_ provider: ProviderFacts, _ objects: PathObjects) {
    let groups = objects.finalTargetGroups
    let whose = objects.hasApplicationLoadBalancer ? "the ALB's" : "the NLB's"
    rest(on: provider.clusterARNs, "the ECS clusters") { clusters, verdict in
      if clusters.isEmpty { return verdict.isUnknown("no ECS cluster in the provider's account") }
      verdict.rest(on: provider.serviceARNs.joined, "the list of ECS services") { _, verdict in
        verdict.rest(on: provider.scannedServices.joined, "the ECS services") { _, verdict in
          verdict.isUnknown(
            groups.isEmpty
              ? "not known without \(whose) target group, which it registers tasks in"
              : "no ECS service registers tasks in \(whose) target group"
          )
        }
      }
    }
  }

  fileprivate mutating func judgeCounts(of service: ECSService) {
    guard let desired = service.desiredCount, let running = service.runningCount else {
      return isUnknown("the service's counts are missing")
    }
    let count = "\(running) of \(desired) tasks running"
    if running == 0 {
      isDown(desired == 0 ? "scaled to zero: desired count is 0" : count)
    } else if running < desired {
      isDegraded(count)
    } else {
      isGood(count)
    }
  }

  /// A rollout is no fault while the tasks of the one before it carry the traffic, unless its own
  /// tasks fail.
  fileprivate mutating func judgeDeployments(of service: ECSService) {
    for deployment in service.deployments {
      switch deployment.rolloutState?.known {
      case .failed:
        isDegraded("deployment failed: \(deployment.rolloutStateReason ?? deployment.id)")
      case .inProgress: judgeProgress(of: deployment)
      case .completed, nil: break
      }
    }
  }

  private mutating func judgeProgress(of deployment: ECSDeployment) {
    guard let desired = deployment.desiredCount, let running = deployment.runningCount else {
      return
    }
    let progress = "deployment in progress: \(running) of \(desired) new tasks running"
    let failed = deployment.failedTasks ?? 0
    if failed > 0 {
      isDegraded("\(progress), \(failed) failed")
    } else if running < desired {
      isGood(progress)
    }
  }
}
