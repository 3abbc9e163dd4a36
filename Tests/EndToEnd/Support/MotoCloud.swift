import Foundation
import Subprocess
import SystemPackage

/// Two accounts in a moto server, for Terraform and the real CLIs: empty, or each with a network.
struct MotoCloud: Sendable {
  let facts: Facts
  let sandbox: Sandbox

  /// What `Tests/Support/moto_cloud.py` prints.
  struct Facts: Decodable, Sendable {
    var endpointURL: String
    var region: String
    var customer: Side
    var provider: Side

    struct Side: Decodable, Sendable {
      var account: String
      var credentials: [String: String]
      /// A role of the account that anybody may assume.
      var role: String
      /// The provider's, for HTTPS.
      var certificate: String?
      /// With networks: the VPC, its private subnets, and a security group that admits everything.
      var vpc: String?
      var subnets: [String]?
      var securityGroup: String?
    }
  }

  fileprivate init(facts: Facts, sandbox: Sandbox) throws {
    self.facts = facts
    self.sandbox = sandbox
    try sandbox.makeFolder("home/.aws", mode: 0o700)
    let profiles = [("customer", facts.customer), ("provider", facts.provider)].map { name, side in
      let keys = side.credentials.sorted { $0.key < $1.key }.map { "\($0) = \($1)\n" }.joined()
      return "[profile \(name)]\nregion = \(facts.region)\n\(keys)"
    }
    try sandbox.write(profiles.joined(separator: "\n"), to: "home/.aws/config")
  }

  /// The profiles `customer` and `provider`, the provider's being the one that nobody has to name.
  func environment(_ cli: CLI = .v2) -> [String: String] {
    sandbox.environment(first: cli.path.removingLastComponent()).merging([
      "AWS_ENDPOINT_URL": facts.endpointURL, "AWS_PROFILE": "provider",
    ]) { $1 }
  }

  /// What is in both accounts, as far as a stack leaves something there, one line for each kind.
  ///
  /// What AWS lists for a while after it is gone does not count.
  func contents() async throws -> String {
    var lines: [String] = []
    for (profile, query) in ["customer", "provider"].flatMap({ p in Self.queries.map { (p, $0) } })
    {
      let words = query.split(separator: " ").map(String.init)
      let options = [
        "--profile", profile, "--endpoint-url", facts.endpointURL, "--output", "text",
      ]
      let answer = try await runCommand(CLI.v2.path, words + options, environment: environment())
      let text = answer.stdout.split(separator: "\n").sorted().joined(separator: " ")
      lines.append("\(profile) \(words.prefix(2).joined(separator: " ")): \(text)\(answer.stderr)")
    }
    return lines.joined(separator: "\n")
  }

  private static let queries = [
    "ec2 describe-vpcs --query Vpcs[].VpcId",
    "ec2 describe-subnets --query Subnets[].SubnetId",
    "ec2 describe-route-tables --query RouteTables[].RouteTableId",
    "ec2 describe-security-groups --query SecurityGroups[].GroupId",
    "ec2 describe-internet-gateways --query InternetGateways[].InternetGatewayId",
    "ec2 describe-nat-gateways --query NatGateways[?State!='deleted'].NatGatewayId",
    "ec2 describe-addresses --query Addresses[].AllocationId",
    "ec2 describe-network-interfaces --query NetworkInterfaces[].NetworkInterfaceId",
    "ec2 describe-instances --query Reservations[].Instances[?State.Name!='terminated'].InstanceId",
    "ec2 describe-vpc-endpoints --query VpcEndpoints[?State!='deleted'].VpcEndpointId",
    "ec2 describe-vpc-endpoint-service-configurations --query ServiceConfigurations[].ServiceId",
    "elbv2 describe-load-balancers --query LoadBalancers[].LoadBalancerArn",
    "elbv2 describe-target-groups --query TargetGroups[].TargetGroupArn",
    "autoscaling describe-auto-scaling-groups --query AutoScalingGroups[].AutoScalingGroupName",
    "ec2 describe-launch-templates --query LaunchTemplates[].LaunchTemplateId",
    // moto goes on to list clusters that are deleted.
    "ecs describe-clusters --clusters ecs-cluster --query clusters[?status!='INACTIVE'].clusterArn",
    "iam list-roles --query Roles[].RoleName",
    "logs describe-log-groups --query logGroups[].logGroupName",
    "sns list-topics --query Topics[].TopicArn",
  ]
}

/// Runs a body with two accounts of its own, which end with it.
func withMotoCloud<Result: Sendable>(
  networks: Bool = false,
  _ body: (MotoCloud) async throws -> Result
) async throws -> Result {
  let sandbox = try Sandbox()
  let execution = try await run(
    .path(Repository.python),
    arguments: Arguments(
      [Repository.support.appending("moto_cloud.py").string] + (networks ? ["--networks"] : [])
    ),
    environment: .exactly(sandbox.environment()),
    input: .inputWriter,
    output: .sequence,
    error: .currentStandardError
  ) { execution in
    var lines = execution.standardOutput.strings().makeAsyncIterator()
    guard let line = try await lines.next() else { throw MotoStackDidNotStart() }
    let facts = try JSONDecoder().decode(MotoCloud.Facts.self, from: Data(line.utf8))
    let result = try await body(MotoCloud(facts: facts, sandbox: sandbox))
    try await execution.standardInputWriter.finish()
    return result
  }
  return execution.closureResult
}
