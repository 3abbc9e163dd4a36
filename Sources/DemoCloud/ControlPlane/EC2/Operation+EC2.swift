extension Operation {
  static let ec2: [Operation] = [
    endpoints, endpointServiceConfigurations, endpointConnections, endpointServicePermissions,
    endpointServices, endpointConnectionNotifications, networkInterfaces, instances,
    instanceStatuses, vpcs, vpcAttribute, subnets, routeTables, internetGateways, natGateways,
    securityGroups, networkACLs, availabilityZones,
  ]
}

extension JSON {
  /// The tags of a resource of EC2 that has a name, or none.
  static func nameTag(_ name: String) -> JSON {
    name.isEmpty ? [] : [["Key": "Name", "Value": .text(name)]]
  }
}

extension World {
  /// As in `arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1`.
  static func ec2ARN(
    _ account: Account,
    _ resource: String,
    in region: String = World.region
  ) -> JSON {
    .text("arn:aws:ec2:\(region):\(account.id):\(resource)")
  }

  /// As EC2 names the host of an address inside of a VPC.
  static func hostName(_ address: IPv4, in region: String = World.region) -> String {
    let digits = "\(address)".replacing(".", with: "-")
    return "ip-\(digits).\(region).compute.internal"
  }
}
