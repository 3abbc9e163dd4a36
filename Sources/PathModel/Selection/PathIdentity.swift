/// What the operator asked to see: nothing, an endpoint, or an endpoint service.
package struct PathWish: Codable, Hashable, Sendable {
  /// An endpoint's id.
  package var endpoint: String?
  /// An endpoint service's id, full service name or `Name` tag.
  package var service: String?

  package init(endpoint: String? = nil, service: String? = nil) {
    self.endpoint = endpoint
    self.service = service
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
