extension NetworkFacts {
  /// What is known of where a route leads.
  enum RouteEnd: Equatable {
    /// Nothing is known to be wrong with it.
    case sound
    /// Nothing comes of a packet that takes it, and why.
    case dead(String)
    /// What it leads to is another account's.
    case notVisible(owner: String)
  }

  /// What is known of where a route of a table leads, for the account that asks.
  ///
  /// Whoever uses shared subnets sees their routes, but not the owner's gateways.
  func end(of route: Route, in table: RouteTable, for account: String?) -> RouteEnd {
    if route.state?.known == .blackhole { return .dead("State blackhole") }
    guard let target = route.target, target.hasPrefix("nat-"), let gateways = natGateways.current
    else { return .sound }
    guard let gateway = gateways.first(where: { $0.id == target }) else {
      let owner = owner(of: table, for: account)
      return owner.map(RouteEnd.notVisible) ?? .dead("which does not exist")
    }
    switch gateway.state?.known {
    case .failed, .deleting, .deleted: return .dead("State \(gateway.state?.text ?? "")")
    case .pending, .available, nil: return .sound
    }
  }

  /// The account that owns a route table, its VPC or one of its subnets, where it is not the one that
  /// asks; nil: they are the caller's own, or AWS does not say whose they are.
  func owner(of table: RouteTable, for account: String?) -> String? {
    let vpc = vpcs.current?.first { $0.id == table.vpcID }
    let shared = (subnets.current ?? []).filter { table.subnetIDs.contains($0.id) }
    let owners = [table.ownerID, vpc?.ownerID] + shared.map(\.ownerID)
    return owners.compactMap(\.self).first { $0 != account }
  }

  /// The account that owns a subnet, where it is not the one that asks.
  func owner(ofSubnet id: String, for account: String?) -> String? {
    let owner = subnets.current?.first { $0.id == id }?.ownerID
    return owner == account ? nil : owner
  }
}

extension Situation {
  /// The account that a side's calls are made in; nil: not known.
  func account(of side: Side) -> String? {
    switch side {
    case .customer: customer.identity.latest?.account ?? endpoint?.ownerID
    case .provider:
      provider.identity.latest?.account
        ?? objects.networkLoadBalancerARN.flatMap(ARN.init)?.account
    }
  }

  /// Whether an object of the provider's side is known to be another account's, which is not listed.
  func isOfAnotherAccount(_ arn: String) -> Bool {
    guard let owner = ARN(arn)?.account, let own = account(of: .provider) else { return false }
    return owner != own
  }
}
