extension Operation {
  /// `aws ec2 describe-network-acls`.
  static let networkACLs =
    EC2List(
      operation: "describe-network-acls",
      list: "NetworkAcls",
      naming: .networkACLs,
      filters: [
        "association.association-id": "Associations.NetworkAclAssociationId",
        "association.network-acl-id": "Associations.NetworkAclId",
        "association.subnet-id": "Associations.SubnetId", "default": "IsDefault",
        "entry.cidr": "Entries.CidrBlock", "entry.port-range.from": "Entries.PortRange.From",
        "entry.port-range.to": "Entries.PortRange.To", "entry.protocol": "Entries.Protocol",
        "entry.rule-action": "Entries.RuleAction", "entry.egress": "Entries.Egress",
        "entry.rule-number": "Entries.RuleNumber", "network-acl-id": "NetworkAclId",
        "owner-id": "OwnerId", "vpc-id": "VpcId",
      ],
      paging: .ec2("NetworkAcls", sizes: 5...1000),
      rows: { request in
        request.networks.flatMap { network in network.networkACLs.map { $0.json(in: network) } }
      }
    ).asOperation
}

extension NetworkACL {
  fileprivate func json(in network: Network) -> JSON {
    [
      "Associations": .array(subnetIDs.map(association)),
      "Entries": .array(sortedEntries.map(\.json)), "IsDefault": .bool(isDefault),
      "NetworkAclId": .text(id), "Tags": [], "VpcId": .text(network.id),
      "OwnerId": .text(network.account.id),
    ]
  }

  /// As EC2 lists them: the way out first, each way by number.
  private var sortedEntries: [Entry] {
    entries.sorted { left, right in
      left.isEgress == right.isEgress ? left.number < right.number : left.isEgress
    }
  }

  private func association(_ subnet: String) -> JSON {
    [
      "NetworkAclAssociationId": .text(Identifiers.resource("aclassoc", for: id + subnet)),
      "NetworkAclId": .text(id), "SubnetId": .text(subnet),
    ]
  }
}

extension NetworkACL.Entry {
  fileprivate var json: JSON {
    [
      "CidrBlock": .text("\(block)"), "Egress": .bool(isEgress),
      "PortRange": ports.map { ["From": .integer($0.lowerBound), "To": .integer($0.upperBound)] },
      "Protocol": .text(networkProtocol), "RuleAction": allows ? "allow" : "deny",
      "RuleNumber": .integer(number),
    ]
  }
}
