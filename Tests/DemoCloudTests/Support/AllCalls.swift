@testable import DemoCloud

extension World {
  /// An argument list for every operation that the demo answers, in every form that pltop uses.
  var calls: [[String]] {
    let balancers = loadBalancers.map(\.arn)
    let groups = targetGroups.map(\.arn)
    let tasks = tasks.map(arn) + ["0123456789abcdef0123456789abcdef"]
    let cluster = ["--cluster", clusterARN]
    var calls = lists.map { $0.split(separator: " ").map(String.init) }
    calls += balancers.flatMap { arn in
      [
        ["elbv2", "describe-listeners", "--load-balancer-arn", arn],
        ["elbv2", "describe-load-balancer-attributes", "--load-balancer-arn", arn],
        ["elbv2", "describe-target-groups", "--load-balancer-arn", arn],
      ]
    }
    calls += groups.flatMap { arn in
      [
        ["elbv2", "describe-target-health", "--target-group-arn", arn],
        ["elbv2", "describe-target-health", "--target-group-arn", arn, "--include", "All"],
        ["elbv2", "describe-target-health", "--target-group-arn", arn, "--targets", "Id=10.0.0.1"],
        ["elbv2", "describe-target-group-attributes", "--target-group-arn", arn],
      ]
    }
    calls += listeners.map { ["elbv2", "describe-rules", "--listener-arn", $0.arn] }
    calls += [
      ["elbv2", "describe-load-balancers", "--load-balancer-arns"] + balancers,
      ["elbv2", "describe-target-groups", "--target-group-arns"] + groups,
      ["elbv2", "describe-tags", "--resource-arns"] + balancers + groups,
      ["ecs", "list-services"] + cluster,
      ["ecs", "describe-services"] + cluster + ["--services", serviceARN, "nothing"],
      ["ecs", "list-tasks"] + cluster + ["--service-name", service.name],
      ["ecs", "list-tasks", "--desired-status", "STOPPED"] + cluster,
      ["ecs", "list-tasks", "--max-items", "1"] + cluster,
      ["ecs", "describe-tasks"] + cluster + ["--tasks"] + tasks,
      ["ecs", "describe-clusters", "--clusters", clusterARN, "nothing"],
      ["ecs", "describe-task-definition", "--task-definition", definitionARN(3)],
    ]
    return calls
  }

  private var lists: [String] {
    let both = Account.allCases.flatMap { account in
      let vpc = network(of: account).id
      return [
        "sts get-caller-identity --profile \(account)", "ec2 describe-vpcs --vpc-ids \(vpc)",
        "ec2 describe-subnets --filters Name=vpc-id,Values=\(vpc)",
        "ec2 describe-route-tables --filters Name=vpc-id,Values=\(vpc)",
        "ec2 describe-internet-gateways --filters Name=attachment.vpc-id,Values=\(vpc)",
        "ec2 describe-nat-gateways --filter Name=vpc-id,Values=\(vpc)",
        "ec2 describe-security-groups --filters Name=vpc-id,Values=\(vpc)",
        "ec2 describe-network-acls --filters Name=vpc-id,Values=\(vpc)",
        "ec2 describe-network-interfaces --filters Name=vpc-id,Values=\(vpc)",
        "ec2 describe-vpc-attribute --vpc-id \(vpc) --attribute enableDnsSupport",
        "ec2 describe-vpc-attribute --vpc-id \(vpc) --attribute enableDnsHostnames",
      ]
    }
    let service = endpointService
    return both + [
      "ec2 describe-vpc-endpoints", "ec2 describe-vpc-endpoints --vpc-endpoint-ids \(endpoint.id)",
      "ec2 describe-vpc-endpoint-service-configurations",
      "ec2 describe-vpc-endpoint-service-configurations --no-paginate",
      "ec2 describe-vpc-endpoint-connections --filters Name=service-id,Values=\(service.id)",
      "ec2 describe-vpc-endpoint-service-permissions --service-id \(service.id)",
      "ec2 describe-vpc-endpoint-services --service-names \(endpoint.serviceName)",
      "ec2 describe-vpc-endpoint-connection-notifications", "ec2 describe-instances",
      "ec2 describe-instance-status --include-all-instances", "ec2 describe-availability-zones",
      "ec2 describe-subnets --max-items 1", "elbv2 describe-load-balancers",
      "elbv2 describe-target-groups", "ecs list-clusters", "ssm describe-instance-information",
    ]
  }
}
