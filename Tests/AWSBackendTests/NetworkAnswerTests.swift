import AWSBackend
import PathModel
import Testing

@Suite struct NetworkAnswerTests {
  @Test(arguments: ["healthy-v1", "healthy-v2"])
  func vpcs(folder: String) throws {
    let vpcs = try Fixtures.decode(.vpcs, "\(folder)/ec2.describe-vpcs.json")
    #expect(vpcs.map(\.name) == ["vpc-1", "vpc-2"])
    #expect(vpcs.map(\.cidrBlocks) == [["10.100.100.0/24"], ["10.1.1.0/24"]])
    #expect(vpcs.map(\.ownerID) == ["111122223333", "444455556666"])
  }

  @Test(arguments: ["healthy-v1", "healthy-v2"], ["enableDnsSupport", "enableDnsHostnames"])
  func vpcAttribute(folder: String, name: String) throws {
    let path = "\(folder)/ec2.describe-vpc-attribute.\(name).json"
    let attribute = try Fixtures.decode(.vpcAttribute, path)
    #expect(attribute.vpcID == "vpc-0a1b2c3d4e5f60002")
    #expect(attribute.isOn == true)
  }

  @Test func vpcAttributeThatIsOff() throws {
    let json = #"{"EnableDnsHostnames": {"Value": false}}"#
    #expect(try Answer.vpcAttribute.decode(Array(json.utf8)).isOn == false)
    #expect(try Answer.vpcAttribute.decode(Array(#"{"EnableDnsSupport": {}}"#.utf8)).isOn == nil)
  }

  @Test(arguments: ["healthy-v1", "healthy-v2"])
  func internetGateways(folder: String) throws {
    let path = "\(folder)/ec2.describe-internet-gateways.json"
    let gateways = try Fixtures.decode(.internetGateways, path)
    #expect(gateways.map(\.vpcIDs) == [["vpc-0a1b2c3d4e5f60001"], ["vpc-0a1b2c3d4e5f60002"]])
    #expect(gateways.map(\.attachmentState) == ["available", "available"])
  }

  @Test(arguments: ["healthy-v1", "healthy-v2"])
  func natGateways(folder: String) throws {
    let gateways = try Fixtures.decode(.natGateways, "\(folder)/ec2.describe-nat-gateways.json")
    #expect(gateways.map(\.state?.known) == [.available, .available])
    #expect(gateways.map(\.publicAddress) == ["198.51.100.7", "198.51.100.8"])
    #expect(gateways.map(\.connectivity) == ["public", "public"])
  }

  @Test(arguments: ["healthy-v1", "healthy-v2"])
  func subnets(folder: String) throws {
    let subnets = try Fixtures.decode(.subnets, "\(folder)/ec2.describe-subnets.json")
    let first = try #require(subnets.first)
    #expect(first.name == "subnet-1a-private")
    #expect(first.zone == "eu-west-1a")
    #expect(first.zoneID == "euw1-az1")
    #expect(first.cidrBlock == "10.100.100.128/26")
    #expect(first.availableAddresses == 55)
  }

  @Test(arguments: ["healthy-v1", "healthy-v2"])
  func networkInterfaces(folder: String) throws {
    let path = "\(folder)/ec2.describe-network-interfaces.endpoint.json"
    let interfaces = try Fixtures.decode(.networkInterfaces, path)
    #expect(interfaces.map(\.privateAddress) == ["10.1.1.37", "10.1.1.101"])
    #expect(interfaces.map(\.zone) == ["eu-west-1a", "eu-west-1b"])
    #expect(interfaces.map(\.kind) == ["vpc_endpoint", "vpc_endpoint"])
    #expect(interfaces.map(\.status) == ["in-use", "in-use"])
  }

  @Test func routes() throws {
    let tables = try Fixtures.decode(.routeTables, "healthy-v1/ec2.describe-route-tables.json")
    let table = try #require(tables.first)
    #expect(table.subnetIDs == ["subnet-0aa0000000000001a", "subnet-0aa0000000000001b"])
    #expect(!table.isMain)
    #expect(table.routes.map(\.target) == ["local", "nat-0123456789abcdef0"])
    #expect(table.routes.map(\.destination) == ["10.100.100.0/24", "0.0.0.0/0"])
  }

  @Test(arguments: ["healthy-v1", "healthy-v2"])
  func networkACLs(folder: String) throws {
    let lists = try Fixtures.decode(.networkACLs, "\(folder)/ec2.describe-network-acls.json")
    #expect(lists.map(\.vpcID) == ["vpc-0a1b2c3d4e5f60001", "vpc-0a1b2c3d4e5f60002"])
    #expect(lists.map(\.subnetIDs.count) == [4, 4])
    let entries = try #require(lists.first).entries
    #expect(entries.map(\.number) == [100, 32_767, 100, 32_767])
    #expect(entries.map(\.isEgress) == [true, true, false, false])
    #expect(entries.map(\.action?.known) == [.allow, .deny, .allow, .deny])
    #expect(entries.allSatisfy { $0.networkProtocol == "-1" && $0.cidrBlock == "0.0.0.0/0" })
  }

  @Test func portsOfANetworkACLEntry() throws {
    let json = #"{"NetworkAcls": [{"Entries": [{"PortRange": {"From": 80, "To": 90}}]}]}"#
    let entry = try Answer.networkACLs.decode(Array(json.utf8))[0].entries[0]
    #expect(entry.fromPort == 80)
    #expect(entry.toPort == 90)
  }

