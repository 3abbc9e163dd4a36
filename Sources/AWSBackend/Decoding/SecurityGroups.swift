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
    cidrBlocks = fields.objects("IpRanges").compactMap { $0.string("CidrIp") }
    ipv6CIDRBlocks = fields.objects("Ipv6Ranges").compactMap { $0.string("CidrIpv6") }
    securityGroupIDs = fields.objects("UserIdGroupPairs").compactMap { $0.string("GroupId") }
    prefixListIDs = fields.objects("PrefixListIds").compactMap { $0.string("PrefixListId") }
  }
}
