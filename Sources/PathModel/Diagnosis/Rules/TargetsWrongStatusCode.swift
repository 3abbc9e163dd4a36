extension DiagnosisRule {
  /// Targets answer the health check with a status code that does not count as healthy.
  static let targetsWrongStatusCode = DiagnosisRule(
    id: "targets-wrong-status-code",
    title: "targets answer the health check with the wrong status code",
    hop: .applicationLoadBalancer,
    causes: [62, 78, 85],
    source: AWSPage.applicationTargetHealth,
    consequenceOf: faultsUnderTargets,
    find: { $0.symptoms(ofTargetsWith: "Target.ResponseCodeMismatch", message) }
  )
}

private func message(_ whose: String, _ words: String) -> String {
  "\(whose) answers the health check with the wrong status code (\(words))"
}
