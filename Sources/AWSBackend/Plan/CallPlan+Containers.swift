import PathModel

extension CallPlan {
  /// `aws ecs describe-services` takes at most this many.
  private static let servicesPerCall = 10
  /// `aws ecs describe-tasks` takes at most this many.
  private static let tasksPerCall = 100

  /// The calls about the ECS service behind the ALB and its tasks; one that is gone may come back.
  var containers: [PlannedCall] {
    (objects.service ?? objects.foundService ?? sample.wish.named.service).map(about) ?? []
  }

  /// The calls that find the ECS service.
  ///
  /// ECS cannot be asked which service registers in a target group: every service is looked at, unless
  /// the operator's records name one that is there.
  var search: [PlannedCall] {
    if sample.wish.named.service != nil, !isGone { return [] }
    // Once found it is not looked for again until it is gone.
    let isFound = objects.service?.isActive ?? false
    let tier: CallRecord.Tier = isFound ? .discovery : .medium
    var calls = [
      PlannedCall(
        .provider,
        ["ecs", "list-clusters"],
        tier: tier,
        lacking: unclaimed,
        into: \.provider.clusterARNs,
        .clusterARNs
      )
    ]
    for cluster in sample.provider.clusterARNs.latest ?? [] {
      calls.append(
        PlannedCall(
          .provider,
          ["ecs", "list-services", "--cluster", cluster, "--page-size", "100"],
          about: shortName(cluster),
          tier: tier,
          into: \.provider.serviceARNs[cluster],
          .serviceARNs
        )
      )
      calls += scan(cluster, tier: tier)
    }
    return calls
  }

  /// The groups on the route that none of all services registers in: the lists of these may be older than
  /// the groups.
  private var unclaimed: [String] {
    guard sample.provider.hasSeenEveryService, objects.service == nil else { return [] }
    return objects.finalTargetGroups.filter { $0.targetType != "lambda" }.map(\.arn)
  }

  /// Whether AWS says that the service is no more.
  private var isGone: Bool {
    guard let answer = sample.provider.service.latest else { return false }
    return answer == nil || answer?.status?.known == .inactive
  }

  private func scan(_ cluster: String, tier: CallRecord.Tier) -> [PlannedCall] {
    let services = sample.provider.serviceARNs[cluster].latest ?? []
    return pages(of: services, by: Self.servicesPerCall).map { page, arns in
      let key = "\(cluster) \(page)"
      return PlannedCall(
        .provider,
        ["ecs", "describe-services", "--cluster", cluster, "--services"] + arns,
        about: "\(shortName(cluster)) page \(page)",
        tier: tier,
        trigger: arns.joined(separator: " "),
        into: \.provider.scannedServices[key],
        .services
      )
    }
  }

  private func about(_ service: ECSService) -> [PlannedCall] {
    guard let cluster = service.clusterARN else { return [] }
    let news = fingerprint(of: service)
    var calls = [
      PlannedCall(
        .provider,
        ["ecs", "describe-services", "--cluster", cluster, "--services", service.arn],
        tier: .fast,
        trigger: service.arn,
        into: \.provider.service,
        .service
      ),
      PlannedCall(
        .provider,
        ["ecs", "describe-clusters", "--clusters", cluster],
        tier: .slow,
        trigger: cluster,
        into: \.provider.clusters,
        .clusters
      ),
    ]
    if let definition = service.taskDefinitionARN {
      calls.append(
        PlannedCall(
          .provider,
          ["ecs", "describe-task-definition", "--task-definition", definition],
          tier: .slow,
          trigger: definition,
          into: \.provider.taskDefinition,
          .taskDefinition
        )
      )
    }
    return calls + tasks(of: service, in: cluster, news: news)
  }

  /// No task comes or goes without the service having news, but one may fail its health check.
  private func tasks(of service: ECSService, in cluster: String, news: String) -> [PlannedCall] {
    let list = ["ecs", "list-tasks", "--cluster", cluster, "--service-name", service.name ?? ""]
    var calls = [
      PlannedCall(
        .provider,
        list,
        tier: .slow,
        trigger: news,
        into: \.provider.taskARNs,
        .taskARNs
      ),
      PlannedCall(
        .provider,
        list + ["--desired-status", "STOPPED"],
        about: "stopped",
        tier: .slow,
        trigger: news,
        into: \.provider.stoppedTaskARNs,
        .taskARNs
      ),
    ]
    let describe = ["ecs", "describe-tasks", "--cluster", cluster, "--tasks"]
    for (page, arns) in pages(of: sample.provider.taskARNs.latest ?? [], by: Self.tasksPerCall) {
      let key = "\(page)"
      calls.append(
        PlannedCall(
          .provider,
          describe + arns,
          about: "page \(page)",
          tier: isSettled(key) ? .medium : .fast,
          trigger: news + arns.joined(separator: " "),
          into: \.provider.tasks[key],
          .tasks
        )
      )
    }
    let stopped = sample.provider.stoppedTaskARNs.latest ?? []
    for (page, arns) in pages(of: stopped, by: Self.tasksPerCall) {
      let key = "\(page)"
      calls.append(
        PlannedCall(
          .provider,
          describe + arns,
          about: "stopped page \(page)",
          tier: .slow,
          trigger: arns.joined(separator: " "),
          into: \.provider.stoppedTasks[key],
          .tasks
        )
      )
    }
    return calls
  }

  /// Whether every task of a page is where it should be, so that nothing is about to change.
  private func isSettled(_ page: String) -> Bool {
    sample.provider.tasks[page].latest?.allSatisfy { $0.lastStatus == $0.desiredStatus } ?? false
  }

  /// What tells that the service's tasks may have changed.
  func fingerprint(of service: ECSService) -> String {
    let counts = [service.desiredCount, service.runningCount, service.pendingCount]
      .map { $0.map(String.init) ?? "?" }
    let deployments = service.deployments.map { "\($0.id) \($0.rolloutState?.text ?? "")" }
    return (counts + deployments + [service.events.first?.id ?? ""]).joined(separator: " ")
  }

  func pages(of all: [String], by size: Int) -> [(page: Int, arns: [String])] {
    stride(from: 0, to: all.count, by: size).enumerated().map { page, start in
      (page + 1, Array(all[start..<min(start + size, all.count)]))
    }
  }
}
