/// Which path a sample shows, given what the operator asked for.
package enum PathChoice: Equatable, Sendable {
  /// The lists that decide it have not come yet.
  case waiting
  case chosen(PathIdentity)
  /// More than one fits: the operator must say which.
  case several([PathCandidate])
  /// None fits, and where was looked.
  case none(NoPath)

  package var isNone: Bool { if case .none = self { true } else { false } }
}

/// A path that could be meant.
package struct PathCandidate: Codable, Hashable, Sendable {
  package var path: PathIdentity
  /// The endpoint's name tag and VPC, for people.
  package var endpointName: String?
  /// Kind of the endpoint if it is no interface endpoint, as in `Gateway Load Balancer endpoint`.
  package var kind: String?
  package var vpcID: String?
  /// As in `com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0`.
  package var serviceName: String?
  /// The service's `Name` tag, where its owner's account is asked.
  package var serviceTag: String?
  /// The service's own DNS name, as in `db.vendor.example`.
  package var privateName: String?
  package var state: String?

  /// The service as people know it, as in `orders vpce-svc-0123` or `com.amazonaws.eu-west-1.ssm`.
  package var serviceWords: String {
    let name = path.serviceID == nil ? serviceName : nil
    return [serviceTag, privateName, path.serviceID ?? name, kind.map { "(\($0))" }]
      .compactMap(\.self).joined(separator: " ")
  }
}

/// What was looked for in vain, where, and as whom.
package struct NoPath: Hashable, Sendable {
  /// What no endpoint or service was found for.
  package var wanted: String
  /// One line for each side: account, identity, profile, region and what is there.
  package var looked: [String]
  /// What the operator can do.
  package var next: String

  package var lines: [String] { ["No path found: \(wanted)."] + looked.map { "  \($0)" } + [next] }
}
