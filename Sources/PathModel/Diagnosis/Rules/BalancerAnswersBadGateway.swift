extension DiagnosisRule {
  /// The ALB answers 502: a target closed the connection or sent what is no HTTP.
  static let balancerAnswersBadGateway = DiagnosisRule(
    id: "load-balancer-answers-502",
    title: "the ALB answers test requests with 502",
    hop: .applicationLoadBalancer,
    causes: [98],
    source: AWSPage.applicationTroubleshooting,
    resort: .last,
    find: { situation in
      situation.symptoms(of: [.badGateway], at: { _ in .applicationLoadBalancer }) { fact in
        "\(fact.words): a task closed the connection before it answered (its keep-alive is shorter "
          + "than the ALB's idle time-out, or it ended), or sent what is no HTTP"
      }
    }
  )
}
