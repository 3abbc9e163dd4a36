extension Situation {
  /// Ids and ARNs of everything on the route.
  ///
  /// An instance that was merely found is not, nor is a service that was retired.
  var routeIDs: Set<String> {
    var ids = balancingIDs.union(serviceIDs).union(customerIDs)
    ids.formUnion(networkIDs(provider.network, near: providerSubnets))
    ids.formUnion(networkIDs(customer.network, near: customerSubnets))
    return ids
  }

  private var balancers: [LoadBalancer] {
    let arns = objects.networkBalancerARNs + objects.applicationBalancerARNs
    return (provider.loadBalancers.latest ?? []).filter { arns.contains($0.arn) }
  }

  /// The load balancers and what they use; groups of an action belong to it, those without a share too.
  private var balancingIDs: Set<String> {
    let routes = objects.route.entrances + objects.applicationBalancers
    let listeners = routes.flatMap(\.listeners)
    let branches = listeners.flatMap(\.branches)
    let legs = branches.flatMap(\.legs) + objects.route.legs
    let groups = legs.map(\.groupARN) + objects.finalTargetGroups.map(\.arn)
    let targets = groups.flatMap { provider.targetHealth[$0].latest ?? [] }
    var ids = Set(objects.networkBalancerARNs + objects.applicationBalancerARNs)
    ids.formUnion(listeners.map(\.listener.arn))
    ids.formUnion(objects.applicationListeners.map(\.arn))
    ids.formUnion(branches.compactMap(\.rule?.arn))
    ids.formUnion(groups + objects.networkTargetGroups.map(\.arn))
    ids.formUnion(targets.map(\.id))
    ids.formUnion(balancers.flatMap(\.securityGroupIDs))
    // An ALB that the operator names belongs there.
    ids.formUnion(sample.wish.named.applicationLoadBalancers)
    return ids
  }

  private var serviceIDs: Set<String> {
    let own = objects.services.filter(\.isActive)
    return Set(own.map(\.arn) + own.flatMap(\.securityGroupIDs) + own.flatMap(\.subnetIDs))
  }

  private var customerIDs: Set<String> {
    var ids = Set([sample.path?.endpointID, sample.path?.serviceID].compactMap(\.self))
    ids.formUnion(objects.endpoint?.securityGroupIDs ?? [])
    ids.formUnion(objects.endpoint?.networkInterfaceIDs ?? [])
    if let account = objects.connection?.ownerID ?? customer.identity.latest?.account {
      ids.formUnion(["aws", "aws-cn", "aws-us-gov"].map { "arn:\($0):iam::\(account):root" })
    }
    if isClientNamed, let client = objects.client {
      ids.formUnion([client.id] + client.securityGroupIDs)
    }
    return ids
  }

  private var providerSubnets: Set<String> {
    Set(
      balancers.flatMap(\.zones).compactMap(\.subnetID)
        + objects.services.filter(\.isActive).flatMap(\.subnetIDs)
    )
  }

  private var customerSubnets: Set<String> {
    let client = isClientNamed ? [objects.client?.subnetID].compactMap(\.self) : []
    return Set((objects.endpoint?.subnetIDs ?? []) + client)
  }

  /// The subnets, and what decides about packets there.
  private func networkIDs(_ network: NetworkFacts, near subnets: Set<String>) -> Set<String> {
    let vpcs = Set(
      (network.subnets.latest ?? []).filter { subnets.contains($0.id) }.compactMap(\.vpcID)
        + [objects.endpoint?.vpcID, objects.providerVPC].compactMap(\.self)
    )
    let own = Set((network.vpcs.latest ?? []).map(\.id)).intersection(vpcs)
    let lists = (network.networkACLs.latest ?? []).filter {
      !subnets.isDisjoint(with: $0.subnetIDs)
    }
    let tables = (network.routeTables.latest ?? []).filter { table in
      !subnets.isDisjoint(with: table.subnetIDs)
        || table.isMain && table.vpcID.map(own.contains) ?? false
    }
    let gateways = (network.natGateways.latest ?? []).filter { gateway in
      gateway.vpcID.map(own.contains) ?? false
    }
    let exits = (network.internetGateways.latest ?? []).filter { !own.isDisjoint(with: $0.vpcIDs) }
    return subnets.union(own).union(lists.map(\.id)).union(tables.map(\.id))
      .union(gateways.map(\.id)).union(exits.map(\.id))
  }
}
