extension DiagnosisRule {
  /// AWS could not make a load balancer of the path.
  static let loadBalancerFailed = DiagnosisRule(
    id: "load-balancer-failed",
    title: "AWS could not make a load balancer",
    hop: .networkLoadBalancer,
    causes: [56],
    source: AWSPage.networkTroubleshooting,
    reachabilityCode: "BAD_STATE",
    find: { $0.symptoms(ofBalancersIn: .failed, .critical, message) }
  )
}

private func message(_ name: String, _ reason: String?) -> String {
  "AWS could not make load balancer \(name)" + (reason.map { ": \($0)" } ?? "; make it anew")
}
