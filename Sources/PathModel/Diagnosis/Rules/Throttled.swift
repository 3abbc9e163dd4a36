extension DiagnosisRule {
  /// AWS answers no more for a while, because there were too many calls in the account.
  static let throttled = DiagnosisRule(
    id: "throttled",
    title: "AWS asks for fewer calls",
    hop: .endpoint,
    causes: [144],
    source: AWSPage.retries,
    isAboutSight: true,
    find: { $0.symptoms(ofHopsNotSeenFor: [.throttled]) }
  )
}
