import PathModel

extension NetworkACL: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("NetworkAclId") ?? ""
    vpcID = fields.string("VpcId")
    name = fields.nameTag
    isDefault = fields.bool("IsDefault")
    subnetIDs = fields.objects("Associations").compactMap { $0.string("SubnetId") }
    entries = fields.list("Entries")
  }
}

extension NetworkACL.Entry: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    number = fields.int("RuleNumber")
    isEgress = fields.bool("Egress")
    networkProtocol = fields.string("Protocol")
    action = fields.open("RuleAction")
    cidrBlock = fields.string("CidrBlock")
    ipv6CIDRBlock = fields.string("Ipv6CidrBlock")
    let ports = fields.object("PortRange")
    fromPort = ports?.int("From")
    toPort = ports?.int("To")
  }
}
