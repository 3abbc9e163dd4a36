import FoundationEssentials

extension Situation {
  var service: ECSService? {
    provider.service.current.flatMap { $0?.arn == objects.service?.arn ? $0 : nil }
  }

  /// The name of the service's cluster, which is enough in its own account and region.
  var clusterName: String? { service?.clusterARN.map(Self.lastPart) }

  static func lastPart(ofARN arn: String) -> String {
    String(arn.split(separator: "/").last ?? "")
  }

  /// Whether fewer tasks run than should, or a deployment has not ended well; nil: not known.
  var isServiceWhole: Bool? {
    guard let service, let desired = service.desiredCount, let running = service.runningCount
    else { return nil }
    let isDeploying = service.deployments.contains {
      $0.rolloutState?.known == .inProgress || $0.rolloutState?.known == .failed
    }
    return running >= desired && !isDeploying
  }

  /// The tasks that stopped lately, or are about to, while the service lacks some, newest first.
  var failedTasks: [ECSTask] {
    guard isServiceWhole == false else { return [] }
    return (objects.stoppedTasks.current ?? [])
      .filter { $0.stoppedAt == nil ? $0.stopCode != nil : isRecent($0.stoppedAt) }
      .sorted { ($0.stoppedAt ?? .distantFuture) > ($1.stoppedAt ?? .distantFuture) }
  }

  /// The scheduler's messages of late, newest first.
  var recentEvents: [ECSService.Event] {
    (service?.events ?? []).filter { isRecent($0.at) }
  }

  /// How grave it is that tasks fail: as long as others take requests, a warning.
  var taskSeverity: Finding.Severity {
    noTaskIsHealthy || service?.runningCount == 0 ? .critical : .warning
  }

  /// What is found of a task that failed: the newest one stands for all like it.
  func symptom(
    of tasks: [ECSTask],
    _ message: (String) -> String,
    next: (ECSTask) -> Suggestion
  ) -> [DiagnosisRule.Symptom] {
    guard let newest = tasks.first else { return [] }
    let count = tasks.count == 1 ? "a task" : "\(tasks.count) tasks"
    return [
      DiagnosisRule.Symptom(
        severity: taskSeverity,
        subject: newest.id,
        message: message(count),
        evidence: tasks.prefix(2).map { "ecs describe-tasks: \($0.id) \($0.stopWords)" },
        next: next(newest)
      )
    ]
  }
}

extension ECSTask {
  /// Everything that ECS says about why it stopped.
  var stopWords: String {
    let containers = containers.flatMap { container in
      [container.exitCode.map { "exit code \($0)" }, container.reason].compactMap(\.self)
    }
    var words: [String] = []
    for word in [stopCode, stoppedReason].compactMap(\.self) + containers
    where !words.contains(word) { words.append(word) }
    return words.joined(separator: ", ")
  }
}
