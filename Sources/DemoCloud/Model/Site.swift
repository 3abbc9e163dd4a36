/// The two accounts' networks, on which a shape builds.
struct Site {
  var ids: Identifiers
  var provider: Network
  var customer: Network
  let groups: SiteGroups
  /// The desired count of each service.
  let tasks: Int

  init(_ shape: Shape, seed: UInt64, tasks: Int) {
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
      natPublicAddress: "198.51.100.23",
      zones: shape.customerZones,
      region: shape.customerRegion
    )
    // More tasks than the article's subnets hold need larger ones.
    if tasks > 1000 {
      provider.widen(to: "10.100.0.0/16", subnetLength: 18)
    } else if tasks > 40 {
      provider.widen(to: "10.100.96.0/19", subnetLength: 22)
    }
    groups = SiteGroups(by: &ids, shape, provider: &provider, customer: &customer)
    self.ids = ids
    self.provider = provider
    self.customer = customer
    self.tasks = tasks
  }

  /// Where load balancers and what they lead to are.
  var privateSubnets: [Subnet] { provider.subnets.filter { !$0.isPublic } }

  /// The NLB that every shape has.
  mutating func networkBalancer() -> LoadBalancer {
    .made(by: &ids, .network, "demo-nlb", in: privateSubnets, addressOffset: 5)
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
