extension DiagnosisRule {
  /// The ALB has no listener at all.
  static let applicationLoadBalancerWithoutListener = DiagnosisRule(
    id: "application-load-balancer-without-listener",
    title: "the ALB has no listener",
    hop: .applicationLoadBalancer,
    causes: [74],
    source: AWSPage.applicationListeners,
    reachabilityCode: "ELBV2_LISTENERS_MISMATCH",
    find: { situation in
      guard let arn = situation.objects.applicationLoadBalancerARN,
        situation.applicationListeners?.isEmpty == true
      else { return [] }
      let name = situation.applicationLoadBalancer?.name ?? arn
      let group = situation.service?.loadBalancing.first?.targetGroupARN
      return [
        .init(
          severity: .critical,
          subject: name,
          message: message(situation.balancerPorts.first),
          evidence: ["elbv2 describe-listeners: \(name) Listeners []"],
          next: situation.command(
            .provider,
            "elbv2 create-listener",
            "--load-balancer-arn",
            arn,
            "--protocol",
            "HTTP",
            "--port",
            situation.balancerPorts.first.map(String.init),
            "--default-actions",
            group.map { "Type=forward,TargetGroupArn=\($0)" }
          )
        )
      ]
    }
  )
}

private func message(_ port: Int?) -> String {
  let place = port.map { " on port \($0), where the NLB sends to" } ?? ""
  return "the ALB has no listener\(place): it refuses every connection"
}
