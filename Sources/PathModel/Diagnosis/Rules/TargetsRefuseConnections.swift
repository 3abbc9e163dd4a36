extension DiagnosisRule {
  /// Targets refuse the health check's connection or answer it with something that is no HTTP.
  static let targetsRefuseConnections = DiagnosisRule(
    id: "targets-refuse-connections",
    title: "targets refuse the health check's connection",
    hop: .applicationLoadBalancer,
    causes: [62, 78, 87],
    source: AWSPage.applicationTargetHealth,
    consequenceOf: faultsUnderTargets,
    find: { $0.symptoms(ofTargetsWith: "Target.FailedHealthChecks", message) }
  )
}

private func message(_ whose: String, _ words: String) -> String {
  "\(whose) refuses the health check or gives no valid answer (\(words)): is anything listening?"
}
