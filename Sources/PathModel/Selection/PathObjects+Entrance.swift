extension PathObjects {
  /// The port that requests go to: that of the NLB's first listener, as far as it is known.
  package var entrancePort: Int { networkListeners.lazy.compactMap(\.port).first ?? 80 }

  /// Whether requests are to be encrypted: the NLB ends TLS, or passes it on to a listener of the ALB's
  /// that does.
  package var isEntranceEncrypted: Bool {
    guard let listener = networkListeners.first(where: { $0.port != nil }) else { return false }
    if listener.networkProtocol == "TLS" { return true }
    let ports = networkTargetGroups.filter { $0.targetType == "alb" }.compactMap(\.port)
    let passedOn = applicationListeners.filter { ports.contains($0.port ?? 0) }
    return passedOn.isEmpty
      ? listener.port == 443 : passedOn.contains { $0.networkProtocol == "HTTPS" }
  }
}
