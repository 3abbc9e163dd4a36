/// Protocols of the endpoint's ports, as far as AWS tells.
package enum EntranceSpeech: Sendable, Hashable {
  case http
  case https
  /// A connection, and nobody knows what over it.
  case bytes
  /// UDP or QUIC: without an answer nobody knows that one arrived.
  case datagrams
}

extension PathObjects {
  /// The port that requests go to, 1 to 65535: the one that is watched, or that of the first listener that
  /// speaks HTTP, or of the first.
  package func entrancePort(_ watch: WatchedRequest = WatchedRequest()) -> Int {
    if let port = watch.port ?? entranceListener?.port { return port }
    switch watch.scheme {
    case .http: return 80
    // Services of AWS's own, and most others that a provider sells, take HTTPS.
    default: return watches(.provider) && watch.scheme == nil ? 80 : 443
    }
  }

  /// Protocol that requests have to speak; nil: the listeners are not known yet.
  package func speech(_ watch: WatchedRequest = WatchedRequest()) -> EntranceSpeech? {
    switch watch.scheme {
    case .http: .http
    case .https: .https
    case .tls, .tcp: .bytes
    case .udp: .datagrams
    case nil where isOfAWS: .https
    case nil where !watches(.provider): .bytes
    case nil: entranceListener.map(speech)
    }
  }

  /// Whether the endpoint leads to a service of AWS's own, whose certificate is also for the endpoint's
  /// names.
  package var isOfAWS: Bool { endpoint?.isToAWS ?? false }

  private var entranceListener: Listener? {
    let usable = watches(.provider) ? networkListeners.filter { $0.port != nil } : []
    return usable.first { [.http, .https].contains(speech(of: $0)) }
      ?? usable.first { speech(of: $0) == .bytes } ?? usable.first
  }

  private func speech(of listener: Listener) -> EntranceSpeech {
    if listener.transports == [.udp] { return .datagrams }
    let named = listener.defaultActions.flatMap(\.targetGroupARNs)
    let own = networkTargetGroups.filter { named.contains($0.arn) }
    let groups = own.isEmpty ? networkTargetGroups : own
    let isEncrypted = listener.networkProtocol?.uppercased() == "TLS"
    if groups.contains(where: { $0.targetType == "alb" }) {
      let ports = groups.compactMap(\.port)
      let passedOn = applicationListeners.filter { ports.contains($0.port ?? 0) }
      let isPassedOnEncrypted =
        passedOn.isEmpty
        ? listener.port == 443 : passedOn.contains { $0.networkProtocol == "HTTPS" }
      return isEncrypted || isPassedOnEncrypted ? .https : .http
    }
    let checks = Set(groups.compactMap { $0.healthCheck.networkProtocol?.uppercased() })
    if checks.contains("HTTPS") { return .https }
    if checks.contains("HTTP") {
      return isEncrypted || listener.port == 443 ? .https : .http
    }
    return .bytes
  }
}
