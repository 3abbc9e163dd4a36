extension DiagnosisRule {
  /// AWS takes no call of a side: no credentials, or they have expired.
  static let signInExpired = DiagnosisRule(
    id: "sign-in-expired",
    title: "the sign-in to AWS has expired",
    hop: .endpoint,
    causes: [142],
    source: AWSPage.signIn,
    isAboutSight: true,
    find: { $0.symptoms(ofHopsNotSeenFor: .auth, otherwise: "sts get-caller-identity") }
  )
}

extension Situation {
  /// What is found of the hops that cannot be known for a reason, at the first of them.
  func symptoms(
    ofHopsNotSeenFor kind: Problem.Kind,
    otherwise operation: String
  ) -> [DiagnosisRule.Symptom] {
    let blind = hops.filter { $0.state == .unknown && $0.problem?.kind == kind }
    guard let first = blind.first, let problem = first.problem else { return [] }
    let side: Side = first.kind == .client || first.kind == .endpoint ? .customer : .provider
    let failed = sample.calls.filter { $0.problem?.kind == kind }
    return [
      DiagnosisRule.Symptom(
        severity: .warning,
        hop: first.kind,
        subject: first.name ?? first.id ?? first.kind.title,
        message: message(blind.map(\.kind.title), problem.message),
        evidence: failed.prefix(3).map { "\($0.command): \($0.problem?.message ?? "")" },
        next: problem.next ?? command(side, operation)
      )
    ]
  }
}

private func message(_ hops: [String], _ problem: String) -> String {
  "\(problem): no news of \(hops.joined(separator: ", "))"
}
