import Drawing
import PathModel

extension NetworkText {
  /// What of an object has a label.
  func fields(_ width: Int) -> [StyledText] {
    pairs.flatMap { Field(lexicon).lines($0.0, $0.1, width: width) }
  }

  private var pairs: [(String, String?)] {
    switch row.content {
    case .vpc(let vpc): [("id", vpc.id), ("state", vpc.state), ("owner", vpc.ownerID)]
    case .subnet(let subnet, let table):
      [
        ("id", subnet.id), ("zone", zone(subnet)), ("state", subnet.state),
        ("free", subnet.availableAddresses.map { "\($0) addresses" }), ("routes", table?.id),
        ("ACL", acl(of: subnet.id)),
      ]
    case .client(let client):
      [
        ("id", client.id), ("name", client.name), ("subnet", client.subnetID),
        ("public", client.publicAddress),
        ("groups", client.securityGroupIDs.joined(separator: " ")),
      ]
    case .interface(let interface):
      [
        ("id", interface.id), ("kind", interface.kind), ("subnet", interface.subnetID),
        ("about", interface.description),
        ("groups", interface.securityGroupIDs.joined(separator: " ")),
      ]
    case .balancer(let balancer, _, let place):
      [
        ("ARN", balancer.arn), ("subnet", place.subnetID),
        ("groups", balancer.securityGroupIDs.joined(separator: " ")),
        ("enforced", balancer.enforcesSecurityGroupsOnPrivateLink.map { "on PrivateLink: \($0)" }),
      ]
    case .internetGateway(let gateway): [("id", gateway.id)]
    case .natGateway(let gateway, let isUsed):
      [
        ("id", gateway.id), ("subnet", gateway.subnetID), ("kind", gateway.connectivity),
        ("private", gateway.privateAddress), ("code", gateway.failureCode),
        ("used", isUsed ? "a route leads to it" : "no route leads to it"),
      ]
    case .networkACL(let list):
      [("id", list.id), ("subnets", list.subnetIDs.joined(separator: " "))]
    case .routeTable(let table):
      [("id", table.id), ("subnets", table.subnetIDs.joined(separator: " "))]
    case .securityGroup(let group): [("id", group.id)]
    case .tasks(_, let place, _): [("subnet", place.subnetID)]
    case .way, .gap: []
    }
  }

  private func zone(_ subnet: Subnet) -> String? {
    [subnet.zone, subnet.zoneID].compactMap(\.self).joined(separator: " ")
  }

  private func acl(of subnetID: String) -> String? {
    let network = row.side == .customer ? sample.customer.network : sample.provider.network
    return network.networkACLs.latest?.first { $0.subnetIDs.contains(subnetID) }?.id
  }
}
