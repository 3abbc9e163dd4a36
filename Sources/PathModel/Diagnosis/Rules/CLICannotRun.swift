extension DiagnosisRule {
  /// There is no `aws`, or it is broken: its Python is gone, or a wrapper starts something else.
  static let cliCannotRun = DiagnosisRule(
    id: "cli-cannot-run",
    title: "the AWS CLI does not run",
    hop: .endpoint,
    causes: [148],
    source: AWSPage.commandLine,
    isAboutSight: true,
    find: { $0.symptoms(ofHopsNotSeenFor: [.missingCLI], showsCommand: true) }
  )
}
