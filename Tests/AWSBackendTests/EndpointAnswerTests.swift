import AWSBackend
import FoundationEssentials
import PathModel
import Testing

@Suite struct EndpointAnswerTests {
  @Test func endpoint() throws {
    let endpoint = try Fixtures.only(.vpcEndpoints, "healthy-v2/ec2.describe-vpc-endpoints.json")
    #expect(endpoint.id == "vpce-0fedcba9876543210")
    #expect(endpoint.state?.known == .available)
    #expect(endpoint.serviceID == "vpce-svc-0123456789abcdef0")
    #expect(endpoint.securityGroupIDs == ["sg-0c0000000000000e1"])
    #expect(endpoint.networkInterfaceIDs.count == 2)
    #expect(endpoint.dnsNames.count == 3)
    #expect(endpoint.privateDNSEnabled == false)
    #expect(endpoint.createdAt == Date(timeIntervalSince1970: 1_668_420_831.418))
    #expect(endpoint.failure == nil)
  }

  @Test func failedEndpointSaysWhy() throws {
    let endpoint = try Fixtures.only(
      .vpcEndpoints,
      "failures-v1/04-endpoint-failed/ec2.describe-vpc-endpoints.json"
    )
    #expect(endpoint.state?.known == .failed)
    #expect(endpoint.failure == "The subnet does not have enough free addresses")
  }

  @Test(arguments: ["healthy-v1", "healthy-v2"])
  func endpointService(folder: String) throws {
    let service = try Fixtures.only(
      .endpointServices,
      "\(folder)/ec2.describe-vpc-endpoint-service-configurations.json"
    )
    #expect(service.id == "vpce-svc-0123456789abcdef0")
    #expect(service.state?.known == .available)
    #expect(service.zones == ["eu-west-1a", "eu-west-1b"])
    #expect(service.acceptanceRequired == false)
    #expect(
      service.networkLoadBalancerARNs.map { $0.hasSuffix("net/demo-nlb/1f2e3d4c5b6a7980") } == [
        true
      ]
    )
    #expect(service.tagName == nil)
    #expect(service.supportedAddressTypes == ["ipv4"])
    #expect(service.remoteAccessEnabled == false)
    #expect(service.supportedRegions.isEmpty)
  }

  @Test func regionsOfAnEndpointService() throws {
    let json =
      #"{"ServiceConfigurations": [{"SupportedRegions": "#
      + #"[{"Region": "eu-central-1", "ServiceState": "Available"}]}]}"#
    let service = try Answer.endpointServices.decode(Array(json.utf8))[0]
    #expect(service.supportedRegions.map(\.region) == ["eu-central-1"])
    #expect(service.supportedRegions.map(\.state?.known) == [.available])
  }

  @Test func regionOfAnEndpointsService() throws {
    let json = #"{"VpcEndpoints": [{"ServiceRegion": "eu-central-1"}]}"#
    #expect(try Answer.vpcEndpoints.decode(Array(json.utf8))[0].serviceRegion == "eu-central-1")
  }

  @Test func notification() throws {
    let json =
      #"{"ConnectionNotificationSet": [{"ConnectionNotificationId": "vpce-nfn-1", "#
      + #""ServiceId": "vpce-svc-1", "ConnectionNotificationType": "Topic", "#
      + #""ConnectionNotificationArn": "arn:aws:sns:eu-west-1:111122223333:topic", "#
      + #""ConnectionEvents": ["Accept", "Connect"], "ConnectionNotificationState": "Enabled"}]}"#
    let notification = try Answer.connectionNotifications.decode(Array(json.utf8))[0]
    #expect(notification.id == "vpce-nfn-1")
    #expect(notification.serviceID == "vpce-svc-1")
    #expect(notification.topicARN == "arn:aws:sns:eu-west-1:111122223333:topic")
    #expect(notification.events == ["Accept", "Connect"])
    #expect(notification.state == "Enabled")
  }

  @Test(arguments: ["healthy-v1", "healthy-v2"])
  func connection(folder: String) throws {
    let connection = try Fixtures.only(
      .endpointConnections,
      "\(folder)/ec2.describe-vpc-endpoint-connections.json"
    )
    #expect(connection.endpointID == "vpce-0fedcba9876543210")
    #expect(connection.ownerID == "444455556666")
    #expect(connection.state?.known == .available)
    #expect(connection.region == "eu-west-1")
  }

  @Test(arguments: ["healthy-v1", "healthy-v2"])
  func allowedPrincipals(folder: String) throws {
    let path = "\(folder)/ec2.describe-vpc-endpoint-service-permissions.json"
    let principal = try Fixtures.only(.allowedPrincipals, path)
    #expect(principal.principal == "arn:aws:iam::444455556666:root")
    #expect(principal.kind == "Account")
  }

  @Test(arguments: [
    ("healthy-v1/sts.get-caller-identity.json", "111122223333"),
    ("healthy-v2/sts.get-caller-identity@customer.json", "444455556666"),
    ("moto-v2/sts.get-caller-identity.json", "123456789012"),
  ])
  func callerIdentity(path: String, account: String) throws {
    let identity = try Fixtures.decode(.callerIdentity, path)
    #expect(identity.account == account)
    #expect(identity.arn?.contains(":\(account):") == true)
  }
}
