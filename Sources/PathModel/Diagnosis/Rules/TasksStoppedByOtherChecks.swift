extension DiagnosisRule {
  /// ECS stops tasks that fail the health checks of a target group that is not on the route, as that of a
  /// second load balancer.
  static let tasksStoppedByOtherChecks = DiagnosisRule(
    id: "tasks-stopped-by-other-checks",
    title: "health checks of another load balancer's target group stop the tasks",
    hop: .service,
    causes: [132],
    source: AWSPage.serviceBalancing,
    consequenceOf: ["task-out-of-memory", "essential-container-exits"],
    find: { situation in
      guard let service = situation.service else { return [] }
      let stopped = situation.failedTasks.filter { task in
        task.failedBalancerChecks && situation.isOffRoute(task.stoppedReason)
      }
      let events = situation.recentEvents.filter {
        $0.message.contains(") is unhealthy in (target-group ") && situation.isOffRoute($0.message)
      }
      let words = stopped.compactMap(\.stoppedReason) + events.map(\.message)
      // A single failure that is over is history.
      guard let group = words.first?.namedTargetGroup, !stopped.isEmpty || events.count > 1
      else { return [] }
      return [
        .init(
          severity: stopped.isEmpty ? .warning : situation.taskSeverity,
          subject: service.name ?? service.arn,
          message: message(situation.title(ofGroup: group), isStopping: !stopped.isEmpty),
          evidence: stopped.prefix(2).map { "ecs describe-tasks: \($0.id) \($0.stopWords)" }
            + events.prefix(2).map { "ecs describe-services: \($0.message)" },
          next: situation.command(
            .provider,
            "elbv2 describe-target-health",
            "--target-group-arn",
            group
          )
        )
      ]
    }
  )
}

private func message(_ group: String, isStopping: Bool) -> String {
  let what = isStopping ? "ECS stops tasks of the service" : "targets of the service fail"
  return "\(what) for health checks of \(group), which is not on this path"
}

extension Situation {
  /// Whether a message of ECS names a target group that no request of the path meets; no while it names none.
  func isOffRoute(_ message: String?) -> Bool {
    guard let group = message?.namedTargetGroup, ARN(group) != nil else { return false }
    let own = objects.finalTargetGroups + objects.networkTargetGroups
    return !own.isEmpty && !own.contains { $0.arn == group }
      && !objects.route.legs.contains { $0.groupARN == group }
  }

  /// As in `target group public-web (load balancer public-alb)`.
  fileprivate func title(ofGroup arn: String) -> String {
    let group = provider.targetGroups.current?.first { $0.arn == arn }
    let balancers = (group?.loadBalancerARNs ?? []).map(Self.balancerName)
    let names = balancers.isEmpty ? "" : " (load balancer \(balancers.joined(separator: ", ")))"
    return "target group \(group?.name ?? Self.groupName(ofARN: arn))\(names)"
  }
}

extension String {
  /// ARN of the target group that a message of ECS names, as in `is unhealthy in (target-group ARN) due to …`.
  fileprivate var namedTargetGroup: String? {
    let parts = split(separator: "(target-group ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let end = parts[1].firstIndex(of: ")") else { return nil }
    return String(parts[1][..<end])
  }
}
