extension DiagnosisRule {
  /// The NLB is enabled in a zone that the endpoint service does not offer.
  static let serviceLacksZone = DiagnosisRule(
    id: "service-lacks-zone",
    title: "the endpoint service has not taken on a zone of its NLB",
    hop: .endpointService,
    causes: [],
    source: AWSPage.endpointService,
    find: { situation in
      guard let service = situation.endpointService, !service.zones.isEmpty,
        let balancer = situation.networkLoadBalancer
      else { return [] }
      let names = balancer.zones.compactMap(\.name)
      let missing = Set(names).subtracting(service.zones).sorted()
      // Where none is in common, the names are not of one account.
      guard !missing.isEmpty, missing.count < Set(names).count else { return [] }
      let zones = missing.joined(separator: ", ")
      return [
        .init(
          severity: .advice,
          subject: zones,
          message: "the NLB is enabled in \(zones), and the endpoint service does not offer it: "
            + "endpoints cannot be there",
          evidence: [
            "elbv2 describe-load-balancers: AvailabilityZones \(names.joined(separator: ", "))",
            "ec2 describe-vpc-endpoint-service-configurations: \(service.id) AvailabilityZones "
              + service.zones.joined(separator: ", "),
          ],
          next: situation.command(
            .provider,
            "ec2 describe-vpc-endpoint-service-configurations",
            "--service-ids",
            service.id
          )
        )
      ]
    }
  )
}
