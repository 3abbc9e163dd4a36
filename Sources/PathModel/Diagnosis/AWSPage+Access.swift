extension AWSPage {
  private static let docs = "https://docs.aws.amazon.com/"

  static let securityGroupExamples =
    docs + "AWSEC2/latest/UserGuide/security-group-rules-reference.html"
  static let instanceMetadata =
    docs + "AWSEC2/latest/UserGuide/configuring-IMDS-existing-instances.html"
  static let natGateways = docs + "vpc/latest/userguide/nat-gateway-basics.html"
}
