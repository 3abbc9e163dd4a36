import PathModel

extension VPCEndpoint: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("VpcEndpointId") ?? ""
    name = fields.nameTag
    vpcID = fields.string("VpcId")
    serviceName = fields.string("ServiceName")
    serviceRegion = fields.string("ServiceRegion")
    kind = fields.string("VpcEndpointType")
    state = fields.open("State")
    ownerID = fields.string("OwnerId")
    subnetIDs = fields.strings("SubnetIds")
    networkInterfaceIDs = fields.strings("NetworkInterfaceIds")
    securityGroupIDs = fields.objects("Groups").compactMap { $0.string("GroupId") }
    dnsNames = fields.objects("DnsEntries").compactMap { $0.string("DnsName") }
    privateDNSEnabled = fields.bool("PrivateDnsEnabled")
    addressType = fields.string("IpAddressType")
    createdAt = fields.date("CreationTimestamp")
    resourceConfigurationARN = fields.string("ResourceConfigurationArn")
    serviceNetworkARN = fields.string("ServiceNetworkArn")
    // `LastError` first: CLI versions before `FailureReason` drop the latter.
    let error = fields.object("LastError")
    failure = error?.string("Message") ?? error?.string("Code") ?? fields.string("FailureReason")
  }
}

extension EndpointService: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("ServiceId") ?? ""
    name = fields.string("ServiceName")
    tagName = fields.nameTag
    state = fields.open("ServiceState")
    zones = fields.strings("AvailabilityZones")
    acceptanceRequired = fields.bool("AcceptanceRequired")
    let balancers = fields.stringsIfPresent("NetworkLoadBalancerArns")
    networkLoadBalancerARNs = balancers ?? []
    listsNetworkLoadBalancers = balancers != nil
    gatewayLoadBalancerARNs = fields.strings("GatewayLoadBalancerArns")
    privateDNSName = fields.string("PrivateDnsName")
    privateDNSState = fields.object("PrivateDnsNameConfiguration")?.string("State")
    supportedAddressTypes = fields.strings("SupportedIpAddressTypes")
    supportedRegions = fields.list("SupportedRegions")
    remoteAccessEnabled = fields.bool("RemoteAccessEnabled")
  }
}

extension OfferedService: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    name = fields.string("ServiceName") ?? ""
    id = fields.string("ServiceId")
    kinds = fields.objects("ServiceType").compactMap { $0.string("ServiceType") }
    owner = fields.string("Owner")
    region = fields.string("ServiceRegion")
    zones = fields.strings("AvailabilityZones")
    acceptanceRequired = fields.bool("AcceptanceRequired")
    privateDNSName = fields.string("PrivateDnsName")
    supportedAddressTypes = fields.strings("SupportedIpAddressTypes")
    tagName = fields.nameTag
  }
}

extension SupportedRegion: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    region = fields.string("Region") ?? ""
    state = fields.open("ServiceState")
  }
}

extension ConnectionNotification: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("ConnectionNotificationId") ?? ""
    serviceID = fields.string("ServiceId")
    topicARN = fields.string("ConnectionNotificationArn")
    events = fields.strings("ConnectionEvents")
    state = fields.string("ConnectionNotificationState")
  }
}

extension EndpointConnection: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    serviceID = fields.string("ServiceId")
    endpointID = fields.string("VpcEndpointId") ?? ""
    ownerID = fields.string("VpcEndpointOwner")
    state = fields.open("VpcEndpointState")
    region = fields.string("VpcEndpointRegion")
    networkLoadBalancerARNs = fields.strings("NetworkLoadBalancerArns")
    createdAt = fields.date("CreationTimestamp")
    id = fields.string("VpcEndpointConnectionId")
    name = fields.nameTag
    dnsNames = fields.objects("DnsEntries").compactMap { $0.string("DnsName") }
    addressType = fields.string("IpAddressType")
  }
}

extension AllowedPrincipal: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    principal = fields.string("Principal") ?? ""
    kind = fields.string("PrincipalType")
  }
}
