import PathModel

extension LoadBalancer: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    arn = fields.string("LoadBalancerArn") ?? ""
    name = fields.string("LoadBalancerName")
    dnsName = fields.string("DNSName")
    scheme = fields.string("Scheme")
    kind = fields.string("Type")
    vpcID = fields.string("VpcId")
    let status = fields.object("State")
    state = status?.open("Code")
    stateReason = status?.string("Reason")
    zones = fields.list("AvailabilityZones")
    securityGroupIDs = fields.strings("SecurityGroups")
    enforcesSecurityGroupsOnPrivateLink = fields.string(
      "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic"
    )
    addressType = fields.string("IpAddressType")
    prefixForIPv6SourceNAT = fields.string("EnablePrefixForIpv6SourceNat")
    createdAt = fields.date("CreatedTime")
  }
}

extension LoadBalancer.Zone: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    name = fields.string("ZoneName")
    subnetID = fields.string("SubnetId")
  }
}

extension TargetGroup: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    arn = fields.string("TargetGroupArn") ?? ""
    name = fields.string("TargetGroupName")
    networkProtocol = fields.string("Protocol")
    port = fields.int("Port")
    targetType = fields.string("TargetType")
    vpcID = fields.string("VpcId")
    loadBalancerARNs = fields.strings("LoadBalancerArns")
    // The health check's fields lie among those of the group.
    healthCheck = HealthCheck(aws: fields)
  }
}

extension TargetGroup.HealthCheck: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    enabled = fields.bool("HealthCheckEnabled")
    networkProtocol = fields.string("HealthCheckProtocol")
    port = fields.string("HealthCheckPort")
    path = fields.string("HealthCheckPath")
    intervalSeconds = fields.int("HealthCheckIntervalSeconds")
    timeoutSeconds = fields.int("HealthCheckTimeoutSeconds")
    healthyThreshold = fields.int("HealthyThresholdCount")
    unhealthyThreshold = fields.int("UnhealthyThresholdCount")
    let codes = fields.object("Matcher")
    matcher = codes?.string("HttpCode") ?? codes?.string("GrpcCode")
  }
}

extension TaggedResource: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    arn = fields.string("ResourceArn") ?? ""
    tags = fields.pairs("Tags")
  }
}

extension TargetHealth: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    let target = fields.object("Target")
    id = target?.string("Id") ?? ""
    port = target?.int("Port")
    zone = target?.string("AvailabilityZone")
    healthCheckPort = fields.string("HealthCheckPort")
    let health = fields.object("TargetHealth")
    state = health?.open("State")
    reason = health?.string("Reason")
    description = health?.string("Description")
    administrativeOverride = fields.object("AdministrativeOverride")?.open("State")
  }
}
