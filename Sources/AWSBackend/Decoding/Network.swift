import PathModel

extension VPC: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("VpcId") ?? ""
    name = fields.nameTag
    let blocks = fields.objects("CidrBlockAssociationSet").compactMap { block -> String? in
      let state = block.object("CidrBlockState")?.string("State") ?? "associated"
      return state == "associated" ? block.string("CidrBlock") : nil
    }
    cidrBlocks = blocks.isEmpty ? [fields.string("CidrBlock")].compactMap(\.self) : blocks
    ipv6CIDRBlocks = fields.ipv6Blocks
    state = fields.string("State")
    ownerID = fields.string("OwnerId")
  }
}

extension Fields {
  /// The IPv6 blocks of a VPC or subnet, without those that are going or gone.
  fileprivate var ipv6Blocks: [String] {
    objects("Ipv6CidrBlockAssociationSet").compactMap { block in
      let state = block.object("Ipv6CidrBlockState")?.string("State") ?? "associated"
      return state == "associated" ? block.string("Ipv6CidrBlock") : nil
    }
  }

  /// The IPv6 addresses of a network interface.
  var ipv6Addresses: [String] {
    objects("Ipv6Addresses").compactMap { $0.string("Ipv6Address") }
  }
}

extension VPCAttribute: AWSDecodable {
  /// Of the attributes that an answer may be about, it has the one that was asked for.
  init(aws fields: Fields) {
    self.init()
    vpcID = fields.string("VpcId")
    let attribute = fields.object("EnableDnsSupport") ?? fields.object("EnableDnsHostnames")
    isOn = attribute?.bool("Value")
  }
}

extension Subnet: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("SubnetId") ?? ""
    vpcID = fields.string("VpcId")
    name = fields.nameTag
    zone = fields.string("AvailabilityZone")
    zoneID = fields.string("AvailabilityZoneId")
    cidrBlock = fields.string("CidrBlock")
    ipv6CIDRBlocks = fields.ipv6Blocks
    availableAddresses = fields.int("AvailableIpAddressCount")
    state = fields.string("State")
    ownerID = fields.string("OwnerId")
  }
}

extension InternetGateway: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("InternetGatewayId") ?? ""
    name = fields.nameTag
    let attachments = fields.objects("Attachments")
    vpcIDs = attachments.compactMap { $0.string("VpcId") }
    attachmentState = attachments.first?.string("State")
  }
}

extension NATGateway: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("NatGatewayId") ?? ""
    vpcID = fields.string("VpcId")
    subnetID = fields.string("SubnetId")
    name = fields.nameTag
    state = fields.open("State")
    failureCode = fields.string("FailureCode")
    failureMessage = fields.string("FailureMessage")
    connectivity = fields.string("ConnectivityType")
    let addresses = fields.objects("NatGatewayAddresses")
    let primary = addresses.first { $0.bool("IsPrimary") == true } ?? addresses.first
    publicAddress = primary?.string("PublicIp")
    privateAddress = primary?.string("PrivateIp")
  }
}

extension NetworkInterface: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("NetworkInterfaceId") ?? ""
    status = fields.string("Status")
    privateAddress = fields.string("PrivateIpAddress")
    ipv6Addresses = fields.ipv6Addresses
    subnetID = fields.string("SubnetId")
    vpcID = fields.string("VpcId")
    zone = fields.string("AvailabilityZone")
    zoneID = fields.string("AvailabilityZoneId")
    kind = fields.string("InterfaceType")
    description = fields.string("Description")
    securityGroupIDs = fields.objects("Groups").compactMap { $0.string("GroupId") }
    let addresses = fields.objects("PrivateIpAddresses").compactMap {
      $0.string("PrivateIpAddress")
    }
    privateAddresses = addresses.isEmpty ? [privateAddress].compactMap(\.self) : addresses
    // EC2 calls the tags of this one kind of object a set.
    let tags = fields.pairs("TagSet")
    name = tags["Name"]
    kubernetesCluster = tags.kubernetesCluster
    ownerID = fields.string("OwnerId")
    requesterID = fields.string("RequesterId")
    instanceID = fields.object("Attachment")?.string("InstanceId")
  }
}
