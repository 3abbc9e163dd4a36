extension Operation {
  /// `aws ec2 describe-subnets`.
  static let subnets =
    EC2List(
      operation: "describe-subnets",
      list: "Subnets",
      naming: .subnets,
      filters: [
        "availability-zone": "AvailabilityZone", "availabilityZone": "AvailabilityZone",
        "availability-zone-id": "AvailabilityZoneId",
        "available-ip-address-count": "AvailableIpAddressCount", "cidr-block": "CidrBlock",
        "cidr": "CidrBlock", "default-for-az": "DefaultForAz", "enable-dns64": "EnableDns64",
        "ipv6-native": "Ipv6Native",
        "map-customer-owned-ip-on-launch": "MapCustomerOwnedIpOnLaunch",
        "map-public-ip-on-launch": "MapPublicIpOnLaunch", "owner-id": "OwnerId",
        "state": "State", "subnet-arn": "SubnetArn", "subnet-id": "SubnetId", "vpc-id": "VpcId",
      ],
      paging: .ec2("Subnets", tokenFirst: true, sizes: 5...1000),
      rows: { request in
        request.networks.flatMap { network in
          network.subnets.map { $0.json(in: network, request.world) }
        }
      }
    ).asOperation

  /// `aws ec2 describe-availability-zones`.
  static let availabilityZones =
    EC2List(
      operation: "describe-availability-zones",
      list: "AvailabilityZones",
      filters: [
        "group-long-name": "GroupLongName", "group-name": "GroupName",
        "message": "Messages.Message", "opt-in-status": "OptInStatus",
        "region-name": "RegionName", "state": "State", "zone-id": "ZoneId",
        "zone-name": "ZoneName", "zone-type": "ZoneType",
      ],
      options: [.texts("zone-names"), .texts("zone-ids"), .flag("all-availability-zones")],
      rows: { (request) throws(APIError) in
        let zones = request.accounts.first.map(request.world.zones) ?? []
        for option in ["zone-names", "zone-ids"] {
          guard let wanted = request.texts(option) else { continue }
          let member = option == "zone-names" ? "ZoneName" : "ZoneId"
          let known = zones.flatMap { $0.values(at: member) }
          if let zone = wanted.first(where: { !known.contains($0) }) {
            throw APIError("InvalidParameterValue", "Invalid availability zone: [\(zone)]")
          }
          return zones.filter { $0.values(at: member).contains(where: wanted.contains) }
        }
        return zones
      }
    ).asOperation
}

extension Subnet {
  fileprivate func json(in network: Network, _ world: World) -> JSON {
    [
      "AvailabilityZoneId": .text(zoneID), "MapCustomerOwnedIpOnLaunch": false,
      "OwnerId": .text(network.account.id), "AssignIpv6AddressOnCreation": false,
      "Ipv6CidrBlockAssociationSet": [], "Tags": .nameTag(name),
      "SubnetArn": World.ec2ARN(network.account, "subnet/\(id)", in: network.region),
      "EnableDns64": false,
      "Ipv6Native": false, "SubnetId": .text(id), "State": "available",
      "VpcId": .text(network.id), "CidrBlock": .text("\(block)"),
      "AvailableIpAddressCount": .integer(world.freeAddresses(in: self)),
      "AvailabilityZone": .text(zone), "DefaultForAz": false, "MapPublicIpOnLaunch": false,
    ]
  }
}

extension World {
  fileprivate func zones(of account: Account) -> [JSON] {
    let network = network(of: account)
    let zones = network.subnets.filter(\.isPublic)
    return zones.map { zone(name: $0.zone, id: $0.zoneID, in: network.region) }
  }

  private func zone(name: String, id: String, in region: String) -> JSON {
    let isImpaired = impairedZones.contains(name)
    return [
      "OptInStatus": "opt-in-not-required",
      "Messages": isImpaired ? [["Message": "Increased error rates in this zone."]] : [],
      "RegionName": .text(region), "ZoneName": .text(name), "ZoneId": .text(id),
      "GroupName": .text("\(region)-zg-1"), "NetworkBorderGroup": .text(region),
      "ZoneType": "availability-zone", "State": isImpaired ? "impaired" : "available",
    ]
  }
}
