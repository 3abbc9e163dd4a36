import FoundationEssentials

extension DiagnosisRule {
  /// A deployment has been in progress for long, and the old tasks do not go.
  ///
  /// One that goes on, however slowly, stops tasks of the old deployment now and then; and one whose
  /// new tasks are all well may be meant to wait.
  static let deploymentStuck = DiagnosisRule(
    id: "deployment-stuck",
    title: "a deployment does not come to an end",
    hop: .service,
    causes: [112],
    source: AWSPage.rollingDeployment,
    consequenceOf: faultsOfOneTask + faultsOfTargets + faultsBeforeTasks
      + [
        "service-target-group-missing", "cluster-inactive", "service-inactive",
        "subnet-without-addresses", "service-throttled",
        "tasks-cannot-start", "deployment-limits-deadlock", "deployment-protected-tasks",
      ],
    find: { situation in
      guard let rollout = situation.rollout, let begin = rollout.new.createdAt else { return [] }
      let minutes = Int(situation.sample.at.timeIntervalSince(begin) / 60)
      guard minutes >= longestMinutes, !situation.oldTasksGo,
        situation.hasTrouble(with: rollout.new)
      else { return [] }
      let old = rollout.old.reduce(0) { $0 + ($1.runningCount ?? 0) }
      let new = rollout.new.runningCount.map { ", \($0) new" } ?? ""
      return [
        .init(
          severity: .warning,
          subject: rollout.new.id,
          message: message(minutes, old),
          evidence: [
            "ecs describe-services: \(rollout.new.id) IN_PROGRESS for \(minutes) min, "
              + "\(old) old tasks running\(new)"
          ],
          next: situation.eventsOfTheService
        )
      ]
    }
  )
}

private let longestMinutes = 30

private func message(_ minutes: Int, _ old: Int) -> String {
  "the deployment has been in progress for \(minutes) min and tasks of the old one still run (\(old)): "
    + "new tasks do not become healthy, or old ones do not stop"
}

extension Situation {
  /// Whether new tasks are missing or fail, or targets are not healthy.
  fileprivate func hasTrouble(with new: ECSDeployment) -> Bool {
    if new.failedTasks ?? 0 > 0 { return true }
    if let running = new.runningCount, let desired = new.desiredCount ?? service?.desiredCount,
      running < desired
    {
      return true
    }
    return serviceTargets.map { $0.count.failing > 0 } ?? false
  }

  /// Whether tasks were drained or stopped of late.
  fileprivate var oldTasksGo: Bool {
    recentEvents.contains { event in
      ["has stopped", "has begun draining", "deregistered"].contains { event.message.contains($0) }
    }
  }
}
