import FoundationEssentials

/// What a failed test request points at, by how it failed.
enum RequestFault: CaseIterable {
  /// The name leads to an address that is none of the endpoint's interfaces'.
  case elsewhere
  case nameNotFound
  case tls
  case badGateway
  case serviceUnavailable
  case gatewayTimeout
  /// Any other answer that the ALB made by itself.
  case answerOfTheBalancer
  /// Access was denied by the ALB: a web ACL or an authentication action.
  case deniedByBalancer
  /// Access was denied by the application.
  case deniedByTask
  /// Through one zone only, while another carries requests.
  case oneZone
  case other

  init(_ fact: RequestFact, in situation: Situation) {
    let isBalancers = RequestVerdict.isLoadBalancer(fact.server)
    switch (fact.verdict, fact.status) {
    case _ where situation.wentElsewhere(fact): self = .elsewhere
    case (.dns, _): self = .nameNotFound
    case (.tls, _): self = .tls
    case (.loadBalancerError, 502): self = .badGateway
    case (.loadBalancerError, 503): self = .serviceUnavailable
    case (.loadBalancerError, 504): self = .gatewayTimeout
    case (_, 401), (_, 403): self = isBalancers ? .deniedByBalancer : .deniedByTask
    case (_, 561): self = .deniedByBalancer
    case (.loadBalancerError, _): self = .answerOfTheBalancer
    case (.unexpected, _) where isBalancers: self = .answerOfTheBalancer
    case _ where situation.isOfOneZone(fact): self = .oneZone
    default: self = .other
    }
  }
}

extension Situation {
  fileprivate func wentElsewhere(_ fact: RequestFact) -> Bool {
    guard let host = fact.host, let address = fact.remoteAddress,
      endpoint?.dnsNames.contains(host) ?? false, let interfaces = endpointInterfaces
    else { return false }
    let known = interfaces.compactMap(\.privateAddress)
    return !known.isEmpty && !known.contains(address)
  }

  /// Whether another zone has carried a request since.
  fileprivate func isOfOneZone(_ fact: RequestFact) -> Bool {
    guard let zone = fact.zone else { return false }
    return sample.requests.contains { other in
      other.verdict == .answered && other.zone.map { $0 != zone } ?? false
        && fact.at.timeIntervalSince(other.at) <= Self.recentSeconds
    }
  }
}
