extension DiagnosisRule {
  /// The endpoint has its VPC's default security group, as it gets when none is named.
  ///
  /// By itself that group admits its own members only.
  static let endpointDefaultSecurityGroup = DiagnosisRule(
    id: "endpoint-default-security-group",
    title: "the endpoint has the VPC's default security group",
    hop: .endpoint,
    causes: [29],
    source: AWSPage.endpoint,
    consequenceOf: ["endpoint-security-group-blocks"],
    find: { situation in
      guard let endpoint = situation.endpoint,
        let groups = situation.customer.network.securityGroups.current,
        let group = groups.first(where: {
          endpoint.securityGroupIDs.contains($0.id) && $0.name == "default"
        })
      else { return [] }
      return [
        .init(
          severity: .advice,
          subject: group.id,
          message: message(group.id),
          evidence: [
            "ec2 describe-vpc-endpoints: \(endpoint.id) Groups \(group.id)",
            "ec2 describe-security-groups: \(group.id) GroupName default",
          ],
          next: situation.command(
            .customer,
            "ec2 describe-security-groups",
            "--filters",
            endpoint.vpcID.map { "Name=vpc-id,Values=\($0)" },
            "--query",
            "SecurityGroups[].[GroupId,GroupName,Description]"
          )
        )
      ]
    }
  )
}

private func message(_ group: String) -> String {
  "the endpoint has the VPC's default security group \(group), which others change for other "
    + "reasons: give it a group of its own"
}
