extension Operation {
  /// `aws ec2 describe-vpcs`.
  static let vpcs =
    EC2List(
      operation: "describe-vpcs",
      list: "Vpcs",
      naming: .vpcs,
      filters: [
        "cidr": "CidrBlock",
        "cidr-block-association.cidr-block": "CidrBlockAssociationSet.CidrBlock",
        "cidr-block-association.association-id": "CidrBlockAssociationSet.AssociationId",
        "cidr-block-association.state": "CidrBlockAssociationSet.CidrBlockState.State",
        "dhcp-options-id": "DhcpOptionsId", "is-default": "IsDefault", "owner-id": "OwnerId",
        "state": "State", "vpc-id": "VpcId",
      ],
      paging: .ec2("Vpcs", tokenFirst: true, sizes: 5...1000),
      rows: { request in request.networks.map(\.json) }
    ).asOperation

  /// `aws ec2 describe-vpc-attribute`.
  static let vpcAttribute = Operation(
    .ec2,
    "describe-vpc-attribute",
    [.text("attribute").required, .text("vpc-id").required, .flag("dry-run")]
  ) { (request) throws(APIError) in
    let id = request.text("vpc-id") ?? ""
    guard let network = request.networks.first(where: { $0.id == id }) else {
      throw APIError("InvalidVpcID.NotFound", "The vpc ID '\(id)' does not exist")
    }
    let attribute = request.text("attribute") ?? ""
    let value: JSON
    switch attribute {
    case "enableDnsHostnames": value = .bool(network.dnsHostnames)
    case "enableDnsSupport": value = .bool(network.dnsSupport)
    case "enableNetworkAddressUsageMetrics": value = false
    default:
      throw APIError(
        "InvalidParameterValue",
        "Value (\(attribute)) for parameter attribute is invalid. Unknown attribute."
      )
    }
    let name = attribute.prefix(1).uppercased() + attribute.dropFirst()
    return .object([
      JSON.Member(name: name, value: ["Value": value]),
      JSON.Member(name: "VpcId", value: .text(id)),
    ])
  }
}

extension Network {
  fileprivate var json: JSON {
    [
      "OwnerId": .text(account.id), "InstanceTenancy": "default",
      "CidrBlockAssociationSet": [
        [
          "AssociationId": .text(Identifiers.resource("vpc-cidr-assoc", for: id)),
          "CidrBlock": .text("\(block)"), "CidrBlockState": ["State": "associated"],
        ]
      ],
      "IsDefault": false, "Tags": .nameTag(name),
      "BlockPublicAccessStates": ["InternetGatewayBlockMode": "off"], "VpcId": .text(id),
      "State": "available",
      "CidrBlock": .text("\(block)"),
      "DhcpOptionsId": .text(Identifiers.resource("dopt", for: account.id)),
    ]
  }
}
