extension DiagnosisRule {
  /// The NLB was made without security groups, and can never be given any.
  ///
  /// A CLI of before 2023 leaves the groups out. One that prints `EnablePrefixForIpv6SourceNat` is
  /// newer, so that groups which are missing there are none.
  static let networkLoadBalancerWithoutSecurityGroup = DiagnosisRule(
    id: "network-load-balancer-without-security-group",
    title: "the NLB was made without security groups",
    hop: .networkLoadBalancer,
    causes: [38],
    source: AWSPage.networkSecurityGroups,
    find: { situation in
      guard let balancer = situation.networkLoadBalancer, balancer.securityGroupIDs.isEmpty,
        balancer.prefixForIPv6SourceNAT != nil
      else { return [] }
      let name = balancer.name ?? balancer.arn
      return [
        .init(
          severity: .advice,
          subject: name,
          message: message(name, situation.objects.hasApplicationLoadBalancer),
          evidence: ["elbv2 describe-load-balancers: \(name) has no SecurityGroups"],
          next: situation.command(
            .provider,
            "elbv2 describe-load-balancers",
            "--load-balancer-arns",
            balancer.arn,
            "--query",
            "LoadBalancers[].[LoadBalancerName,SecurityGroups]"
          )
        )
      ]
    }
  )
}

private func message(_ name: String, _ hasALB: Bool) -> String {
  "NLB \(name) was made without security groups and cannot be given any: only those of the "
    + "\(hasALB ? "ALB" : "targets") say who may reach it; a new NLB can have its own"
}
