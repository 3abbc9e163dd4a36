extension DiagnosisRule {
  /// The NLB is in the same subnets as the tasks.
  ///
  /// In subnets of its own, the ALB's security group can admit those alone.
  static let networkLoadBalancerAmongTasks = DiagnosisRule(
    id: "network-load-balancer-among-tasks",
    title: "the NLB is in the tasks' subnets",
    hop: .networkLoadBalancer,
    causes: [],
    source: AWSPage.networkLoadBalancer,
    find: { situation in
      guard let balancer = situation.networkLoadBalancer, let service = situation.service,
        situation.objects.hasApplicationLoadBalancer
      else { return [] }
      let subnets = balancer.zones.compactMap(\.subnetID)
      let shared = subnets.filter(service.subnetIDs.contains)
      guard !shared.isEmpty else { return [] }
      let name = balancer.name ?? balancer.arn
      let list = shared.joined(separator: ", ")
      return [
        .init(
          severity: .advice,
          subject: name,
          message: message(list),
          evidence: [
            "elbv2 describe-load-balancers: \(name) AvailabilityZones \(list)",
            "ecs describe-services: \(service.name ?? service.arn) subnets "
              + service.subnetIDs.joined(separator: ", "),
          ],
          next: situation.command(
            .provider,
            "ec2 describe-subnets",
            "--filters",
            balancer.vpcID.map { "Name=vpc-id,Values=\($0)" }
          )
        )
      ]
    }
  )
}

private func message(_ subnets: String) -> String {
  "the NLB shares subnets with the tasks (\(subnets)): in subnets of its own, the ALB's security "
    + "group could admit the NLB alone"
}
