extension DiagnosisRule {
  /// A wrapper of `aws`, or whatever is run as `aws`, prints something other than one JSON object.
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
