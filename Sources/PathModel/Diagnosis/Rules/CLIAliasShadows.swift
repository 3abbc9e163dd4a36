extension DiagnosisRule {
  /// An alias of the operator's has the name of a service or an operation, and does something else.
  static let cliAliasShadows = DiagnosisRule(
    id: "cli-alias-shadows",
    title: "an alias of the AWS CLI takes the place of a command",
    hop: .endpoint,
    causes: [150],
    source: AWSPage.aliases,
    isAboutSight: true,
    find: { $0.symptoms(ofHopsNotSeenFor: [.alias], showsCommand: true) }
  )
}
