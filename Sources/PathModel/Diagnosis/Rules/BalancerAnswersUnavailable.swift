extension DiagnosisRule {
  /// The ALB answers 503: it has no target to send a request to.
  static let balancerAnswersUnavailable = DiagnosisRule(
    id: "load-balancer-answers-503",
    title: "the ALB answers test requests with 503",
    hop: .applicationLoadBalancer,
    causes: [99],
    source: AWSPage.applicationTroubleshooting,
    resort: .last,
    find: { situation in
      situation.symptoms(of: [.serviceUnavailable], at: { _ in .applicationLoadBalancer }) { fact in
        "\(fact.words): the target group that the request is sent to has no registered target"
      }
    }
  )
}
