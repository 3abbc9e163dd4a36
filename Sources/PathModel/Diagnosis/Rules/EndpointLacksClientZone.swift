extension DiagnosisRule {
  /// The client is in a zone that the endpoint could have a network interface in, and has not.
  static let endpointLacksClientZone = DiagnosisRule(
    id: "endpoint-lacks-client-zone",
    title: "the endpoint has no network interface in the client's zone",
    hop: .endpoint,
    causes: [19],
    source: AWSPage.endpoint,
    find: { situation in
      guard let endpoint = situation.endpoint,
        let (own, offered) = situation.comparedZoneIDs ?? situation.offeredZoneIDs,
        let client = situation.client,
        let subnets = situation.customer.network.subnets.current,
        let subnet = subnets.first(where: { $0.id == client.subnetID }),
        subnet.vpcID == nil || subnet.vpcID == endpoint.vpcID, let zone = subnet.zoneID,
        offered.contains(zone), !own.contains(zone)
      else { return [] }
      return [
        .init(
          severity: .advice,
          subject: endpoint.id,
          message: message(zone, own.sorted()),
          evidence: [
            "ec2 describe-subnets: the client \(client.id) is in \(zone)",
            "ec2 describe-subnets: \(endpoint.id) is in \(own.sorted().joined(separator: ", "))",
          ],
          next: situation.command(
            .customer,
            "ec2 modify-vpc-endpoint",
            "--vpc-endpoint-id",
            endpoint.id,
            "--add-subnet-ids",
            subnet.id
          )
        )
      ]
    }
  )
}

private func message(_ zone: String, _ own: [String]) -> String {
  "the client is in \(zone) and the endpoint only in \(own.joined(separator: ", ")): its requests "
    + "cross zones, and end when those zones do"
}
