/// The services of AWS that the demo answers for, by their names in the CLI.
enum Service: String, Sendable, CaseIterable {
  case ec2
  case ecs
  case elbv2
  case ssm
  case sts

  /// As IAM policies have it, before the colon.
  var actionPrefix: String { self == .elbv2 ? "elasticloadbalancing" : rawValue }

  func endpointURL(in region: String) -> String {
    "https://\(actionPrefix).\(region).amazonaws.com/"
  }
}
