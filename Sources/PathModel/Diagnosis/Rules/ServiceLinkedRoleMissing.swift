extension DiagnosisRule {
  /// The role that ECS itself acts in is missing in the account.
  static let serviceLinkedRoleMissing = DiagnosisRule(
    id: "service-linked-role-missing",
    title: "the service-linked role of ECS is missing",
    hop: .service,
    causes: [116],
    source: AWSPage.serviceLinkedRole,
    find: { situation in
      let event = situation.standingEvent(
        "AWSServiceRoleForECS",
        "service linked role",
        isOverOnceTasksStart: true
      )
      guard let event, event.isAboutServiceLinkedRole else { return [] }
      return situation.symptom(
        of: event,
        message,
        next: situation.command(
          .provider,
          "iam create-service-linked-role",
          "--aws-service-name",
          "ecs.amazonaws.com"
        )
      )
    }
  )
}

private let message =
  "ECS cannot assume its service-linked role AWSServiceRoleForECS: it starts no task and registers none"

extension ECSService.Event {
  /// Whether it says that ECS cannot act in its own role.
  var isAboutServiceLinkedRole: Bool {
    let words = message.lowercased()
    return words.contains("unable to assume")
      && (words.contains("awsserviceroleforecs") || words.contains("service linked role"))
  }
}
