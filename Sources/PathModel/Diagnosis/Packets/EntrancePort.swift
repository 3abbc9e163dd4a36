/// What carries the packets of a connection, as security groups and network ACLs tell them apart.
package enum Transport: String, Hashable, Sendable, CaseIterable {
  case tcp
  case udp

  /// Transports that a listener or target group of a protocol takes; empty: nothing that an endpoint
  /// carries, or not known.
  static func carrying(_ networkProtocol: String?) -> [Transport] {
    switch networkProtocol?.uppercased() {
    case "TCP", "TLS": [.tcp]
    case "UDP", "QUIC": [.udp]
    case "TCP_UDP", "TCP_QUIC": [.tcp, .udp]
    default: []
    }
  }

  /// Whether a rule's protocol is about it; nil: AWS did not say.
  func isMeant(by networkProtocol: String?) -> Bool? {
    switch networkProtocol?.lowercased() {
    case nil: nil
    case "-1", "all": true
    case "tcp", "6": self == .tcp
    case "udp", "17": self == .udp
    default: false
    }
  }
}

/// A port of an endpoint, which one of the NLB's listeners gives it.
struct EntrancePort: Hashable, Sendable {
  var transport: Transport
  var port: Int

  /// As in `tcp 80`.
  var text: String { "\(transport.rawValue) \(port)" }
}

extension Listener {
  /// What it takes connections over; empty: nothing that an endpoint carries, or not known.
  var transports: [Transport] { Transport.carrying(networkProtocol) }
}

extension Situation {
  /// The ports that the endpoint has: those of the NLB's listeners; of somebody else's service, the one that
  /// is watched.
  var entrances: [EntrancePort] {
    guard objects.watches(.provider) else {
      let port = sample.wish.watch.port
      let transport: Transport = sample.wish.watch.scheme == .udp ? .udp : .tcp
      return port.map { [EntrancePort(transport: transport, port: $0)] } ?? []
    }
    return (networkListeners ?? []).flatMap { listener in
      listener.port.map { port in
        listener.transports.map { EntrancePort(transport: $0, port: port) }
      } ?? []
    }
  }

  /// The families of the endpoint's addresses; empty: not known.
  var endpointFamilies: [AddressFamily] {
    switch endpoint?.addressType?.lowercased() {
    case "ipv4": [.ipv4]
    case "ipv6": [.ipv6]
    case "dualstack": [.ipv4, .ipv6]
    default:
      // A CLI of before 2022 does not say the type, but the addresses themselves.
      AddressFamily.allCases.filter { family in
        (endpointInterfaces ?? []).contains { !$0.blocks(of: family).isEmpty }
      }
    }
  }
}

extension NetworkInterface {
  /// Its addresses of a family.
  func blocks(of family: AddressFamily) -> [IPBlock] {
    IPBlock.blocks(privateAddress, ipv6Addresses, family)
  }
}

extension Instance {
  /// Its addresses of a family.
  func blocks(of family: AddressFamily) -> [IPBlock] {
    IPBlock.blocks(privateAddress, ipv6Addresses, family)
  }
}

extension VPC {
  /// Its blocks of a family.
  func blocks(of family: AddressFamily) -> [IPBlock] {
    (family == .ipv4 ? cidrBlocks : ipv6CIDRBlocks).compactMap { IPBlock($0) }
  }
}

extension IPBlock {
  fileprivate static func blocks(
    _ ipv4: String?,
    _ ipv6: [String],
    _ family: AddressFamily
  ) -> [IPBlock] {
    let texts = family == .ipv4 ? [ipv4].compactMap(\.self) : ipv6
    return texts.compactMap { IPBlock($0) }.filter { $0.family == family }
  }
}
