extension DiagnosisRule {
  /// A load balancer of the path carries traffic, but lacks what it needs to grow.
  static let loadBalancerImpaired = DiagnosisRule(
    id: "load-balancer-impaired",
    title: "a load balancer lacks what it needs to grow",
    hop: .networkLoadBalancer,
    causes: [57],
    source: AWSPage.networkLoadBalancer,
    find: { $0.symptoms(ofBalancersIn: .activeImpaired, .warning, message) }
  )
}

private func message(_ name: String, _ reason: String?) -> String {
  "load balancer \(name) is active_impaired: it cannot grow with the load"
    + (reason.map { " (\($0))" } ?? "; check its subnets' free addresses")
}
