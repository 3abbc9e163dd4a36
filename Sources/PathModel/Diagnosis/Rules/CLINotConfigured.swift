extension DiagnosisRule {
  /// The CLI's configuration lacks what a call needs: the profile, the region.
  static let cliNotConfigured = DiagnosisRule(
    id: "cli-not-configured",
    title: "the AWS CLI's configuration does not fit",
    hop: .endpoint,
    causes: [145],
    source: AWSPage.configuration,
    isAboutSight: true,
    find: { situation in
      Side.allCases.flatMap { side in
        situation.symptoms(ofHopsNotSeenFor: [.configuration], on: side, showsCommand: true)
      }.withoutRepetition
    }
  )
}
