extension DiagnosisRule {
  /// A web ACL or an authentication action of the ALB turns requests away.
  static let requestsDeniedByBalancer = DiagnosisRule(
    id: "requests-denied-by-load-balancer",
    title: "a web ACL or an authentication action of the ALB denies test requests",
    hop: .applicationLoadBalancer,
    causes: [97],
    source: AWSPage.applicationTroubleshooting,
    resort: .last,
    find: { situation in
      situation.symptoms(of: [.deniedByBalancer], at: { _ in .applicationLoadBalancer }) { fact in
        let who =
          fact.status == 403
          ? "a web ACL (AWS WAF) blocks it" : "an authentication action denies it"
        return "\(fact.words): \(who)"
      }
    }
  )
}
