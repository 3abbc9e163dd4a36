/// Who the operator says the client is.
package enum NamedClient: Codable, Hashable, Sendable {
  /// An EC2 instance in the endpoint's VPC, by its id.
  case instance(String)
  /// An address or a CIDR block, IPv4 or IPv6, as in `10.32.0.0/11`.
  case addresses(String)
  /// There is none to judge: no instance is looked for.
  case nobody

  /// What `init?(_:)` takes.
  package static let words = "an instance's id, an address, a CIDR block or none"

  /// nil: it is none of `words`.
  package init?(_ text: String) {
    if text == "none" {
      self = .nobody
    } else if text.hasPrefix("i-"), text.dropFirst(2).allSatisfy(\.isHexDigit), text.count > 2 {
      self = .instance(text)
    } else if IPBlock(text) != nil {
      self = .addresses(text)
    } else {
      return nil
    }
  }

  /// As the operator would write it.
  package var text: String {
    switch self {
    case .instance(let id): id
    case .addresses(let block): block
    case .nobody: "none"
    }
  }
}
