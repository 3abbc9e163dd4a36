/// The entries of a network ACL for one direction, as a packet meets them: the first that matches
/// decides.
///
/// Source: https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
struct NetworkACLEntries {
  private let entries: [NetworkACL.Entry]
  /// Whether each entry has its place and direction; otherwise nothing can be told.
  private let isOrdered: Bool

  /// What becomes of a packet.
  enum Fate: Equatable {
    /// By this entry.
    case passes(by: NetworkACL.Entry)
    /// By this entry; nil: none matches.
    case blocked(by: NetworkACL.Entry?)
    /// An entry is about some of the addresses or ports only.
    case unclear
  }

  init(_ list: NetworkACL, isEgress: Bool) {
    isOrdered = list.entries.allSatisfy { $0.number != nil && $0.isEgress != nil }
    entries = list.entries.filter { $0.isEgress == isEgress && $0.number != nil }
      .sorted { ($0.number ?? 0) < ($1.number ?? 0) }
  }

  /// Entries about the other address family are for other packets.
  func fate(
    of ports: PortRange,
    with block: IPBlock,
    over transport: Transport = .tcp
  ) -> Fate {
    let own = entries.filter { $0.isOfNoOtherFamily(than: block.family) }
    // AWS closes the list of every family that a VPC has: without an entry it is not all of the list.
    guard isOrdered, !own.isEmpty else { return .unclear }
    for entry in own {
      let isMeant = transport.isMeant(by: entry.networkProtocol)
      if isMeant == false { continue }
      guard let own = entry.block(of: block.family), isMeant == true else { return .unclear }
      guard own.overlaps(block) else { continue }
      let range = entry.networkProtocol == "-1" ? PortRange(nil, nil) : entry.ports
      guard range.overlaps(ports) else { continue }
      guard own.contains(block), range.contains(ports) else { return .unclear }
      switch entry.action?.known {
      case .allow: return .passes(by: entry)
      case .deny: return .blocked(by: entry)
      case nil: return .unclear
      }
    }
    return .blocked(by: nil)
  }
}

extension NetworkACL.Entry {
  /// nil: AWS did not say.
  fileprivate func block(of family: AddressFamily) -> IPBlock? {
    (family == .ipv4 ? cidrBlock : ipv6CIDRBlock).flatMap { IPBlock($0) }
  }

  fileprivate func isOfNoOtherFamily(than family: AddressFamily) -> Bool {
    (family == .ipv4 ? ipv6CIDRBlock : cidrBlock) == nil
  }

  fileprivate var ports: PortRange { PortRange(fromPort, toPort) }

  /// As in `entry 90 (deny tcp 8080 from 10.1.1.0/24)`.
  package var text: String {
    let name = Transport.allCases.first { $0.isMeant(by: networkProtocol) == true }?.rawValue
    let what =
      networkProtocol == "-1"
      ? "everything" : "\(name ?? "protocol \(networkProtocol ?? "?")") \(ports.text)"
    let whom = "\(isEgress == true ? "to" : "from") \(cidrBlock ?? ipv6CIDRBlock ?? "?")"
    let number = number == 32_767 || number == 32_768 ? "*" : number.map(String.init) ?? "?"
    return "entry \(number) (\(action?.text ?? "?") \(what) \(whom))"
  }
}
