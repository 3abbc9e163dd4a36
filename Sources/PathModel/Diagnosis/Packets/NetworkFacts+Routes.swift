extension NetworkFacts {
  /// Why nothing comes of a packet that takes a route; nil: nothing is known to be wrong with it.
  func fault(of route: Route) -> String? {
    if route.state?.known == .blackhole { return "State blackhole" }
    guard let target = route.target, target.hasPrefix("nat-"), let gateways = natGateways.current
    else { return nil }
    guard let gateway = gateways.first(where: { $0.id == target }) else {
      return "which does not exist"
    }
    switch gateway.state?.known {
    case .failed, .deleting, .deleted: return "State \(gateway.state?.text ?? "")"
    case .pending, .available, nil: return nil
    }
  }
}
