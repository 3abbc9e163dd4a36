extension DiagnosisRule {
  /// What runs the containers does not answer, or not in time.
  ///
  /// It comes from AWS's side or from a container that does not end when it is told to.
  static let containerRuntimeFails = DiagnosisRule(
    id: "container-runtime-fails",
    title: "the container runtime fails",
    hop: .service,
    causes: [128],
    source: AWSPage.stoppedTasks,
    find: { situation in
      situation.symptom(
        of: situation.failedTasks.filter { $0.failedInRuntime && !$0.failedStarting },
        message,
        next: situation.details
      )
    }
  )
}

private func message(_ count: String) -> String {
  "\(count) stopped because the container runtime failed: ECS starts others; if they fail as well, "
    + "check the containers' start and stop time-outs"
}
