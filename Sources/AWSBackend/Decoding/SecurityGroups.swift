import PathModel

extension SecurityGroup: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("GroupId") ?? ""
    name = fields.string("GroupName")
    vpcID = fields.string("VpcId")
    inbound = fields.listIfPresent("IpPermissions")
    outbound = fields.listIfPresent("IpPermissionsEgress")
  }
}

extension SecurityGroupRule: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    networkProtocol = fields.string("IpProtocol")
    fromPort = fields.int("FromPort")
    toPort = fields.int("ToPort")
    cidrBlocks = others(in: fields, "IpRanges", "CidrIp")
    ipv6CIDRBlocks = others(in: fields, "Ipv6Ranges", "CidrIpv6")
    securityGroupIDs = others(in: fields, "UserIdGroupPairs", "GroupId")
    prefixListIDs = others(in: fields, "PrefixListIds", "PrefixListId")
  }

  /// Whom it is about, of one kind; takes in what people wrote about each.
  private mutating func others(in fields: Fields, _ list: String, _ name: String) -> [String] {
    fields.objects(list).compactMap { other in
      guard let text = other.string(name) else { return nil }
      descriptions[text] = other.string("Description")
      return text
    }
  }
}
