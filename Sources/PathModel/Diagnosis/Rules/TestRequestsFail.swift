extension DiagnosisRule {
  /// AWS reports nothing wrong, and test requests fail all the same.
  static let testRequestsFail = DiagnosisRule(
    id: "test-requests-fail",
    title: "test requests fail while AWS reports nothing wrong",
    hop: .endpoint,
    causes: [],
    source: AWSPage.networkTroubleshooting,
    resort: .last,
    find: { $0.symptoms(of: [.other], at: \.suspect, \.words) }
  )
}

extension RequestFact {
  /// The hop that most likely made the request fail.
  fileprivate var suspect: Hop.Kind {
    switch verdict {
    case .timeout where timeoutPhase == .firstByte || timeoutPhase == .body:
      .applicationLoadBalancer
    case .taskError, .unexpected: .service
    case .reset: .networkLoadBalancer
    default: .endpoint
    }
  }
}
