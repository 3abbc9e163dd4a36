extension DiagnosisRule {
  /// Tasks ran on spare capacity, and AWS took it back.
  static let taskSpotReclaimed = DiagnosisRule(
    id: "task-spot-reclaimed",
    title: "AWS takes spare capacity back from tasks",
    hop: .service,
    causes: [137],
    source: AWSPage.spotTasks,
    find: { situation in
      situation.symptom(
        of: situation.failedTasks.filter(\.wasReclaimed),
        message,
        next: { _ in situation.describedService("capacityProviderStrategy") }
      )
    }
  )
}

private func message(_ count: String) -> String {
  "\(count) stopped because AWS took spare capacity back (Spot): give the service a base of tasks on "
    + "FARGATE"
}
