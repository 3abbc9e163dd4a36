extension World {
  /// When everything was set up: a good two hours before the demo begins.
  static let madeAt = -10_000.0
  /// When the tasks that run at the beginning were started.
  static let deployedAt = -7_200.0

  /// A healthy system as Terraform made it, with what a shape has behind its endpoint service; `tasks` is
  /// the desired count of each service.
  static func made(
    _ shape: Shape,
    seed: UInt64,
    tasks: Int,
    _ build: (inout Site) -> Provision
  ) -> World {
    var site = Site(shape, seed: seed, tasks: tasks)
    let provision = build(&site)
    let serviceID = site.ids.resource("vpce-svc")
    let (customer, groups) = (site.customer, site.groups)
    let balancers = provision.loadBalancers.filter { $0.kind == .network }
    var world = World(
      shape: shape,
      ids: site.ids,
      customerNetwork: customer,
      providerNetwork: site.provider,
      endpoint: .made(by: &site.ids, in: customer, group: groups.endpoint, serviceID: serviceID),
      endpointService: EndpointService(
        id: serviceID,
        state: .available,
        acceptanceRequired: false,
        networkLoadBalancerARNs: balancers.map(\.arn),
        allowedPrincipals: ["arn:aws:iam::\(Account.customer.id):root"]
      ),
      client: .made(by: &site.ids, in: customer, group: groups.client),
      loadBalancers: provision.loadBalancers,
      listeners: provision.listeners,
      targetGroups: provision.targetGroups,
      targets: provision.targets,
      services: provision.services,
      machines: provision.machines,
      appliances: provision.appliances,
      definitions: provision.definitions
    )
    world.ids = site.ids
    for service in world.services.indices { Scheduler.begin(service, &world) }
    return world
  }
}

extension InterfaceEndpoint {
  fileprivate static func made(
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
      region: network.region,
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
  fileprivate static func made(
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
