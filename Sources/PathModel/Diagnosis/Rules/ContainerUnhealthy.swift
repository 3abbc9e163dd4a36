extension DiagnosisRule {
  /// A container fails the health check of its own task definition, for which ECS stops its task.
  static let containerUnhealthy = DiagnosisRule(
    id: "container-unhealthy",
    title: "containers fail their own health check",
    hop: .service,
    causes: [133],
    source: AWSPage.containerHealth,
    find: { situation in
      guard situation.service != nil else { return [] }
      let running = (situation.objects.tasks.current ?? []).filter {
        $0.lastStatus == "RUNNING" && $0.healthStatus == "UNHEALTHY"
      }
      let stopped = situation.failedTasks.filter { $0.names("failed container health checks") }
      guard let task = running.first ?? stopped.first else { return [] }
      return [
        .init(
          severity: situation.taskSeverity,
          subject: task.id,
          message: message(running.count, stopped.count),
          evidence: running.prefix(2).map {
            "ecs describe-tasks: \($0.id) healthStatus UNHEALTHY"
          } + stopped.prefix(2).map { "ecs describe-tasks: \($0.id) \($0.stopWords)" },
          next: situation.definitionOfTheTasks("containerDefinitions[].healthCheck")
        )
      ]
    }
  )
}

private func message(_ running: Int, _ stopped: Int) -> String {
  let count = running + stopped
  return
    "\(count == 1 ? "a task fails" : "\(count) tasks fail") the container's own health check: ECS "
    + (running > 0 ? "is about to stop it" : "stopped it") + " and starts another"
}
