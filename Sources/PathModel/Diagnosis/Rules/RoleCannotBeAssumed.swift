extension DiagnosisRule {
  /// ECS may not act in a role of the tasks: it is gone, or does not trust ECS.
  static let roleCannotBeAssumed = DiagnosisRule(
    id: "role-cannot-be-assumed",
    title: "ECS cannot assume a role of the tasks",
    hop: .service,
    causes: [140],
    source: AWSPage.executionRole,
    find: { situation in
      let event = situation.standingEvent(
        "unable to assume the role",
        "IAM trust relationship has been misconfigured",
        "IAM permissions policies have been misconfigured",
        isOverOnceTasksStart: true
      )
      guard let event, !event.isAboutServiceLinkedRole else { return [] }
      let role = event.role
      return situation.symptom(
        of: event,
        message(event, role),
        next: role.map(situation.trust) ?? situation.definitionOfTheTasks()
      )
    }
  )
}

private func message(_ event: ECSService.Event, _ role: String?) -> String {
  if event.message.lowercased().contains("permissions policies have been") {
    return "a role of the service or its tasks lacks permissions that it had: ECS can no longer "
      + "maintain the service"
  }
  return
    "ECS cannot assume \(role.map { "the role \($0)" } ?? "a role of the tasks"): no task starts; it has "
    + "to exist and to trust ecs-tasks.amazonaws.com"
}

extension ECSService.Event {
  /// The name of the role that the message is about.
  fileprivate var role: String? {
    let parts = message.split(separator: ":role/", maxSplits: 1)
    let path = parts.dropFirst().first?.prefix { !"'\" ,)".contains($0) }
    return path?.split(separator: "/").last.map(String.init)
  }
}

extension Situation {
  fileprivate func trust(_ role: String) -> Suggestion {
    command(
      .provider,
      "iam get-role",
      "--role-name",
      role,
      "--query",
      "Role.AssumeRolePolicyDocument"
    )
  }
}
