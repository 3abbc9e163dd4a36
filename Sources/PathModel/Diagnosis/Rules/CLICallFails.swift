extension DiagnosisRule {
  /// A call that a hop rests on fails, and pltop has no name for the reason.
  static let cliCallFails = DiagnosisRule(
    id: "cli-call-fails",
    title: "a call that is needed fails",
    hop: .endpoint,
    causes: [],
    source: AWSPage.commandLine,
    isAboutSight: true,
    find: { situation in
      situation.symptoms(
        ofHopsNotSeenFor: [.unknown, .service, .killed, .timedOut],
        showsCommand: true
      ) { problem, _ in
        // An answer that is only late is no failure.
        problem.command != nil
      }
    }
  )
}
