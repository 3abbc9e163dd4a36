/// The states of an interface endpoint and of its connection to the service.
///
/// Source: `aws ec2 describe-vpc-endpoints`, State; written as the service writes them.
package enum EndpointState: String, Sendable, CaseIterable, Codable {
  case pendingAcceptance
  case pending
  case available
  case deleting
  case deleted
  case rejected
  case failed
  case expired
  case partial
}

/// An interface endpoint and its connection to the service.
package struct InterfaceEndpoint: Sendable, Equatable {
  /// One for each subnet.
  package struct Interface: Sendable, Equatable {
    package var id: String
    package var subnetID: String
    package var zone: String
    package var address: IPv4
    package var macAddress: String
    package var attachmentID: String
  }

  package var id: String
  package var connectionID: String
  /// The account's number; of the demo's customer, or of another customer of the service.
  package var ownerID: String
  package var vpcID: String
  package var serviceName: String
  /// The endpoint's own region; the service may be elsewhere.
  package var region = World.region
  /// The eight letters that AWS puts into its DNS names.
  package var dnsLabel: String
  package var state: EndpointState
  package var interfaces: [Interface]
  package var securityGroupIDs: [String]
  package var failureCode: String?
  package var failureMessage: String?
  package var createdAt: Double
  /// When it is available, once it was accepted; nil: it stays as it is.
  package var availableAt: Double?
}

extension InterfaceEndpoint {
  /// The name that reaches it in every zone, or, with a suffix as `-eu-west-1a`, in one.
  package func dnsName(_ zone: String = "") -> String {
    let service = serviceName.split(separator: ".").last ?? ""
    return "\(id)-\(dnsLabel)\(zone).\(service).\(region).vpce.amazonaws.com"
  }
}

package struct EndpointService: Sendable, Equatable {
  /// Source: `aws ec2 describe-vpc-endpoint-service-configurations`, ServiceState.
  package enum State: String, Sendable, CaseIterable, Codable {
    case pending = "Pending"
    case available = "Available"
    case deleting = "Deleting"
    case deleted = "Deleted"
    case failed = "Failed"
  }

  package var id: String
  package var state: State
  package var acceptanceRequired: Bool
  package var networkLoadBalancerARNs: [String]
  /// ARNs, or `*` for everyone; empty: nobody but the service's own account.
  package var allowedPrincipals: [String]

  package func name(in region: String) -> String { "com.amazonaws.vpce.\(region).\(id)" }
}

/// An EC2 instance: the one that test requests go from, or one that serves them.
package struct ClientInstance: Sendable, Equatable {
  package enum State: String, Sendable, CaseIterable, Codable {
    case pending
    case running
    case stopping
    case stopped
    case terminated

    /// The number of the state (`aws ec2 describe-instances`, State.Code).
    package var code: Int {
      switch self {
      case .pending: 0
      case .running: 16
      case .terminated: 48
      case .stopping: 64
      case .stopped: 80
      }
    }
  }

  package enum Check: String, Sendable, CaseIterable, Codable {
    case ok
    case impaired
    case initializing
    case notApplicable = "not-applicable"
  }

  package var id: String
  package var name: String
  package var reservationID: String
  package var subnetID: String
  package var securityGroupIDs: [String]
  package var privateAddress: IPv4
  /// nil: it has none.
  package var publicAddress: String?
  package var state: State
  package var check: Check
  package var stateReason: String?
  package var launchedAt: Double
}
