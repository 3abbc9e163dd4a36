extension World {
  /// When everything was set up: a good two hours before the demo begins.
  static let madeAt = -10_000.0
  /// When the tasks that run at the beginning were started.
  static let deployedAt = -7_200.0

  /// The article's system, healthy, as Terraform made it, with a desired count of `tasks`.
  package static func article(seed: UInt64, tasks: Int = 2) -> World {
    var ids = Identifiers(seed: seed)
    var provider = Network.made(
      by: &ids,
      for: .provider,
      name: "vpc-1",
      prefix: "10.100.100",
      natPublicAddress: "198.51.100.7"
    )
    var customer = Network.made(
      by: &ids,
      for: .customer,
      name: "vpc-2",
      prefix: "10.1.1",
      natPublicAddress: "198.51.100.23"
    )
    // More tasks than the article's subnets hold need larger ones.
    if tasks > 1000 {
      provider.widen(to: "10.100.0.0/16", subnetLength: 18)
    } else if tasks > 40 {
      provider.widen(to: "10.100.96.0/19", subnetLength: 22)
    }
    let groups = ArticleGroups(by: &ids, provider: &provider, customer: &customer)
    let balancing = ArticleBalancing(by: &ids, in: provider, groups: groups)
    let serviceID = ids.resource("vpce-svc")
    var world = World(
      ids: ids,
      customerNetwork: customer,
      providerNetwork: provider,
      endpoint: .article(by: &ids, in: customer, group: groups.endpoint, serviceID: serviceID),
      endpointService: EndpointService(
        id: serviceID,
        state: .available,
        acceptanceRequired: false,
        networkLoadBalancerARNs: [balancing.network.arn],
        allowedPrincipals: ["arn:aws:iam::\(Account.customer.id):root"]
      ),
      client: .article(by: &ids, in: customer, group: groups.client),
      loadBalancers: [balancing.network, balancing.application],
      listeners: [balancing.networkListener, balancing.applicationListener],
      targetGroups: [balancing.networkGroup, balancing.applicationGroup],
      targets: [
        balancing.networkGroup.arn: [
          Target(
            place: .loadBalancer(balancing.application.arn),
            port: balancing.networkGroup.port,
            state: .healthy,
            nextCheck: 11
          )
        ],
        balancing.applicationGroup.arn: [],
      ],
      service: .article(
        group: balancing.applicationGroup.arn,
        subnets: provider.subnets.filter { !$0.isPublic }.map(\.id),
        securityGroup: groups.tasks,
        tasks: tasks
      ),
      definitions: [
        TaskDefinition(
          revision: 3,
          image: "lvthillo/python-flask-api",
          containerPort: 8080,
          application: Application(),
          registeredAt: deployedAt - 10
        )
      ]
    )
    world.ids = ids
    Scheduler.begin(&world)
    return world
  }
}

/// The ids of the article's security groups.
struct ArticleGroups {
  let endpoint: String
  let client: String
  let applicationLoadBalancer: String
  let tasks: String

  init(by ids: inout Identifiers, provider: inout Network, customer: inout Network) {
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
    let tasks = group(
      "ecs-sg",
      "Security group of the ECS tasks",
      [tcp(8080, .group(balancer.id), "Allow ALB to ECS")],
      [tcp(443, .block(.everywhere), "Allow the image pull")]
    )
    balancer.egress = [tcp(8080, .group(tasks.id), "Allow ALB to ECS")]
    let endpoint = group(
      "vpce-sg",
      "Security group of the interface endpoint",
      [tcp(80, .block(customer.block), "Allow the VPC to the endpoint")],
      []
    )
    let client = group(
      "ssh-sg",
      "Security group of the test client",
      [tcp(22, .block(.everywhere), "Allow ssh")],
      [everywhere]
    )
    provider.securityGroups += [balancer, tasks]
    customer.securityGroups += [endpoint, client]
    self.endpoint = endpoint.id
    self.client = client.id
    applicationLoadBalancer = balancer.id
    self.tasks = tasks.id
  }
}

extension Network {
  /// Larger subnets, one after the other in a larger block: the first two numbers stay.
  fileprivate mutating func widen(to larger: String, subnetLength: Int) {
    let old = block
    block = CIDR(larger) ?? block
    for index in subnets.indices {
      let base = block.base + (index << (32 - subnetLength))
      subnets[index].block = CIDR("\(base)/\(subnetLength)") ?? subnets[index].block
    }
    for table in routeTables.indices {
      for route in routeTables[table].routes.indices
      where routeTables[table].routes[route].destination == old {
        routeTables[table].routes[route].destination = block
      }
    }
    for index in natGateways.indices {
      natGateways[index].privateAddress = subnets[0].block.base + 12
    }
  }
}

extension InterfaceEndpoint {
  fileprivate static func article(
    by ids: inout Identifiers,
    in network: Network,
    group: String,
    serviceID: String
  ) -> InterfaceEndpoint {
    InterfaceEndpoint(
      id: ids.resource("vpce"),
      connectionID: ids.resource("vpce-con"),
      ownerID: network.account.id,
      vpcID: network.id,
      serviceName: "com.amazonaws.vpce.\(World.region).\(serviceID)",
      dnsLabel: ids.hex(8),
      state: .available,
      interfaces: network.subnets.filter(\.isPublic).map { subnet in
        Interface(
          id: ids.resource("eni"),
          subnetID: subnet.id,
          zone: subnet.zone,
          address: subnet.block.base + 37,
          macAddress: ids.macAddress(),
          attachmentID: ids.resource("ela-attach")
        )
      },
      securityGroupIDs: [group],
      createdAt: World.madeAt + 600
    )
  }
}

extension ClientInstance {
  fileprivate static func article(
    by ids: inout Identifiers,
    in network: Network,
    group: String
  ) -> ClientInstance {
    ClientInstance(
      id: ids.resource("i"),
      name: "test-instance-vpc-2",
      reservationID: ids.resource("r"),
      subnetID: network.subnets[0].id,
      securityGroupIDs: [group],
      privateAddress: network.subnets[0].block.base + 21,
      publicAddress: "203.0.113.25",
      state: .running,
      check: .ok,
      launchedAt: World.madeAt + 700
    )
  }
}

extension ContainerService {
  fileprivate static func article(
    group: String,
    subnets: [String],
    securityGroup: String,
    tasks: Int
  ) -> ContainerService {
    ContainerService(
      clusterName: "ecs-cluster",
      name: "ecs-service",
      status: .active,
      desiredCount: tasks,
      containerName: "demo",
      targetGroupARN: group,
      subnetIDs: subnets,
      securityGroupIDs: [securityGroup],
      deployments: [],
      events: [],
      createdAt: World.deployedAt
    )
  }
}

extension Identifiers {
  /// As in `0a:12:34:56:78:01`.
  package mutating func macAddress() -> String {
    let digits = hex(10)
    var parts = ["0a"]
    var rest = digits[...]
    while !rest.isEmpty {
      parts.append(String(rest.prefix(2)))
      rest = rest.dropFirst(2)
    }
    return parts.joined(separator: ":")
  }
}
