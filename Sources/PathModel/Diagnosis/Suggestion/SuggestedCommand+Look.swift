extension SuggestedCommand {
  /// The command that shows what this one would change; nil: there is none.
  var look: SuggestedCommand? {
    guard let row = Self.looks[operation], let id = value(of: row.option) else { return nil }
    var words = [row.takes, id]
    if let more = row.more, let value = value(of: more.option) { words += [more.takes, value] }
    return SuggestedCommand(operation: row.operation, words: words, access: access)
  }

  private struct Row {
    var option: String
    var operation: String
    var takes: String
    var more: (option: String, takes: String)?
  }

  private static let looks: [String: Row] = [
    "elbv2 modify-listener": Row(
      option: "--listener-arn",
      operation: "elbv2 describe-listeners",
      takes: "--listener-arns"
    ),
    "elbv2 modify-rule": Row(
      option: "--rule-arn",
      operation: "elbv2 describe-rules",
      takes: "--rule-arns"
    ),
    "elbv2 create-listener": Row(
      option: "--load-balancer-arn",
      operation: "elbv2 describe-listeners",
      takes: "--load-balancer-arn"
    ),
    "elbv2 register-targets": targets,
    "elbv2 deregister-targets": targets,
    "elbv2 modify-target-group": Row(
      option: "--target-group-arn",
      operation: "elbv2 describe-target-groups",
      takes: "--target-group-arns"
    ),
    "elbv2 modify-target-group-attributes": Row(
      option: "--target-group-arn",
      operation: "elbv2 describe-target-group-attributes",
      takes: "--target-group-arn"
    ),
    "elbv2 create-target-group": Row(
      option: "--name",
      operation: "elbv2 describe-target-groups",
      takes: "--names"
    ),
    "elbv2 set-ip-address-type": Row(
      option: "--load-balancer-arn",
      operation: "elbv2 describe-load-balancers",
      takes: "--load-balancer-arns"
    ),
    "ecs update-service": Row(
      option: "--service",
      operation: "ecs describe-services",
      takes: "--services",
      more: ("--cluster", "--cluster")
    ),
    "ec2 authorize-security-group-ingress": group,
    "ec2 authorize-security-group-egress": group,
    "ec2 revoke-security-group-ingress": group,
    "ec2 create-network-acl-entry": list,
    "ec2 delete-network-acl-entry": list,
    "ec2 create-route": table,
    "ec2 replace-route": table,
    "ec2 modify-vpc-endpoint": endpoint,
    "ec2 delete-vpc-endpoints": Row(
      option: "--vpc-endpoint-ids",
      operation: "ec2 describe-vpc-endpoints",
      takes: "--vpc-endpoint-ids"
    ),
    "ec2 accept-vpc-endpoint-connections": service,
    "ec2 modify-vpc-endpoint-service-configuration": service,
    "ec2 create-vpc-endpoint-connection-notification": service,
    "ec2 start-vpc-endpoint-service-private-dns-verification": service,
    "ec2 modify-vpc-endpoint-service-permissions": Row(
      option: "--service-id",
      operation: "ec2 describe-vpc-endpoint-service-permissions",
      takes: "--service-id"
    ),
    "ec2 modify-instance-metadata-options": Row(
      option: "--instance-id",
      operation: "ec2 describe-instances",
      takes: "--instance-ids"
    ),
    "ec2 start-instances": Row(
      option: "--instance-ids",
      operation: "ec2 describe-instances",
      takes: "--instance-ids"
    ),
    "ec2 modify-vpc-attribute": Row(
      option: "--vpc-id",
      operation: "ec2 describe-vpcs",
      takes: "--vpc-ids"
    ),
  ]

  private static let targets = Row(
    option: "--target-group-arn",
    operation: "elbv2 describe-target-health",
    takes: "--target-group-arn"
  )
  private static let group = Row(
    option: "--group-id",
    operation: "ec2 describe-security-groups",
    takes: "--group-ids"
  )
  private static let list = Row(
    option: "--network-acl-id",
    operation: "ec2 describe-network-acls",
    takes: "--network-acl-ids"
  )
  private static let table = Row(
    option: "--route-table-id",
    operation: "ec2 describe-route-tables",
    takes: "--route-table-ids"
  )
  private static let endpoint = Row(
    option: "--vpc-endpoint-id",
    operation: "ec2 describe-vpc-endpoints",
    takes: "--vpc-endpoint-ids"
  )
  private static let service = Row(
    option: "--service-id",
    operation: "ec2 describe-vpc-endpoint-service-configurations",
    takes: "--service-ids"
  )
}
