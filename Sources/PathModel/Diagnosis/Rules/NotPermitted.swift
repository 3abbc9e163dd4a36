extension DiagnosisRule {
  /// The credentials are good, but do not allow a call that a hop rests on.
  static let notPermitted = DiagnosisRule(
    id: "not-permitted",
    title: "AWS does not permit a call that is needed",
    hop: .endpoint,
    causes: [143],
    source: AWSPage.accessDenied,
    isAboutSight: true,
    find: { $0.symptoms(ofHopsNotSeenFor: [.permission]) }
  )
}
