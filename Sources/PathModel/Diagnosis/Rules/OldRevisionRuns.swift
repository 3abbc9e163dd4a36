extension DiagnosisRule {
  /// The deployment is complete, and tasks of another revision still run.
  static let oldRevisionRuns = DiagnosisRule(
    id: "old-revision-runs",
    title: "tasks of another revision run",
    hop: .service,
    causes: [121],
    source: AWSPage.rollingDeployment,
    consequenceOf: ["service-inactive", "deployment-failed"],
    find: { situation in
      guard let service = situation.service, let wanted = service.taskDefinitionARN,
        let deployment = service.deployments.first, service.deployments.count == 1,
        deployment.rolloutState?.known == .completed, let end = deployment.updatedAt,
        !situation.isRecent(end), let name = service.name
      else { return [] }
      let group = service.taskGroup
      let tasks = situation.objects.tasks.current ?? []
      let others = tasks.indices.filter { index in
        tasks[index].taskDefinitionARN.map { $0 != wanted } ?? false
          && tasks[index].group == group && tasks[index].isRunning
      }
      .map { tasks[$0] }
      guard let first = others.first else { return [] }
      return [
        .init(
          severity: .warning,
          subject: first.id,
          message: message(others.count, Situation.lastPart(ofARN: wanted)),
          evidence: others.prefix(2).map { task in
            "ecs describe-tasks: \(task.id) taskDefinitionArn "
              + Situation.lastPart(ofARN: task.taskDefinitionARN ?? "")
          },
          next: situation.updateOfTheService("--force-new-deployment")
        )
      ]
    }
  )
}

private func message(_ count: Int, _ wanted: String) -> String {
  "\(count == 1 ? "a task runs" : "\(count) tasks run") another revision than \(wanted), though the "
    + "deployment is complete"
}
