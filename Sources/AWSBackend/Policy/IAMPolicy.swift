package import PathModel

/// The least-privilege IAM policy for what pltop calls; read-only unless test requests by SSM are in it.
///
/// `sts get-caller-identity` is not in it: it needs no permission.
package struct IAMPolicy: Sendable {
  /// What `CallPlan` may call on a side, as `service operation` of the CLI.
  static func operations(of side: Side) -> [String] {
    switch side {
    case .customer:
      [
        "ec2 describe-vpc-endpoints", "ec2 describe-network-interfaces", "ec2 describe-instances",
        "ec2 describe-instance-status", "ec2 describe-vpc-attribute",
        "ec2 describe-vpc-endpoint-services",
      ] + network
    case .provider:
      [
        "ec2 describe-vpc-endpoint-service-configurations",
        "ec2 describe-vpc-endpoint-service-permissions", "ec2 describe-vpc-endpoint-connections",
        "ec2 describe-vpc-endpoint-connection-notifications",
        "elbv2 describe-load-balancers", "elbv2 describe-load-balancer-attributes",
        "elbv2 describe-listeners", "elbv2 describe-rules", "elbv2 describe-target-groups",
        "elbv2 describe-target-group-attributes", "elbv2 describe-target-health",
        "ecs list-clusters", "ecs describe-clusters", "ecs list-services", "ecs describe-services",
        "ecs list-tasks", "ecs describe-tasks", "ecs describe-task-definition",
        "ecs describe-container-instances", "elbv2 describe-tags", "ec2 describe-instances",
        "ec2 describe-network-interfaces",
      ] + network
    }
  }

  private static let network = [
    "ec2 describe-vpcs", "ec2 describe-subnets", "ec2 describe-route-tables",
    "ec2 describe-internet-gateways", "ec2 describe-nat-gateways", "ec2 describe-security-groups",
    "ec2 describe-network-acls",
  ]

  /// Those that read; sorted, each once, as in `elasticloadbalancing:DescribeRules`.
  package let actions: [String]
  private let runsCommands: Bool

  /// With `runsCommands`, also what test requests by SSM need: that is no longer read-only.
  package init(for sides: [Side] = Side.allCases, runsCommands: Bool = false) {
    actions = Set(sides.flatMap(Self.operations).compactMap(Self.action)).sorted()
    self.runsCommands = runsCommands
  }

  /// `Resource` of what reads is `*` since most of these actions cannot be narrowed to a resource.
  private var statements: [IAMStatement] {
    let reading = IAMStatement(id: "PltopReadsThePath", actions: actions, resources: ["*"])
    return [reading] + (runsCommands ? IAMStatement.runCommand : [])
  }

  /// The policy document.
  package var json: String {
    """
    {
      "Version": "2012-10-17",
      "Statement": [
    \(statements.map(\.json).joined(separator: ",\n"))
      ]
    }
    """
  }

  /// The IAM action of a CLI operation, as in `elasticloadbalancing:DescribeRules`.
  static func action(of operation: String) -> String? {
    let words = operation.split(separator: " ")
    guard words.count >= 2 else { return nil }
    let service = words[0] == "elbv2" ? "elasticloadbalancing" : String(words[0])
    let name = words[1].split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return "\(service):\(name.joined())"
  }
}
