extension DiagnosisRule {
  /// The service registers its tasks in a target group that does not exist any more.
  ///
  /// ECS cannot start tasks then, nor stop those of the old deployment.
  static let serviceTargetGroupMissing = DiagnosisRule(
    id: "service-target-group-missing",
    title: "a target group that the service names does not exist",
    hop: .service,
    causes: [117],
    source: AWSPage.serviceUpdates,
    consequenceOf: ["service-inactive"],
    find: { situation in
      guard let service = situation.service else { return [] }
      let gone = situation.objects.missingTargetGroups.filter { arn in
        situation.provider.otherTargetGroups[arn].problem?.kind == .notFound
      }
      return gone.map { arn in
        let name = Situation.groupName(ofARN: arn)
        return .init(
          severity: .warning,
          subject: name,
          message: message(service.name ?? service.arn, name),
          evidence: [
            "ecs describe-services: \(service.name ?? service.arn) targetGroupArn \(arn)",
            "elbv2 describe-target-groups: \(name) TargetGroupNotFound",
          ],
          next: situation.describedService("loadBalancers")
        )
      }
    }
  )
}

private func message(_ service: String, _ group: String) -> String {
  "target group \(group), which service \(service) registers its tasks in, does not exist any more: "
    + "no new task becomes ready"
}
