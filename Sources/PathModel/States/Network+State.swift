// How the parts of a VPC are that have a state of their own.

extension VPC {
  /// nil: AWS does not say.
  package var hopState: HopState? { state.map { $0 == "available" ? .up : .degraded } }
}

extension Subnet {
  /// A load balancer needs that many free addresses in each of its subnets.
  ///
  /// Source: “Subnets for your load balancer”, Elastic Load Balancing.
  private static let fewAddresses = 8

  /// Whether it has addresses left.
  package var hopState: HopState {
    switch availableAddresses {
    case nil: .unknown
    case 0: .down
    case let free?: free < Self.fewAddresses ? .degraded : .up
    }
  }
}

extension RouteTable {
  /// Whether each of its routes leads somewhere.
  package var hopState: HopState {
    routes.contains { $0.state?.known == .blackhole } ? .degraded : .up
  }
}

extension InternetGateway {
  /// nil: AWS does not say.
  package var hopState: HopState? {
    attachmentState.map { ["available", "attached"].contains($0) ? .up : .degraded }
  }
}

extension NATGateway {
  /// AWS lists one for an hour after it was deleted; that matters where a route still leads to it.
  ///
  /// - Returns: nil if nobody misses it.
  package func hopState(isUsed: Bool) -> HopState? {
    switch state?.known {
    case .available: .up
    case .pending: .degraded
    case .failed, .deleting, .deleted: isUsed ? .down : nil
    case nil: .unknown
    }
  }
}

extension Problem? {
  /// A fact that cannot be read, or that AWS has not told yet, is unknown.
  package var hopState: HopState { .unknown }
}