  @Test func securityGroupRules() throws {
    let groups = try Fixtures.decode(
      .securityGroups,
      "healthy-v1/ec2.describe-security-groups.json"
    )
    let rule = try #require(groups.first { $0.name == "alb-sg" }?.outbound?.first)
    #expect(rule.networkProtocol == "tcp")
    #expect(rule.fromPort == 8080)
    #expect(rule.securityGroupIDs == ["sg-0c0000000000000c1"])
  }

  @Test func whatPeopleWroteAboutARuleIsKept() throws {
    let answer = """
      {"SecurityGroups": [{"GroupId": "sg-1", "IpPermissions": [{"IpProtocol": "tcp",
       "IpRanges": [{"CidrIp": "10.0.0.0/8", "Description": "us"}, {"CidrIp": "10.1.0.0/16"}],
       "UserIdGroupPairs": [{"GroupId": "sg-2", "Description": "them"}]}]}]}
      """
    let groups = try Answer<[SecurityGroup]>.securityGroups.decode(Array(answer.utf8))
    let rule = try #require(groups.first?.inbound?.first)
    #expect(rule.cidrBlocks == ["10.0.0.0/8", "10.1.0.0/16"])
    #expect(rule.descriptions == ["10.0.0.0/8": "us", "sg-2": "them"])
  }

  @Test func instance() throws {
    let instance = try Fixtures.only(.instances, "healthy-v1/ec2.describe-instances.json")
    #expect(instance.name == "test-instance-vpc-2")
    #expect(instance.state?.known == .running)
    #expect(instance.zone == "eu-west-1a")
    #expect(instance.publicAddress == "203.0.113.25")
    #expect(instance.securityGroupIDs == ["sg-0c0000000000000f1"])
    #expect(instance.metadataTokens == nil)
  }

  @Test(arguments: ["moto-v1", "moto-v2"])
  func instanceThatTellsOfItsMetadata(folder: String) throws {
    let instance = try Fixtures.only(.instances, "\(folder)/ec2.describe-instances.json")
    #expect(instance.metadataTokens == "optional")
    #expect(instance.metadataEndpoint == "enabled")
  }

  @Test(arguments: ["healthy-v1", "healthy-v2"])
  func instanceStatus(folder: String) throws {
    let path = "\(folder)/ec2.describe-instance-status.json"
    let status = try Fixtures.only(.instanceStatuses, path)
    #expect(status.instanceID == "i-0123456789abcdef0")
    #expect(status.instanceCheck?.known == .ok)
    #expect(status.systemCheck?.known == .ok)
  }

  // MARK: Owners, zone ids and IPv6

  @Test func ownersOfSharedObjectsAreRead() throws {
    let subnets = #"{"Subnets": [{"SubnetId": "subnet-1", "OwnerId": "999988887777"}, {}]}"#
    #expect(
      try Answer.subnets.decode(Array(subnets.utf8)).map(\.ownerID) == ["999988887777", nil]
    )
    let tables = #"{"RouteTables": [{"RouteTableId": "rtb-1", "OwnerId": "999988887777"}, {}]}"#
    #expect(
      try Answer.routeTables.decode(Array(tables.utf8)).map(\.ownerID) == ["999988887777", nil]
    )
  }

  @Test func blocksOfIPv6AreReadWhileTheyAreAssociated() throws {
    let set = """
      "Ipv6CidrBlockAssociationSet": [
        {"Ipv6CidrBlock": "2001:db8:1::/56", "Ipv6CidrBlockState": {"State": "associated"}},
        {"Ipv6CidrBlock": "2001:db8:2::/56", "Ipv6CidrBlockState": {"State": "disassociated"}},
        {"Ipv6CidrBlock": "2001:db8:3::/56"}, {}
      ]
      """
    let blocks = ["2001:db8:1::/56", "2001:db8:3::/56"]
    let vpcs = try Answer.vpcs.decode(Array("{\"Vpcs\": [{\(set)}, {}]}".utf8))
    #expect(vpcs.map(\.ipv6CIDRBlocks) == [blocks, []])
    let subnets = try Answer.subnets.decode(Array("{\"Subnets\": [{\(set)}, {}]}".utf8))
    #expect(subnets.map(\.ipv6CIDRBlocks) == [blocks, []])
  }

  @Test func addressesOfIPv6AndZoneIDsAreRead() throws {
    let own = #""Ipv6Addresses": [{"Ipv6Address": "2001:db8::20", "IsPrimaryIpv6": false}, {}]"#
    let json = "{\"NetworkInterfaces\": [{\"AvailabilityZoneId\": \"euw1-az1\", \(own)}, {}]}"
    let interfaces = try Answer.networkInterfaces.decode(Array(json.utf8))
    #expect(interfaces.map(\.ipv6Addresses) == [["2001:db8::20"], []])
    #expect(interfaces.map(\.zoneID) == ["euw1-az1", nil])
    let some = #"{"Ipv6Address": "2001:db8::9"}"#
    let all = "{\"Ipv6Address\": \"2001:db8::9\", \"NetworkInterfaces\": [{\(own)}, {\(own)}]}"
    let list = "{\"Reservations\": [{\"Instances\": [\(all), \(some), {}]}]}"
    let instances = try Answer.instances.decode(Array(list.utf8))
    #expect(
      instances.map(\.ipv6Addresses) == [["2001:db8::20", "2001:db8::20"], ["2001:db8::9"], []]
    )
  }

  @Test func routesOfIPv6AreRead() throws {
    let json = """
      {"RouteTables": [{"Routes": [
        {"DestinationIpv6CidrBlock": "::/0", "EgressOnlyInternetGatewayId": "eigw-1",
          "State": "active"}
      ]}]}
      """
    let route = try Answer.routeTables.decode(Array(json.utf8)).first?.routes.first
    #expect(route?.destination == "::/0")
    #expect(route?.target == "eigw-1")
  }
}
