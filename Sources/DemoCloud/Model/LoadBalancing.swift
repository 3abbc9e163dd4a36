package struct LoadBalancer: Sendable, Equatable {
  package enum Kind: String, Sendable, Codable {
    case network
    case application
  }

  /// Source: `aws elbv2 describe-load-balancers`, State.Code.
  package enum State: String, Sendable, CaseIterable, Codable {
    case provisioning
    case active
    case activeImpaired = "active_impaired"
    case failed
  }

  package var arn: String
  package var name: String
  package var kind: Kind
  package var dnsName: String
  /// One for each zone that is enabled.
  package var subnetIDs: [String]
  /// Its own address in each zone, by zone.
  package var addresses: [String: IPv4]
  package var securityGroupIDs: [String]
  package var enforcesSecurityGroupsOnPrivateLink = true
  package var crossZone: Bool
  package var state: State
  package var stateReason: String?
  package var createdAt: Double
}

package struct Listener: Sendable, Equatable {
  package var arn: String
  package var loadBalancerARN: String
  package var port: Int
  /// `TCP`, `HTTP` or `HTTPS`.
  package var networkProtocol: String
  package var defaultAction: ListenerAction
  /// By priority.
  package var rules: [ListenerRule]
}

package enum ListenerAction: Sendable, Equatable {
  package struct Weighted: Sendable, Equatable {
    package var targetGroupARN: String
    package var weight: Int
  }

  case forward([Weighted])
  case fixedResponse(status: Int, body: String)
  /// To the same host and path over HTTPS.
  case redirect(status: Int)
}

package struct ListenerRule: Sendable, Equatable {
  package var arn: String
  package var priority: Int
  /// Host names, with `*` and `?`; nil: any.
  package var hosts: [String]?
  /// Paths, with `*` and `?`; nil: any.
  package var paths: [String]?
  package var action: ListenerAction
}

package struct TargetGroup: Sendable, Equatable {
  package enum TargetType: String, Sendable, Codable {
    case ip
    case alb
    case instance
  }

  package struct HealthCheck: Sendable, Equatable {
    package var networkProtocol: String
    /// nil: the port that the target is registered with (`traffic-port`).
    package var port: Int?
    package var path: String
    package var intervalSeconds: Int
    package var timeoutSeconds: Int
    package var healthyThreshold: Int
    package var unhealthyThreshold: Int
    /// As in `200` or `200-399`.
    package var matcher: String
  }

  package var arn: String
  package var name: String
  package var targetType: TargetType
  package var networkProtocol: String
  package var port: Int
  package var healthCheck: HealthCheck
  package var deregistrationDelaySeconds: Int
  /// nil: as the load balancer is set.
  package var crossZone: Bool?
}

/// A registered target and how it is.
package struct Target: Sendable, Equatable {
  package enum State: String, Sendable, CaseIterable {
    case initial
    case healthy
    case unhealthy
    case unused
    case draining
  }

  /// The registered target: an address, a load balancer or an instance.
  package enum Place: Sendable, Equatable {
    case address(IPv4)
    case loadBalancer(String)
    case instance(String)
  }

  package var place: Place
  package var port: Int
  /// nil for a load balancer.
  package var zone: String?
  package var state: State
  /// As in `Target.Timeout`.
  package var reason: String?
  package var description: String?
  package var passedInARow = 0
  package var failedInARow = 0
  package var nextCheck: Double
  /// When it leaves, while it is draining.
  package var drainedAt: Double?
}

extension Target {
  /// As AWS names it: the address as text, the ARN, or the instance's id.
  package var id: String {
    switch place {
    case .address(let address): address.description
    case .loadBalancer(let arn): arn
    case .instance(let id): id
    }
  }

  /// nil for a load balancer and an instance.
  var address: IPv4? { if case .address(let address) = place { address } else { nil } }
}
