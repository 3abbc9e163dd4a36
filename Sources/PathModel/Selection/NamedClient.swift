/// Who the operator says the client is.
package enum NamedClient: Codable, Hashable, Sendable {
  /// An EC2 instance in the endpoint's VPC, by its id.
  case instance(String)
  /// An address or a CIDR block, IPv4 or IPv6, as in `10.32.0.0/11`.
  case addresses(String)
  /// There is none to judge: no instance is looked for.
  case nobody
}
