extension DiagnosisRule {
  /// The service has several NLBs that do not listen on the same ports.
  ///
  /// AWS binds each network interface of an endpoint to one of them, so that some zones fail.
  static let loadBalancersOfServiceDiffer = DiagnosisRule(
    id: "load-balancers-of-service-differ",
    title: "the service's NLBs do not listen on the same ports",
    hop: .endpointService,
    causes: [13],
    source: AWSPage.endpointService,
    reachabilityCode: "ELBV2_LISTENERS_MISMATCH",
    find: { situation in
      guard let arns = situation.endpointService?.networkLoadBalancerARNs, arns.count > 1 else {
        return []
      }
      let known = arns.compactMap { arn in
        situation.provider.listeners[arn].current.map { (arn: arn, ports: ports(of: $0)) }
      }
      let all = Set(known.flatMap(\.ports)).sorted()
      guard known.count == arns.count,
        let poorest = known.first(where: { $0.ports != all })
      else { return [] }
      return [
        .init(
          severity: .warning,
          subject: Situation.balancerName(ofARN: poorest.arn),
          message: message(
            Situation.balancerName(ofARN: poorest.arn),
            all.filter { !poorest.ports.contains($0) }
          ),
          evidence: known.map { arn, ports in
            let list = ports.isEmpty ? "no listener" : ports.joined(separator: ", ")
            return "elbv2 describe-listeners: \(Situation.balancerName(ofARN: arn)) has \(list)"
          },
          next: situation.command(
            .provider,
            "elbv2 describe-listeners",
            "--load-balancer-arn",
            poorest.arn
          )
        )
      ]
    }
  )
}

private func message(_ name: String, _ missing: [String]) -> String {
  "of the service's NLBs, \(name) does not listen on \(missing.joined(separator: ", ")): the "
    + "endpoint's network interfaces that AWS bound to it fail"
}

/// As in `TCP:80`, sorted.
private func ports(of listeners: [Listener]) -> [String] {
  let words = listeners.map { listener in
    "\(listener.networkProtocol ?? "?"):\(listener.port.map(String.init) ?? "?")"
  }
  return Set(words).sorted()
}
