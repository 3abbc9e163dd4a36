import FoundationEssentials

extension Situation {
  /// The newest message of the scheduler with one of the signs that still says how things are, while
  /// the service lacks tasks or is being deployed.
  ///
  /// ECS says a thing once and does not say it again for six hours unless it was over in between. So
  /// a message counts until the service was steady or another deployment began. With
  /// `isOverOnceTasksStart` a task that started since shows that it is over, except of late, when one
  /// of several may have started. Letter case does not count.
  /// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages.html
  func standingEvent(_ signs: String..., isOverOnceTasksStart: Bool = false) -> ECSService.Event? {
    guard let service, isServiceWhole == false else { return nil }
    let begin = service.deployments.first { $0.status == "PRIMARY" }?.createdAt ?? .distantPast
    let start = service.events.first { $0.message.contains(" has started ") }?.at ?? .distantPast
    return service.events.prefix { !$0.message.contains("has reached a steady state") }
      .first { event in
        guard let at = event.at, at >= begin,
          sample.at.timeIntervalSince(at) <= Self.longestStandingSeconds
        else { return false }
        if isOverOnceTasksStart, at < start, !isRecent(at) { return false }
        let message = event.message.lowercased()
        return signs.contains { message.contains($0.lowercased()) }
      }
  }

  /// After that ECS says it again.
  private static let longestStandingSeconds = 6 * 3600.0

  /// What is found from a message of the scheduler; nil: there is none.
  func symptom(
    of event: ECSService.Event?,
    _ message: String,
    next: Suggestion
  ) -> [DiagnosisRule.Symptom] {
    guard let event, let service else { return [] }
    return [
      DiagnosisRule.Symptom(
        severity: taskSeverity,
        subject: service.name ?? service.arn,
        message: message,
        evidence: ["ecs describe-services: \(event.message)"],
        next: next
      )
    ]
  }
}
