import Drawing
import PathModel

extension CardMaker {
  var client: Card {
    let hop = status[.client]
    let lines = lines(sample.customer.instances, "instances") { _, freshness in
      guard let client = status.objects.client else {
        return [StyledText("no instance in this VPC", .muted)]
      }
      let place = Card.joined([client.state?.text, client.kind, client.zone.map(Wording.shortZone)])
      let addresses = Card.joined([
        client.privateAddress, client.publicAddress.map { "public \($0)" },
      ])
      return [client.id, place, addresses].map { StyledText("  \($0)", freshness.role) }
    }
    return Card(title: title(of: hop), lines: hop.id == nil && isWaiting ? [] : lines)
  }

  /// Whether the endpoint, and with it the VPC, is not known yet.
  private var isWaiting: Bool { status.objects.endpoint == nil }

  var endpoint: Card {
    let hop = status[.endpoint]
    let lines = lines(sample.customer.endpoints, "endpoint") { _, freshness in
      guard let endpoint = status.objects.endpoint else { return [] }
      let words = Card.joined([endpoint.state?.text, endpoint.name.map { _ in endpoint.id }])
      return [StyledText("  \(words)", freshness.role)] + interfaces(of: endpoint)
    }
    return Card(title: title(of: hop), lines: lines)
  }

  /// One line for each zone's network interface.
  private func interfaces(of endpoint: VPCEndpoint) -> [StyledText] {
    guard !endpoint.networkInterfaceIDs.isEmpty else {
      return [StyledText("  no network interfaces", .muted)]
    }
    return lines(sample.customer.networkInterfaces, "network interfaces") { all, freshness in
      endpoint.networkInterfaceIDs.map { id in
        guard let interface = all.first(where: { $0.id == id }) else {
          return part(.unknown, id, freshness)
        }
        let zone = interface.zone.map(Wording.shortZone)
        let words = [zone, interface.privateAddress ?? id, interface.status]
        return part(
          state(of: interface),
          words.compactMap(\.self).joined(separator: " "),
          freshness
        )
      }
    }
  }

  /// An endpoint's interface is `in-use` while it works; `available` is one that nobody holds.
  private func state(of interface: NetworkInterface) -> HopState {
    switch interface.status {
    case "in-use", "available", "associated": .up
    case "attaching", "detaching": .degraded
    default: .unknown
    }
  }

  var endpointService: Card {
    let hop = status[.endpointService]
    let service = status.objects.endpointService
    let id = hop.id ?? ""
    var lines = lines(sample.provider.endpointServices, "endpoint service") { _, freshness in
      let acceptance = service?.acceptanceRequired.map { $0 ? "accepts by hand" : "auto-accept" }
      let words = Card.joined([service?.state?.text, acceptance])
      return words.isEmpty ? [] : [StyledText("  \(words)", freshness.role)]
    }
    if service != nil {
      lines += self.lines(sample.provider.connections, "connection") { _, freshness in
        let connection = status.objects.connection
        let state = connection?.state?.known?.hopState ?? .unknown
        return [part(state, "connection \(connection?.state?.text ?? "missing")", freshness)]
      }
    }
    let name = StyledText(" \(id)", .text)
    let kind = StyledText(" endpoint service", Style(.title, bold: true))
    return Card(title: sign(of: hop.state) + kind + name, lines: lines)
  }
}
