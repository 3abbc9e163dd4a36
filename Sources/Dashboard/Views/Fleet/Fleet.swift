import PathModel

/// The endpoints that lead to the endpoint service, and who says so.
struct Fleet {
  /// All that the provider sees; or the path's own, when the provider's side does not say.
  let connections: [EndpointConnection]
  /// Whether the provider's side was heard.
  let isOfProvider: Bool
  let freshness: Freshness

  init(_ snapshot: State.Snapshot) {
    let reading = snapshot.sample.provider.connections
    if let connections = reading.latest {
      self.connections = connections
      isOfProvider = true
      freshness = reading.problem == nil ? .current : .stale
    } else {
      let own = snapshot.status.objects.endpoint
      connections = own.map { [EndpointConnection(as: $0)] } ?? []
      isOfProvider = false
      freshness = snapshot.sample.customer.endpoints.problem == nil ? .current : .stale
    }
  }
}

extension EndpointConnection {
  /// What the customer's side knows of its own endpoint.
  init(as endpoint: VPCEndpoint) {
    self.init()
    endpointID = endpoint.id
    serviceID = endpoint.serviceID
    ownerID = endpoint.ownerID
    state = endpoint.state
    createdAt = endpoint.createdAt
    name = endpoint.name
    dnsNames = endpoint.dnsNames
    addressType = endpoint.addressType
  }

  var isAvailable: Bool { state?.known == .available }
}
