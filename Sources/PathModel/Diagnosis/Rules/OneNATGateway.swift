extension DiagnosisRule {
  /// The tasks' subnets in several zones reach the internet through one NAT gateway.
  ///
  /// A NAT gateway without a subnet is a regional one, which is in every zone.
  static let oneNATGateway = DiagnosisRule(
    id: "one-nat-gateway",
    title: "one NAT gateway serves several zones",
    hop: .service,
    causes: [],
    source: AWSPage.natGateways,
    find: { situation in
      guard let shared = situation.sharedGateway else { return [] }
      let id = shared.gateway.id
      return [
        .init(
          severity: .advice,
          subject: id,
          message:
            "tasks in \(shared.zones.joined(separator: " and ")) leave through one NAT gateway "
            + "in \(shared.zone): when that zone fails, no new task gets its image",
          evidence: [
            "ec2 describe-nat-gateways: \(id) available in \(shared.zone)",
            "ec2 describe-route-tables: 0.0.0.0/0 → \(id) for "
              + shared.subnetIDs.joined(separator: ", "),
          ],
          next: situation.command(
            .provider,
            "ec2 describe-nat-gateways",
            "--filter",
            shared.gateway.vpcID.map { "Name=vpc-id,Values=\($0)" }
          )
        )
      ]
    }
  )
}

/// A NAT gateway through which tasks of several zones leave.
private struct SharedGateway {
  var gateway: NATGateway
  var zone: String
  var zones: [String]
  var subnetIDs: [String]
}

extension Situation {
  fileprivate var sharedGateway: SharedGateway? {
    guard let service, let subnets = provider.network.subnets.current,
      let tables = provider.network.routeTables.current,
      let gateways = provider.network.natGateways.current
    else { return nil }
    let targets = service.subnetIDs.map { subnetID in
      RouteTable.table(of: subnetID, among: tables)?.route(to: .everything)?.target
    }
    let zone = { id in subnets.first { $0.id == id }?.zone }
    let zones = service.subnetIDs.map(zone)
    guard let first = targets.first, targets.allSatisfy({ $0 == first && $0 != nil }),
      let gateway = gateways.first(where: { $0.id == first }), gateway.state?.known == .available,
      let own = gateway.subnetID.flatMap(zone), zones.allSatisfy({ $0 != nil })
    else { return nil }
    let names = Set(zones.compactMap(\.self)).sorted()
    guard names.count > 1 else { return nil }
    return SharedGateway(gateway: gateway, zone: own, zones: names, subnetIDs: service.subnetIDs)
  }
}
