extension AWSPage {
  private static let docs = "https://docs.aws.amazon.com/"

  static let securityGroupExamples =
    docs + "AWSEC2/latest/UserGuide/security-group-rules-reference.html"
  static let instanceMetadata =
    docs + "AWSEC2/latest/UserGuide/configuring-IMDS-existing-instances.html"
  static let regions = docs + "accounts/latest/reference/manage-acct-regions.html"
  static let configuration = docs + "cli/latest/userguide/cli-configure-files.html"
  static let aliases = docs + "cli/latest/userguide/cli-usage-alias.html"
  static let versions = docs + "cli/latest/userguide/getting-started-install.html"
  static let natGateways = docs + "vpc/latest/userguide/nat-gateway-basics.html"
}
