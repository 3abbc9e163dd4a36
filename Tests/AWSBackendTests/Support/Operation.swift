import AWSBackend
import PathModel

/// An operation's answer, whatever it decodes to.
struct Operation: Sendable, CustomStringConvertible {
  let description: String
  let decode: @Sendable ([UInt8]) throws(Problem) -> AnyHashable

  init<Value: Hashable & Sendable>(_ name: String, _ answer: Answer<Value>) {
    description = name
    decode = { (bytes) throws(Problem) in AnyHashable(try answer.decode(bytes)) }
  }

  /// The operation whose answer a captured file holds; nil for one that pltop does not call.
  static func of(file: String) -> Operation? {
    let name = file.split(separator: "/").last ?? ""
    return all.first {
      name.hasPrefix($0.description + ".") || name.hasPrefix($0.description + "@")
    }
  }

  static let all: [Operation] = [
    Operation("sts.get-caller-identity", .callerIdentity),
    Operation("ec2.describe-vpcs", .vpcs),
    Operation("ec2.describe-vpc-attribute", .vpcAttribute),
    Operation("ec2.describe-subnets", .subnets),
    Operation("ec2.describe-route-tables", .routeTables),
    Operation("ec2.describe-internet-gateways", .internetGateways),
    Operation("ec2.describe-nat-gateways", .natGateways),
    Operation("ec2.describe-security-groups", .securityGroups),
    Operation("ec2.describe-network-acls", .networkACLs),
    Operation("ec2.describe-network-interfaces", .networkInterfaces),
    Operation("ec2.describe-vpc-endpoints", .vpcEndpoints),
    Operation("ec2.describe-vpc-endpoint-service-configurations", .endpointServices),
    Operation("ec2.describe-vpc-endpoint-connections", .endpointConnections),
    Operation("ec2.describe-vpc-endpoint-service-permissions", .allowedPrincipals),
    Operation("ec2.describe-vpc-endpoint-connection-notifications", .connectionNotifications),
    Operation("ec2.describe-instances", .instances),
    Operation("ec2.describe-vpc-endpoint-services", .offeredServices),
    Operation("ec2.describe-instance-status", .instanceStatuses),
    Operation("elbv2.describe-load-balancers", .loadBalancers),
    Operation("elbv2.describe-load-balancer-attributes", .attributes),
    Operation("elbv2.describe-listeners", .listeners),
    Operation("elbv2.describe-rules", .listenerRules),
    Operation("elbv2.describe-target-groups", .targetGroups),
    Operation("elbv2.describe-target-group-attributes", .attributes),
    Operation("elbv2.describe-target-health", .targetHealth),
    Operation("ecs.list-clusters", .clusterARNs),
    Operation("ecs.describe-clusters", .clusters),
    Operation("ecs.list-services", .serviceARNs),
    Operation("ecs.describe-services", .services),
    Operation("ecs.list-tasks", .taskARNs),
    Operation("ecs.describe-tasks", .tasks),
    Operation("ecs.describe-container-instances", .containerInstances),
    Operation("elbv2.describe-tags", .tags),
    Operation("ecs.describe-task-definition", .taskDefinition),
  ]
}
