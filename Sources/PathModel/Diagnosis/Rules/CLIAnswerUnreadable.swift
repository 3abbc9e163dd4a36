extension DiagnosisRule {
  /// What is run as `aws` prints something else than one JSON object, as a wrapper's words.
  static let cliAnswerUnreadable = DiagnosisRule(
    id: "cli-answer-unreadable",
    title: "aws prints something else than its JSON answer",
    hop: .endpoint,
    causes: [150],
    source: AWSPage.commandLine,
    isAboutSight: true,
    find: { $0.symptoms(ofHopsNotSeenFor: [.unreadable], showsCommand: true) }
  )
}
