import Testing

@testable import PathModel

/// What a network interface belongs to, by the words that AWS and its services write.
@Suite struct InterfaceOwnerTests {
  private typealias Row = (
    description: String, kind: String?, requester: String?, owner: InterfaceOwner.Kind, text: String
  )

  private static let rows: [Row] = [
    ("RDSNetworkInterface", "interface", "amazon-rds", .database, "RDS"),
    ("RedshiftNetworkInterface", "interface", "amazon-redshift", .database, "Redshift"),
    ("ElastiCache demo-001", nil, "amazon-elasticache", .cache, "ElastiCache demo-001"),
    (
      "VPC Endpoint Interface vpce-0a1b", "vpc_endpoint", "727180483921", .endpoint,
      "VPC endpoint vpce-0a1b"
    ),
    (
      "ELB app/inner-alb/50dc", "interface", "amazon-elb", .applicationLoadBalancer, "ALB inner-alb"
    ),
    ("ELB net/inner/50dc", "network_load_balancer", nil, .networkLoadBalancer, "NLB inner"),
    ("ELB old-classic", "interface", "amazon-elb", .other, "Classic Load Balancer ELB old-classic"),
    (
      "DO NOT DELETE - Amazon MSK network interface for cluster "
        + "arn:aws:kafka:eu-west-1:111122223333:cluster/events/1f2e-5",
      nil, nil, .broker, "MSK events"
    ),
    ("ES orders", nil, "amazon-elasticsearch", .search, "OpenSearch orders"),
    ("AWS Lambda VPC ENI-resize-0a", "lambda", nil, .function, "Lambda"),
    ("EFS mount target for fs-0a1b (fsmt-0c)", nil, nil, .fileSystem, "EFS fs-0a1b"),
    (
      "Interface for NAT Gateway nat-0a1b", "nat_gateway", nil, .natGateway, "NAT gateway nat-0a1b"
    ),
    (
      "arn:aws:ecs:eu-west-1:111122223333:attachment/0a-1b", "interface", nil, .task, "an ECS task"
    ),
    ("aws-K8S-i-0a1b", "interface", nil, .pods, "Kubernetes pods of i-0a1b"),
    ("made by hand", "interface", nil, .other, "made by hand"),
    ("", "interface", "123456789012", .other, "123456789012"), ("", nil, nil, .other, "eni-7"),
  ]

  @Test(arguments: rows.indices)
  func descriptionTellsTheOwner(index: Int) {
    let row = Self.rows[index]
    var interface = NetworkInterface()
    interface.id = "eni-7"
    interface.description = row.description
    interface.kind = row.kind
    interface.requesterID = row.requester
    #expect(interface.owner == InterfaceOwner(kind: row.owner, text: row.text))
  }

  @Test func instanceAndClusterAreNamed() {
    var interface = NetworkInterface()
    interface.instanceID = "i-1"
    interface.name = "web"
    #expect(interface.owner.text == "instance i-1 web")
    interface.kubernetesCluster = "prod"
    #expect(
      interface.owner == InterfaceOwner(kind: .pods, text: "Kubernetes cluster prod, node i-1")
    )
  }
}
