package import FoundationEssentials

/// A network or application load balancer, from `aws elbv2 describe-load-balancers`.
package struct LoadBalancer: Codable, Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case provisioning
    case active
    /// Routes traffic, but lacks what it needs to scale.
    case activeImpaired = "active_impaired"
    case failed
  }

  /// A zone that the load balancer is enabled in.
  package struct Zone: Codable, Hashable, Sendable {
    package var name: String?
    package var subnetID: String?
    package init() {}
  }

  package var arn = ""
  package var name: String?
  package var dnsName: String?
  package var scheme: String?
  /// `network`, `application` or `gateway`.
  package var kind: String?
  package var vpcID: String?
  package var state: Open<State>?
  package var stateReason: String?
  package var zones: [Zone] = []
  package var securityGroupIDs: [String] = []
  /// Whether a network load balancer's security groups apply to PrivateLink traffic: `on`, `off`.
  package var enforcesSecurityGroupsOnPrivateLink: String?
  /// `ipv4`, `dualstack` or `dualstack-without-public-ipv4`.
  package var addressType: String?
  /// Of a network load balancer: `on` or `off`; a CLI that knows it knows its security groups too.
  package var prefixForIPv6SourceNAT: String?
  package var createdAt: Date?
  package init() {}
}

/// A listener, from `aws elbv2 describe-listeners`.
package struct Listener: Codable, Hashable, Sendable {
  package var arn = ""
  package var loadBalancerARN: String?
  package var port: Int?
  package var networkProtocol: String?
  package var defaultActions: [ListenerAction] = []
  package var certificateARNs: [String] = []
  package init() {}
}

/// What a listener or one of its rules does with a request.
package struct ListenerAction: Codable, Hashable, Sendable {
  /// What is done, as in `forward`, `redirect` or `fixed-response`.
  package var kind: String?
  package var targetGroupARNs: [String] = []
  /// The share of requests by target group ARN; without one a group has AWS's own, which is 1.
  package var weights: [String: Int] = [:]
  /// What a `fixed-response` answers, as in `404`, or a `redirect`, as in `HTTP_301`.
  package var statusCode: String?
  package init() {}
}

/// A rule of a listener, from `aws elbv2 describe-rules`.
package struct ListenerRule: Codable, Hashable, Sendable {
  package var arn = ""
  /// A number as text, or `default`.
  package var priority: String?
  package var isDefault: Bool?
  /// Each as `field: value, value`.
  package var conditions: [String] = []
  /// All of them have to fit; empty: it is the default, or AWS did not say.
  package var matches: [RuleCondition] = []
  /// The names that a `host-header` condition admits, which may hold `*` and `?`; nil without one.
  package var hostNames: [String]?
  package var actions: [ListenerAction] = []
  package init() {}
}

/// What a request must be like for a rule to apply.
package struct RuleCondition: Codable, Hashable, Sendable {
  /// As in `host-header` or `path-pattern`.
  package var field = ""
  /// Patterns, any of which has to fit; empty: AWS, or an older CLI, did not say.
  package var values: [String] = []
  /// Whether they are regular expressions.
  package var isRegex = false
  package init() {}
}

/// A target group, from `aws elbv2 describe-target-groups`.
package struct TargetGroup: Codable, Hashable, Sendable {
  package var arn = ""
  package var name: String?
  package var networkProtocol: String?
  package var port: Int?
  /// `instance`, `ip`, `lambda` or `alb`.
  package var targetType: String?
  package var vpcID: String?
  /// Empty when no listener uses the group.
  package var loadBalancerARNs: [String] = []
  package var healthCheck = HealthCheck()
  package init() {}

  package struct HealthCheck: Codable, Hashable, Sendable {
    package var enabled: Bool?
    package var networkProtocol: String?
    /// A number as text, or `traffic-port`.
    package var port: String?
    package var path: String?
    package var intervalSeconds: Int?
    package var timeoutSeconds: Int?
    package var healthyThreshold: Int?
    package var unhealthyThreshold: Int?
    /// The status codes that count as healthy, as in `200-299`.
    package var matcher: String?
    package init() {}
  }
}

/// Tags of a target group, from `aws elbv2 describe-tags`.
package struct TaggedResource: Codable, Hashable, Sendable {
  package var arn = ""
  package var tags: [String: String] = [:]
  package init() {}
}

/// A target and its health, from `aws elbv2 describe-target-health`.
package struct TargetHealth: Codable, Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case initial
    case healthy
    case unhealthy
    case unhealthyDraining = "unhealthy.draining"
    case unused
    case draining
    case unavailable
  }

  /// An IP address, an instance's id or a load balancer's ARN.
  package var id = ""
  package var port: Int?
  package var zone: String?
  package var healthCheckPort: String?
  package var state: Open<State>?
  /// As in `Target.Timeout`; absent when healthy.
  package var reason: String?
  package var description: String?
  /// Who overrules the health checks, as in `zonal_shift_active`.
  package var administrativeOverride: Open<AdministrativeOverride>?
  package init() {}

  package enum AdministrativeOverride: String, Hashable, Sendable, CaseIterable {
    case none = "no_override"
    /// The target's zone gets no requests.
    case zonalShift = "zonal_shift_active"
    /// The zone is taken out of DNS, and its targets are as they were.
    case zonalShiftInDNS = "zonal_shift_delegated_to_dns"
  }
}
