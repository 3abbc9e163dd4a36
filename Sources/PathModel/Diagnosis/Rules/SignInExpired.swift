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
      Side.allCases.flatMap { side in
        situation.symptoms(ofHopsNotSeenFor: [.auth], on: side) { problem in
          !situation.isRefusedInRegion(problem, side)
        }
      }.withoutRepetition
    }
  )
}
