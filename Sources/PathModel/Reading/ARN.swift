/// An Amazon Resource Name, as in `arn:aws:ecs:eu-west-1:111122223333:service/ecs-cluster/ecs-service`.
///
/// Source: “Identify AWS resources with Amazon Resource Names (ARNs)”.
package struct ARN: Hashable, Sendable {
  /// As in `elasticloadbalancing`.
  package var service: String
  /// nil for what is of all regions, as IAM's.
  package var region: String?
  /// nil for what is of no account.
  package var account: String?
  /// All after the account, as in `loadbalancer/net/demo-nlb/1f2e`.
  package var resource: String

  /// nil: it is none.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn" else { return nil }
    service = String(parts[2])
    region = parts[3].isEmpty ? nil : String(parts[3])
    account = parts[4].isEmpty ? nil : String(parts[4])
    resource = String(parts[5])
  }
}
