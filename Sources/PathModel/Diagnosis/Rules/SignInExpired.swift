extension DiagnosisRule {
  /// AWS takes no call of a side: no credentials, or they have expired.
  static let signInExpired = DiagnosisRule(
    id: "sign-in-expired",
    title: "the sign-in to AWS has expired",
    hop: .endpoint,
    causes: [142],
    source: AWSPage.signIn,
    isAboutSight: true,
    find: { situation in
      situation.symptomsBySide(ofHopsNotSeenFor: [.auth]) { !situation.isRefusedInRegion($0, $1) }
    }
  )
}
