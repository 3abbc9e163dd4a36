extension World {
  mutating func performOnNetwork(_ action: ScenarioAction) {
    switch action {
    case .revokeIngress(let name): change(name) { $0.ingress = [] }
    case .revokeEgress(let name): change(name) { $0.egress = [] }
    case .protectNetworkLoadBalancer(let block): protect(admitting: block)
    case .denyInNetworkACL(let subnets, let isEgress, let ports): deny(subnets, isEgress, ports)
    case .deleteNATGateway: deleteNATGateway()
    default: break
    }
  }

  private mutating func change(_ name: GroupName, _ body: (inout SecurityGroup) -> Void) {
    func apply(to network: inout Network) {
      for index in network.securityGroups.indices
      where network.securityGroups[index].name == name.rawValue {
        body(&network.securityGroups[index])
      }
    }
    apply(to: &customerNetwork)
    apply(to: &providerNetwork)
  }

  private mutating func protect(admitting text: String) {
    guard let block = CIDR(text),
      let index = loadBalancers.firstIndex(where: { $0.kind == .network })
    else { return }
    let all = SecurityGroup.Rule(networkProtocol: "-1", peer: .block(.everywhere))
    let group = SecurityGroup(
      id: ids.resource("sg"),
      name: "nlb-sg",
      description: "Security group of the NLB",
      ingress: [.init(networkProtocol: "tcp", ports: 80...80, peer: .block(block))],
      egress: [all]
    )
    providerNetwork.securityGroups.append(group)
    loadBalancers[index].securityGroupIDs = [group.id]
  }

  private mutating func deny(_ role: SubnetRole, _ isEgress: Bool, _ ports: String) {
    let ends = ports.split(separator: "-").compactMap { Int($0) }
    guard let first = ends.first, let last = ends.last, first <= last else { return }
    let entry = NetworkACL.Entry(
      number: 50,
      isEgress: isEgress,
      allows: false,
      networkProtocol: "6",
      block: .everywhere,
      ports: first...last
    )
    switch role {
    case .endpoint: customerNetwork.give(entry, to: \.isPublic, id: ids.resource("acl"))
    case .tasks: providerNetwork.give(entry, to: { !$0.isPublic }, id: ids.resource("acl"))
    }
  }

  /// The NAT gateway of the provider goes, and the routes to it lead nowhere.
  private mutating func deleteNATGateway() {
    for index in providerNetwork.natGateways.indices {
      providerNetwork.natGateways[index].state = .deleted
    }
    for table in providerNetwork.routeTables.indices {
      for route in providerNetwork.routeTables[table].routes.indices {
        guard case .natGateway = providerNetwork.routeTables[table].routes[route].target else {
          continue
        }
        providerNetwork.routeTables[table].routes[route].isBlackhole = true
      }
    }
  }
}

extension Network {
  /// Gives some subnets a network ACL of their own: that which they had, with one entry more.
  fileprivate mutating func give(
    _ entry: NetworkACL.Entry,
    to isMeant: (Subnet) -> Bool,
    id: String
  ) {
    let meant = subnets.filter(isMeant).map(\.id)
    guard let old = meant.first.flatMap({ networkACL(of: $0) }) else { return }
    for index in networkACLs.indices {
      networkACLs[index].subnetIDs.removeAll(where: meant.contains)
    }
    var entries = old.entries
    entries.insert(entry, at: 0)
    networkACLs.append(NetworkACL(id: id, isDefault: false, subnetIDs: meant, entries: entries))
  }
}
