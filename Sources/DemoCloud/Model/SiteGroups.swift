/// The ids of the security groups.
struct SiteGroups {
  let endpoint: String
  let client: String
  /// nil: there is no ALB.
  let applicationLoadBalancer: String?
  /// Target groups that hold what answers.
  let tasks: String

  init(
    by ids: inout Identifiers,
    _ shape: Shape,
    provider: inout Network,
    customer: inout Network
  ) {
    typealias Rule = SecurityGroup.Rule
    func tcp(_ port: Int, _ peer: Rule.Peer, _ why: String? = nil) -> Rule {
      Rule(networkProtocol: "tcp", ports: port...port, peer: peer, description: why)
    }
    func group(_ name: String, _ description: String, _ ingress: [Rule], _ egress: [Rule])
      -> SecurityGroup
    {
      SecurityGroup(
        id: ids.resource("sg"),
        name: name,
        description: description,
        ingress: ingress,
        egress: egress
      )
    }
    let everywhere = Rule(networkProtocol: "-1", peer: .block(.everywhere))
    var balancer = group(
      "alb-sg",
      "Security group of the ALB",
      [tcp(8888, .block(provider.block), "Allow the VPC, where the NLB is, to the ALB")],
      []
    )
    let image = tcp(443, .block(.everywhere), "Allow the image pull")
    let tasks =
      shape.hasApplicationLoadBalancer
      ? group(
        "ecs-sg",
        "Security group of the ECS tasks",
        [tcp(8080, .group(balancer.id), "Allow ALB to ECS")],
        [image]
      )
      : group(
        "ecs-sg",
        "Security group of what the NLB leads to",
        shape.targetPorts.map {
          tcp($0, .block(provider.block), "Allow the VPC, where the NLB is")
        },
        [image]
      )
    balancer.egress = [tcp(8080, .group(tasks.id), "Allow ALB to ECS")]
    let endpoint = group(
      "vpce-sg",
      "Security group of the interface endpoint",
      shape.ports.map { tcp($0, .block(customer.block), "Allow the VPC to the endpoint") },
      []
    )
    let client = group(
      "ssh-sg",
      "Security group of the test client",
      [tcp(22, .block(.everywhere), "Allow ssh")],
      [everywhere]
    )
    provider.securityGroups += shape.hasApplicationLoadBalancer ? [balancer, tasks] : [tasks]
    customer.securityGroups += [endpoint, client]
    self.endpoint = endpoint.id
    self.client = client.id
    applicationLoadBalancer = shape.hasApplicationLoadBalancer ? balancer.id : nil
    self.tasks = tasks.id
  }
}
