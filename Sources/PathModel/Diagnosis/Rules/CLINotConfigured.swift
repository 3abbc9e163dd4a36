extension DiagnosisRule {
  /// The CLI's configuration lacks what a call needs: the profile, the region.
  static let cliNotConfigured = DiagnosisRule(
    id: "cli-not-configured",
    title: "the AWS CLI's configuration does not fit",
    hop: .endpoint,
    causes: [145],
    source: AWSPage.configuration,
    isAboutSight: true,
    find: { $0.symptomsBySide(ofHopsNotSeenFor: [.configuration], showsCommand: true) }
  )
}
