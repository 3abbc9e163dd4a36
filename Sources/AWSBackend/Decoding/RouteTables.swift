import PathModel

extension RouteTable: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("RouteTableId") ?? ""
    vpcID = fields.string("VpcId")
    name = fields.nameTag
    ownerID = fields.string("OwnerId")
    let associations = fields.objects("Associations").filter(\.isAssociated)
    isMain = associations.contains { $0.bool("Main") == true }
    subnetIDs = associations.compactMap { $0.string("SubnetId") }
    routes = fields.list("Routes")
  }
}

extension Route: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    destination = fields.first(of: [
      "DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId",
    ])
    // A route through an instance names its network interface as well, which is what packets reach.
    target = fields.first(of: [
      "GatewayId", "NatGatewayId", "TransitGatewayId", "VpcPeeringConnectionId",
      "NetworkInterfaceId", "InstanceId", "EgressOnlyInternetGatewayId", "LocalGatewayId",
      "CarrierGatewayId", "CoreNetworkArn", "OdbNetworkArn",
    ])
    state = fields.open("State")
  }
}

extension Fields {
  /// Whether an association of a route table counts: AWS lists it for a while after its end.
  fileprivate var isAssociated: Bool {
    let state = object("AssociationState")?.string("State")
    return state != "disassociated" && state != "failed"
  }

  fileprivate func first(of keys: [String]) -> String? {
    keys.lazy.compactMap(string).first
  }
}
