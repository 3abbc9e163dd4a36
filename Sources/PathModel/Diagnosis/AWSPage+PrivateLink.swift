extension AWSPage {
  private static let privateLink = "https://docs.aws.amazon.com/vpc/latest/privatelink/"
  private static let vpc = "https://docs.aws.amazon.com/vpc/latest/userguide/"

  static let privateNames = privateLink + "manage-dns-names.html"
  static let notifications = privateLink + "create-notification-endpoint-service.html"
  static let securityGroupRules = vpc + "security-group-rules.html"
  static let vpcDNS = vpc + "vpc-dns.html"
  static let crossZone =
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-cross-zone.html"
  static let zonalShift =
    "https://docs.aws.amazon.com/r53recovery/latest/dg/"
    + "arc-zonal-shift.resource-types.network-load-balancers.html"
}
