extension DiagnosisRule {
  /// The endpoint and the NLB have no availability zone in common.
  ///
  /// Zones are told apart by their ids: a zone's name means another place in another account. An
  /// endpoint in another region than its service's needs no zone in common with it.
  static let noCommonZone = DiagnosisRule(
    id: "no-common-zone",
    title: "the endpoint and the NLB have no zone in common",
    hop: .endpoint,
    causes: [18],
    source: AWSPage.endpoint,
    reachabilityCode: "VPCE_SERVICE_NOT_INSTALLED_IN_AZ",
    find: { situation in
      guard let endpoint = situation.endpoint, let (own, offered) = situation.comparedZoneIDs,
        own.isDisjoint(with: offered)
      else { return [] }
      return [
        .init(
          severity: .critical,
          subject: endpoint.id,
          message: message(own.sorted(), offered.sorted()),
          evidence: [
            "ec2 describe-subnets: \(endpoint.id) is in \(own.sorted().joined(separator: ", "))",
            "ec2 describe-subnets: the NLB is in \(offered.sorted().joined(separator: ", "))",
          ],
          next: situation.command(
            .customer,
            "ec2 describe-subnets",
            "--filters",
            "Name=availability-zone-id,Values=\(offered.sorted().joined(separator: ","))",
            "Name=vpc-id,Values=\(endpoint.vpcID ?? "")"
          )
        )
      ]
    }
  )
}

private func message(_ own: [String], _ offered: [String]) -> String {
  "the endpoint is in \(own.joined(separator: ", ")) and the service's NLB in "
    + "\(offered.joined(separator: ", ")): no zone in common, so nothing passes"
}
