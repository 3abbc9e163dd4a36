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

  func fate(of ports: PortRange, with block: IPv4Block) -> Fate {
    guard isOrdered, !entries.isEmpty else { return .unclear }
    for entry in entries where entry.isAboutTCP != false && entry.ipv6CIDRBlock == nil {
      guard let own = entry.cidrBlock.flatMap({ IPv4Block($0) }), entry.isAboutTCP != nil else {
        return .unclear
      }
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
  fileprivate var isAboutTCP: Bool? {
    networkProtocol.map { ["-1", "6", "tcp"].contains($0.lowercased()) }
  }

  fileprivate var ports: PortRange { PortRange(fromPort, toPort) }

  /// As in `entry 90 (deny tcp 8080 from 10.1.1.0/24)`.
  package var text: String {
    let what = networkProtocol == "-1" ? "everything" : "tcp \(ports.text)"
    let whom = "\(isEgress == true ? "to" : "from") \(cidrBlock ?? "?")"
    let number = number == 32_767 ? "*" : number.map(String.init) ?? "?"
    return "entry \(number) (\(action?.text ?? "?") \(what) \(whom))"
  }
}
