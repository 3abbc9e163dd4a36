extension DiagnosisRule {
  /// Targets do not answer the health check in time.
  static let targetsTimeOut = DiagnosisRule(
    id: "targets-time-out",
    title: "targets do not answer the health check in time",
    hop: .applicationLoadBalancer,
    causes: [62, 78, 86],
    source: AWSPage.applicationTargetHealth,
    consequenceOf: faultsUnderTargets,
    find: { $0.symptoms(ofTargetsWith: "Target.Timeout", message) }
  )
}

private func message(_ whose: String, _ words: String) -> String {
  "\(whose) does not answer the health check in time (\(words)): it is slow, or packets are lost"
}
