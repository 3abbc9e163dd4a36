extension DiagnosisRule {
  /// The ALB answers 504: a target did not answer in time.
  static let balancerAnswersGatewayTimeout = DiagnosisRule(
    id: "load-balancer-answers-504",
    title: "the ALB answers test requests with 504",
    hop: .applicationLoadBalancer,
    causes: [100],
    source: AWSPage.applicationTroubleshooting,
    resort: .last,
    find: { situation in
      situation.symptoms(of: [.gatewayTimeout], at: { _ in .applicationLoadBalancer }) { fact in
        "\(fact.words): a task took no connection within 10 s, or did not answer within the ALB's "
          + "idle time-out (60 s unless it was changed)"
      }
    }
  )
}
