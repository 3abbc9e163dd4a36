extension DiagnosisRule {
  /// The NLB has no listener that an endpoint carries, so the endpoint has no port.
  static let networkLoadBalancerWithoutListener = DiagnosisRule(
    id: "network-load-balancer-without-listener",
    title: "the NLB has no listener",
    hop: .networkLoadBalancer,
    causes: [58],
    source: AWSPage.networkListeners,
    reachabilityCode: "ELBV2_LISTENERS_MISMATCH",
    consequenceOf: ["listener-protocol-unsuited"],
    find: { situation in
      guard let arn = situation.objects.networkLoadBalancerARN,
        let listeners = situation.networkListeners,
        listeners.allSatisfy({ !$0.mayBeCarried })
      else { return [] }
      let name = situation.networkLoadBalancer?.name ?? arn
      let said = listeners.isEmpty ? "[]" : listeners.map(\.label).joined(separator: ", ")
      let group = situation.objects.networkTargetGroups.first?.arn
      return [
        .init(
          severity: .critical,
          subject: name,
          message: message,
          evidence: ["elbv2 describe-listeners: \(name) Listeners \(said)"],
          next: situation.command(
            .provider,
            "elbv2 create-listener",
            "--load-balancer-arn",
            arn,
            "--protocol",
            "TCP",
            "--port",
            "80",
            "--default-actions",
            group.map { "Type=forward,TargetGroupArn=\($0)" }
          )
        )
      ]
    }
  )
}

private let message = "the NLB has no listener: it takes no connection of the endpoint's"

extension Listener {
  /// Whether an endpoint may carry what it takes; a protocol that pltop does not know may be one.
  fileprivate var mayBeCarried: Bool {
    !transports.isEmpty || !["HTTP", "HTTPS", "GENEVE"].contains(networkProtocol?.uppercased())
  }
}
