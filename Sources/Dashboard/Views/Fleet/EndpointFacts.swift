import Drawing
import FoundationEssentials
import PathModel

/// All that is known of an endpoint: what the provider sees, and of the path's own what the customer does.
struct EndpointFacts {
  private let connection: EndpointConnection
  private let snapshot: State.Snapshot
  private let when: Moments
  private var id: String { connection.endpointID }
  private var sample: Sample { snapshot.sample }
  private var isOwn: Bool { id == sample.path?.endpointID }

  init(_ connection: EndpointConnection, _ snapshot: State.Snapshot, _ when: Moments) {
    self.connection = connection
    self.snapshot = snapshot
    self.when = when
  }

  func details(_ glyphs: Glyphs, _ lexicon: Lexicon) -> ObjectDetails {
    let (sheet, fleet) = (sheet, Fleet(snapshot))
    let operation =
      fleet.isOfProvider ? "describe-vpc-endpoint-connections" : "describe-vpc-endpoints"
    return ObjectDetails(
      title: connection.sign(glyphs, isOld: fleet.freshness == .stale)
        + StyledText(" Endpoint \(id)", Style(.title, bold: true)),
      id: id,
      consoleURL: consoleURL,
      source: sample.source(operation, value: id),
      lines: { sheet.lines(width: $0, lexicon) }
    )
  }

  /// The provider's console knows the connection, the customer's the endpoint.
  private var consoleURL: String? {
    guard !isOfCustomer, let service = connection.serviceID else {
      return ConsolePage.endpoint(id, region: customerRegion)
    }
    return ConsolePage.endpointService(service, region: providerRegion)
  }

  private var providerRegion: String? {
    let balancer = connection.networkLoadBalancerARNs.first
    return balancer.flatMap(ARN.init)?.region ?? sample.provider.access.region
  }

  private var customerRegion: String? { connection.region ?? sample.customer.access.region }

  /// Whether the customer's side can be asked for it.
  private var isOfCustomer: Bool {
    isOwn
      || connection.ownerID != nil
        && connection.ownerID == sample.customer.identity.latest?.account
  }

  private var sheet: FactSheet {
    var sheet = FactSheet()
    let reading = sample.provider.connections
    sheet.add(
      "Connection",
      [
        ("state", connection.state?.text ?? "no state"), ("means", meaning),
        ("account", connection.ownerID), ("region", connection.region),
        ("service", connection.serviceID), ("created", when.ago(connection.createdAt)),
        ("name", connection.name), ("id", connection.id), ("addresses", connection.addressType),
        ("NLB", connection.networkLoadBalancerARNs.joined(separator: ", ")),
        ("DNS", connection.dnsNames.joined(separator: ", ")), ("read", when.ago(reading.at)),
      ]
    )
    if isOwn { addOwn(&sheet) }
    sheet.add("Watch it", [("run", isOwn ? "it is the one that is shown" : command)])
    return sheet
  }

  private var meaning: String? { connection.state?.known?.meaning }

  /// As the customer's side sees it.
  private func addOwn(_ sheet: inout FactSheet) {
    guard let endpoint = snapshot.status.objects.endpoint else { return }
    let interfaces = (sample.customer.networkInterfaces.latest ?? [])
      .filter { endpoint.networkInterfaceIDs.contains($0.id) }
      .map { [$0.zone, $0.privateAddress, $0.id, $0.status].compactMap(\.self) }
      .map { $0.joined(separator: " ") }
    sheet.add(
      "The customer's side",
      [
        ("state", endpoint.state?.text), ("why", endpoint.failure), ("name", endpoint.name),
        ("VPC", endpoint.vpcID), ("created", when.ago(endpoint.createdAt)),
        ("DNS", endpoint.dnsNames.joined(separator: ", ")),
        ("groups", endpoint.securityGroupIDs.joined(separator: ", ")),
      ] + interfaces.enumerated().map { ($0 == 0 ? "interface" : "", $1) }
    )
  }

  /// How to look at its path: the account that has it must be asked.
  private var command: String {
    let command = "pltop --endpoint \(id)"
    if isOfCustomer { return command }
    let owner = connection.ownerID.map { " of account \($0)" } ?? ""
    return "\(command) --customer-profile PROFILE, with a profile\(owner)"
  }
}
