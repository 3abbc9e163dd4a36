/// What the operator asked to see: nothing, an endpoint, or an endpoint service; and what their
/// records name.
package struct PathWish: Codable, Hashable, Sendable {
  /// An endpoint's id.
  package var endpoint: String?
  /// An endpoint service's id, full service name or `Name` tag.
  package var service: String?
  package var records: NamedObjects
  /// The request that the path is judged for.
  package var watch = WatchedRequest()
  /// ARNs of listeners and rules that are somebody else's and never count.
  package var ignored: [String] = []
  /// Who the client is; nil: nobody said.
  package var client: NamedClient?
  /// The sides that are somebody else's: nothing is asked of them, and nothing is held against them.
  package var unwatched: Set<Side> = []

  package init(
    endpoint: String? = nil,
    service: String? = nil,
    records: NamedObjects = NamedObjects()
  ) {
    self.endpoint = endpoint
    self.service = service
    self.records = records
  }

  /// What the records name, unless the operator asks for another path than they do.
  package var named: NamedObjects {
    if let endpoint, !records.endpoints.isEmpty, !records.endpoints.contains(endpoint) {
      return NamedObjects()
    }
    guard let service, !records.endpointServices.isEmpty else { return records }
    let isOfRecords = records.endpointServices.contains {
      $0 == service || service.hasSuffix(".\($0)")
    }
    return isOfRecords ? records : NamedObjects()
  }

  private var isAsked: Bool { endpoint != nil || service != nil }

  /// The endpoint that must be it.
  package var onlyEndpoint: String? { endpoint ?? (isAsked ? nil : named.endpoints.only) }

  /// Whether an endpoint, or else its service, is one of those that are named, where any are.
  func admits(_ endpoint: VPCEndpoint) -> Bool {
    guard !isAsked else { return true }
    if !named.endpoints.isEmpty { return named.endpoints.contains(endpoint.id) }
    return named.endpointServices.isEmpty
      || named.endpointServices.contains(endpoint.serviceID ?? "")
  }

  func admits(_ service: EndpointService) -> Bool {
    isAsked || named.endpointServices.isEmpty || named.endpointServices.contains(service.id)
  }
}

/// The two ids that name a path; either may be out of sight for the account at hand.
package struct PathIdentity: Codable, Hashable, Sendable {
  package var endpointID: String?
  package var serviceID: String?

  package init(endpointID: String?, serviceID: String?) {
    self.endpointID = endpointID
    self.serviceID = serviceID
  }
}
