extension DiagnosisRule {
  /// Tasks of the old deployment are protected from being stopped, so the new one cannot end.
  static let deploymentProtectedTasks = DiagnosisRule(
    id: "deployment-protected-tasks",
    title: "protected tasks hold the deployment up",
    hop: .service,
    causes: [110],
    source: AWSPage.taskProtection,
    find: { situation in
      guard let rollout = situation.rollout,
        let event = situation.standingEvent("protected tasks", "task protection")
      else { return [] }
      let old = situation.objects.tasks.current?.filter { task in
        rollout.old.contains { $0.id == task.startedBy } && task.desiredStatus == "RUNNING"
      }
      return [
        .init(
          severity: .warning,
          subject: rollout.new.id,
          message: message,
          evidence: ["ecs describe-services: \(event.message)"],
          next: situation.showProtection(of: old ?? [])
        )
      ]
    }
  )
}

private let message =
  "protected tasks hold the deployment up: the old revision runs until their protection ends"

extension Situation {
  /// Which tasks are protected and until when.
  fileprivate func showProtection(of tasks: [ECSTask]) -> Suggestion {
    let cluster = clusterName.map { ["--cluster", $0] } ?? []
    let ids = tasks.prefix(10).map(\.id)
    let words = cluster + (ids.isEmpty ? [] : ["--tasks"] + ids)
    return command(.provider, "ecs get-task-protection", words: words)
  }
}
