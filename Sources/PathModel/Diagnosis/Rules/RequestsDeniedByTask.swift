extension DiagnosisRule {
  /// The application itself denies requests.
  static let requestsDeniedByTask = DiagnosisRule(
    id: "requests-denied-by-task",
    title: "the application denies test requests",
    hop: .service,
    causes: [141],
    source: AWSPage.taskRole,
    resort: .last,
    find: { situation in
      situation.symptoms(of: [.deniedByTask], at: { _ in .service }) { fact in
        "\(fact.words): the application denies it by itself, or what it calls denies the credentials "
          + "of its task role"
      }
    }
  )
}
