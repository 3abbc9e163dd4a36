import Drawing
import FoundationEssentials
import PathModel

extension CardMaker {
  var client: Card {
    let hop = status[.client]
    guard hop.isWatched, status.objects.endpoint != nil || hop.id != nil else {
      return Card(title: title(of: hop), lines: [])
    }
    let lines = lines(sample.customer.instances, "instances") { _, freshness in
      guard let client = status.objects.client else {
        return [CardLine("  ", words: ["no instance in this VPC"], .muted)]
      }
      return [
        detail([client.state?.text, client.zone.map(Wording.shortZone), client.kind], freshness),
        detail(
          [client.privateAddress, client.publicAddress.map { "public \($0)" }],
          freshness
        ),
      ] + (client.name == nil ? [] : [detail([client.id], freshness)])
    }
    return Card(title: title(of: hop), lines: lines)
  }

  var endpoint: Card {
    let hop = status[.endpoint]
    guard hop.isWatched, !sample.customer.endpoints.isPending else {
      return Card(title: title(of: hop), lines: [])
    }
    let lines = lines(sample.customer.endpoints, "endpoint") { _, freshness in
      guard let endpoint = status.objects.endpoint else { return [] }
      let words = [endpoint.state?.text, endpoint.name.map { _ in endpoint.id }]
      return [detail(words, freshness)] + interfaces(of: endpoint)
    }
    return Card(title: title(of: hop), lines: lines)
  }

  /// One line for each zone's network interface.
  private func interfaces(of endpoint: VPCEndpoint) -> [CardLine] {
    guard !endpoint.networkInterfaceIDs.isEmpty else {
      return [CardLine("  ", words: ["no network interfaces"], .muted)]
    }
    return lines(sample.customer.networkInterfaces, "network interfaces") { all, freshness in
      endpoint.networkInterfaceIDs.map { id in
        guard let interface = all.first(where: { $0.id == id }) else {
          return part(.unknown, [id], freshness)
        }
        return line(about: interface, freshness)
      }
    }
  }

  private func line(about interface: NetworkInterface, _ freshness: Freshness) -> CardLine {
    let state = interface.hopState
    let zone = interface.zone.map(Wording.shortZone)
    let word = state == .up ? nil : interface.status
    let words = [word, zone, interface.privateAddress ?? interface.id].compactMap(\.self)
    return part(state, [words.joined(separator: " ")], freshness)
  }

  /// The state of the connection comes first: in one row, the rest may find no room.
  var endpointService: Card {
    let hop = status[.endpointService]
    guard let service = status.objects.endpointService else {
      let services = sample.provider.endpointServices
      let why = lines(services, "endpoint service") { _, _ in [] }
      return Card(title: heading(of: hop), lines: (services.isPending ? [] : why) + offeredService)
    }
    let connection = lines(sample.provider.connections, "connection") { _, freshness in
      let connection = status.objects.connection
      let word = connection?.state?.text ?? "missing"
      let words = ["connection \(word)", word]
      return [part(status.connectionState, words, freshness)]
    }
    let facts = lines(sample.provider.endpointServices, "endpoint service") { _, freshness in
      let acceptance = service.acceptanceRequired.map { $0 ? "accepts by hand" : "auto-accept" }
      let isGood = service.state?.known == .available
      let words = [isGood ? nil : service.state?.text, acceptance].compactMap(\.self)
      return (words.isEmpty ? [] : [detail(words, freshness)]) + [detail([service.id], freshness)]
    }
    return Card(title: heading(of: hop), lines: connection + facts)
  }
}
