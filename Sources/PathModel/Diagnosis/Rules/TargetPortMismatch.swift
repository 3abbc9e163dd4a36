extension DiagnosisRule {
  /// The NLB sends to a port on which the ALB does not listen.
  static let targetPortMismatch = DiagnosisRule(
    id: "target-port-mismatch",
    title: "the NLB sends to a port on which the ALB does not listen",
    hop: .networkLoadBalancer,
    causes: [74],
    source: AWSPage.applicationTarget,
    reachabilityCode: "TARGET_PORT_RESTRICTION",
    find: { situation in
      guard let listeners = situation.applicationListeners, !listeners.isEmpty else { return [] }
      let open = Set(listeners.compactMap(\.port))
      guard open.count == Set(listeners.map(\.port)).count else { return [] }
      let groups = (situation.networkTargetGroups ?? []).filter { $0.targetType == "alb" }
      return groups.compactMap { group in
        let ports = situation.health(of: group)?.compactMap(\.port) ?? []
        guard let port = ports.first ?? group.port, !open.contains(port) else { return nil }
        let name = group.name ?? group.arn
        let list = open.sorted().map(String.init).joined(separator: ", ")
        return .init(
          severity: .critical,
          subject: name,
          message: message(name, port, list),
          evidence: [
            "elbv2 describe-target-groups: \(name) Port \(port)",
            "elbv2 describe-listeners: the ALB listens on \(list)",
          ],
          next: situation.command(
            .provider,
            "elbv2 create-listener",
            "--load-balancer-arn",
            situation.objects.applicationLoadBalancerARN,
            "--protocol",
            listeners.first?.networkProtocol,
            "--port",
            "\(port)",
            "--default-actions",
            listeners.first?.defaultActions.first?.targetGroupARNs.first.map {
              "Type=forward,TargetGroupArn=\($0)"
            }
          )
        )
      }
    }
  )
}

private func message(_ name: String, _ port: Int, _ open: String) -> String {
  "the NLB's target group \(name) sends to port \(port), and the ALB listens on \(open): "
    + "connections are refused"
}
