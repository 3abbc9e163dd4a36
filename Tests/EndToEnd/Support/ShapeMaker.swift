import Foundation

/// Makes paths of any shape in two moto accounts, by the real CLI alone.
struct ShapeMaker: Sendable {
  let cloud: MotoCloud

  private var provider: MotoCloud.Facts.Side { cloud.facts.provider }
  private var customer: MotoCloud.Facts.Side { cloud.facts.customer }

  /// What a listener or a rule does with requests: target groups with their weights.
  typealias Weights = [(group: String, weight: Int)]

  // MARK: What stands behind an endpoint service

  func networkBalancer(_ name: String) async throws -> String {
    try await balancer(name, "network")
  }

  func applicationBalancer(_ name: String) async throws -> String {
    try await balancer(name, "application", ["--security-groups", provider.securityGroup ?? ""])
  }

  private func balancer(_ name: String, _ type: String, _ more: [String] = []) async throws
    -> String
  {
    try await aws(
      ["elbv2", "create-load-balancer", "--name", name, "--type", type, "--scheme", "internal"]
        + ["--subnets"] + (provider.subnets ?? []) + more,
      take: "LoadBalancers[0].LoadBalancerArn"
    )
  }

  /// A target group; targets are ids, each as in `10.100.100.130` or `i-…`.
  func group(
    _ name: String,
    _ type: String,
    _ networkProtocol: String = "TCP",
    port: Int = 80,
    targets: [String] = []
  ) async throws -> String {
    let check = type == "alb" || networkProtocol == "HTTP" ? "HTTP" : "TCP"
    let arn = try await aws(
      [
        "elbv2", "create-target-group", "--name", name, "--protocol", networkProtocol, "--port",
        "\(port)", "--vpc-id", provider.vpc ?? "", "--target-type", type,
        "--health-check-protocol", check,
      ],
      take: "TargetGroups[0].TargetGroupArn"
    )
    if !targets.isEmpty {
      try await aws(
        ["elbv2", "register-targets", "--target-group-arn", arn, "--targets"]
          + targets.map { "Id=\($0),Port=\(port)" }
      )
    }
    return arn
  }

  @discardableResult
  func listener(
    of balancer: String,
    _ networkProtocol: String,
    _ port: Int,
    _ weights: Weights
  ) async throws -> String {
    var words = [
      "elbv2", "create-listener", "--load-balancer-arn", balancer, "--protocol", networkProtocol,
      "--port", "\(port)", "--default-actions", action(weights),
    ]
    if networkProtocol == "TLS" {
      words += ["--certificates", "CertificateArn=\(provider.certificate ?? "")"]
    }
    return try await aws(words, take: "Listeners[0].ListenerArn")
  }

  func rule(_ priority: Int, path: String, of listener: String, _ weights: Weights) async throws {
    try await aws([
      "elbv2", "create-rule", "--listener-arn", listener, "--priority", "\(priority)",
      "--conditions", "Field=path-pattern,Values=\(path)", "--actions", action(weights),
    ])
  }

  /// Makes a listener forward otherwise.
  func forward(_ listener: String, to weights: Weights) async throws {
    try await aws([
      "elbv2", "modify-listener", "--listener-arn", listener, "--default-actions", action(weights),
    ])
  }

  private func action(_ weights: Weights) -> String {
    let groups = weights.map { #"{"TargetGroupArn":"\#($0.group)","Weight":\#($0.weight)}"# }
    return weights.count == 1
      ? "Type=forward,TargetGroupArn=\(weights[0].group)"
      : #"[{"Type":"forward","ForwardConfig":{"TargetGroups":[\#(groups.joined(separator: ","))]}}]"#
  }

  /// The health checks of a group's targets fail from now on.
  func fail(_ group: String) async throws {
    try await aws([
      "elbv2", "add-tags", "--resource-arns", group, "--tags", "Key=health,Value=unhealthy",
    ])
  }

  func instances(_ count: Int) async throws -> [String] {
    let ids = try await aws(
      [
        "ec2", "run-instances", "--image-id", "ami-05cd35b907b4ffe77", "--count", "\(count)",
        "--instance-type", "t3.micro", "--subnet-id", provider.subnets?.first ?? "",
        "--security-group-ids", provider.securityGroup ?? "",
      ],
      take: "Instances[].InstanceId"
    )
    return ids.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  func stop(_ instance: String) async throws {
    try await aws(["ec2", "stop-instances", "--instance-ids", instance])
  }

  /// An ECS service of two tasks that registers them in a group.
  func service(_ name: String, in group: String, port: Int) async throws {
    try await aws(["ecs", "create-cluster", "--cluster-name", "shapes"])
    let container =
      #"[{"name":"app","image":"app","essential":true,"portMappings":[{"containerPort":\#(port)}]}]"#
    let definition = try await aws(
      [
        "ecs", "register-task-definition", "--family", name, "--network-mode", "awsvpc", "--cpu",
        "256", "--memory", "512", "--container-definitions", container,
      ],
      take: "taskDefinition.taskDefinitionArn"
    )
    let subnets = (provider.subnets ?? []).joined(separator: ",")
    try await aws([
      "ecs", "create-service", "--cluster", "shapes", "--service-name", name, "--desired-count",
      "2", "--task-definition", definition, "--launch-type", "FARGATE", "--load-balancers",
      "targetGroupArn=\(group),containerName=app,containerPort=\(port)", "--network-configuration",
      "awsvpcConfiguration={subnets=[\(subnets)],securityGroups=[\(provider.securityGroup ?? "")]}",
    ])
  }

  // MARK: PrivateLink

  /// An endpoint service of some NLBs, and the customer's endpoint to it.
  ///
  /// - Returns: the endpoint's id.
  func path(through balancers: [String]) async throws -> String {
    let name = try await aws(
      ["ec2", "create-vpc-endpoint-service-configuration", "--no-acceptance-required"]
        + ["--network-load-balancer-arns"] + balancers,
      take: "ServiceConfiguration.[ServiceName,ServiceId]"
    ).split(whereSeparator: \.isWhitespace).map(String.init)
    try await aws([
      "ec2", "modify-vpc-endpoint-service-permissions", "--service-id", name[1],
      "--add-allowed-principals", "arn:aws:iam::\(customer.account):root",
    ])
    return try await aws(
      [
        "ec2", "create-vpc-endpoint", "--vpc-endpoint-type", "Interface", "--vpc-id",
        customer.vpc ?? "", "--service-name", name[0], "--security-group-ids",
        customer.securityGroup ?? "", "--subnet-ids",
      ] + (customer.subnets ?? []),
      as: "customer",
      take: "VpcEndpoint.VpcEndpointId"
    )
  }

  // MARK: Calls

  @discardableResult
  private func aws(
    _ words: [String],
    as profile: String = "provider",
    take query: String? = nil
  ) async throws -> String {
    let options = ["--profile", profile, "--endpoint-url", cloud.facts.endpointURL]
    let shown = query.map { ["--query", $0, "--output", "text"] } ?? []
    let outcome = try await runCommand(
      CLI.v1.path,
      words + options + shown,
      environment: cloud.environment(.v1)
    )
    guard outcome.exit == 0 else {
      throw CallFailed(command: words.joined(separator: " "), words: outcome.stderr)
    }
    return outcome.stdout.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// A call that makes a shape failed.
struct CallFailed: Error {
  var command: String
  var words: String
}
