extension DiagnosisRule {
  /// ECS gave up starting tasks at its usual pace, because they fail again and again.
  ///
  /// Why they do is in the tasks that stopped; what is found of those comes instead.
  static let tasksCannotStart = DiagnosisRule(
    id: "tasks-cannot-start",
    title: "ECS cannot start tasks consistently",
    hop: .service,
    causes: [106],
    source: AWSPage.taskThrottling,
    consequenceOf: faultsOfOneTask + faultsOfTargets + faultsBeforeTasks
      + ["cluster-inactive", "service-inactive", "subnet-without-addresses", "service-throttled"],
    find: { situation in
      situation.symptom(
        of: situation.standingEvent("unable to consistently start tasks successfully"),
        message,
        next: situation.stoppedTasksOfTheService
      )
    }
  )
}

private let message =
  "tasks fail again and again: ECS waits longer and longer before it starts the next one"
