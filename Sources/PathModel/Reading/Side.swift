/// The two accounts (or the two VPCs of one account) that a PrivateLink path joins.
package enum Side: String, Codable, Hashable, Sendable, CaseIterable {
  /// Who has the interface endpoint.
  case customer
  /// Who has the endpoint service, the load balancers and the containers.
  case provider
}
