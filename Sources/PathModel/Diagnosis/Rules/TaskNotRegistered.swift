import FoundationEssentials

extension DiagnosisRule {
  /// A task runs, and its address is in no target group on the route.
  ///
  /// Only while the service is settled and its newest count agrees with the list of tasks, so that
  /// neither of them is older than the other.
  static let taskNotRegistered = DiagnosisRule(
    id: "task-not-registered",
    title: "a task that runs is in no target group",
    hop: .applicationLoadBalancer,
    causes: [93],
    source: AWSPage.serviceBalancing,
    reachabilityCode: "TARGET_ADDRESS_RESTRICTION",
    consequenceOf: [
      "service-registers-elsewhere", "target-group-of-instances", "desired-count-zero",
      "service-inactive", "weight-on-empty-group",
    ],
    find: { situation in
      guard situation.isServiceWhole == true, let service = situation.service,
        service.status?.known == .active,
        let tasks = situation.objects.tasks.current, tasks.count == service.runningCount,
        tasks.indices.allSatisfy({ tasks[$0].isRunning }),
        let registered = situation.serviceTargets, let group = registered.groups.first,
        service.targetGroupARNs.isEmpty || service.targetGroupARNs.contains(group.arn),
        group.targetType == nil || group.targetType == "ip",
        registered.all.allSatisfy({ IPv4Block($0.id) != nil })
      else { return [] }
      let known = Set(registered.all.map(\.id))
      // Index by index: to take a task out of the list costs more than to look at it.
      let missing = tasks.indices.filter { index in
        guard let address = tasks[index].privateAddress, !known.contains(address),
          let started = tasks[index].startedAt
        else { return false }
        let age = situation.sample.at.timeIntervalSince(started)
        return age > longestRegistrationSeconds
      }
      .map { tasks[$0] }
      guard let first = missing.first, let address = first.privateAddress else { return [] }
      let port = service.loadBalancing.first?.containerPort ?? group.port
      return [
        .init(
          severity: situation.noTaskIsHealthy ? .critical : .warning,
          subject: address,
          message: message(missing.count, address, group.name ?? group.arn),
          evidence: missing.prefix(3).map { task in
            "ecs describe-tasks: \(task.id) RUNNING at \(task.privateAddress ?? "")"
          } + ["elbv2 describe-target-health: \(group.name ?? group.arn) has no \(address)"],
          next: situation.command(
            .provider,
            "elbv2 register-targets",
            "--target-group-arn",
            group.arn,
            "--targets",
            "Id=\(address)" + (port.map { ",Port=\($0)" } ?? "")
          )
        )
      ]
    }
  )
}

/// ECS registers a task within seconds of its start.
private let longestRegistrationSeconds = 120.0

private func message(_ count: Int, _ address: String, _ group: String) -> String {
  let whose = count == 1 ? "a task that runs (\(address)) is" : "\(count) tasks that run are"
  return "\(whose) not registered in \(group): no load balancer sends anything there"
}
