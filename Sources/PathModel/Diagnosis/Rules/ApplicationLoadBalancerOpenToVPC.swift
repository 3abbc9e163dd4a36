extension DiagnosisRule {
  /// The ALB's security group admits all of the VPC, and the NLB needs a part of it only.
  static let applicationLoadBalancerOpenToVPC = DiagnosisRule(
    id: "application-load-balancer-open-to-vpc",
    title: "the ALB's security group admits the whole VPC",
    hop: .applicationLoadBalancer,
    causes: [],
    source: AWSPage.applicationTarget,
    find: { situation in
      guard let balancer = situation.applicationLoadBalancer,
        let group = balancer.securityGroupIDs.first,
        let rules = SecurityGroupRules(
          balancer.securityGroupIDs,
          \.inbound,
          among: situation.provider.network.securityGroups.current
        ),
        let network = situation.provider.network.vpcs.current?.first(where: {
          $0.id == balancer.vpcID
        }), let block = network.cidrBlocks.first.flatMap({ IPBlock($0) }),
        let port = situation.balancerPorts.first,
        rules.admits(port, Peer(block: block, securityGroupIDs: [])) == true,
        let near = situation.networkLoadBalancer.map(situation.peers)?.first, near.block != block
      else { return [] }
      let source = near.securityGroupIDs?.first
      return [
        .init(
          severity: .advice,
          subject: group,
          message: message(group, block, port),
          evidence: [
            "ec2 describe-security-groups: \(group) IpPermissions admits \(block) on tcp \(port)",
            "ec2 describe-subnets: the NLB is in \(near.subnetID ?? "?") \(near.block)",
          ],
          next: situation.authorize(
            .provider,
            .ingress,
            group,
            tcp: port,
            block: source == nil ? near.block : nil,
            group: source
          )
        )
      ]
    }
  )
}

private func message(_ group: String, _ block: IPBlock, _ port: Int) -> String {
  "the ALB's security group \(group) admits the whole VPC (\(block)) on tcp \(port): admit the NLB's "
    + "own subnets, then revoke that rule"
}
