package import FoundationEssentials

/// The states of an interface endpoint, and of the provider's view of it.
///
/// Source: `aws ec2 describe-vpc-endpoints`, `describe-vpc-endpoint-connections`.
package enum EndpointState: String, Codable, Hashable, Sendable, CaseIterable {
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

/// An interface endpoint, from `aws ec2 describe-vpc-endpoints`.
package struct VPCEndpoint: Codable, Hashable, Sendable {
  package var id = ""
  package var name: String?
  package var vpcID: String?
  /// As in `com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0`.
  package var serviceName: String?
  /// The endpoint service's region; a CLI of before 2024 does not say it.
  package var serviceRegion: String?
  package var kind: String?
  package var state: Open<EndpointState>?
  package var ownerID: String?
  package var subnetIDs: [String] = []
  package var networkInterfaceIDs: [String] = []
  package var securityGroupIDs: [String] = []
  /// The regional name first, then one for each zone, then private names.
  package var dnsNames: [String] = []
  package var privateDNSEnabled: Bool?
  package var addressType: String?
  package var createdAt: Date?
  /// Why it failed, where AWS says so.
  package var failure: String?
  /// Of a resource endpoint.
  package var resourceConfigurationARN: String?
  /// Of a service network endpoint.
  package var serviceNetworkARN: String?
  package init() {}

  /// What the endpoint is, where it is no interface endpoint, as in `Gateway Load Balancer endpoint`; nil: it
  /// is one, or AWS does not say.
  package var otherKind: String? {
    switch kind {
    case nil, "Interface": nil
    case "GatewayLoadBalancer": "Gateway Load Balancer endpoint"
    case "Gateway": "gateway endpoint"
    case "Resource": "resource endpoint"
    case "ServiceNetwork": "service network endpoint"
    case let kind?: "endpoint of the type \(kind)"
    }
  }

  /// Whether it leads to no endpoint service that a provider could show.
  package var hasNoProvider: Bool {
    otherKind != nil || serviceID == nil && serviceName != nil
  }

  /// The service's own names among its DNS names, as in `db.vendor.example`.
  package var privateDNSNames: [String] {
    dnsNames.filter { !$0.hasSuffix(".vpce.amazonaws.com") && !$0.contains(".vpce.amazonaws.") }
  }

  /// The region that its DNS names are of, which is the service's:
  /// `vpce-0771-x6r0avfj.vpce-svc-0bee.eu-west-1.vpce.amazonaws.com`.
  package var regionOfDNSNames: String? {
    guard let parts = dnsNames.first?.split(separator: "."), parts.count > 3,
      let vpce = parts.lastIndex(of: "vpce"), vpce > 0
    else { return nil }
    return String(parts[vpce - 1])
  }

  /// The endpoint service's id, the last part of the service's name; nil for an AWS service.
  package var serviceID: String? {
    guard let last = serviceName?.split(separator: ".").last, last.hasPrefix("vpce-svc-") else {
      return nil
    }
    return String(last)
  }
}

/// An endpoint service, from `aws ec2 describe-vpc-endpoint-service-configurations`.
package struct EndpointService: Codable, Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case pending
    case available
    case deleting
    case deleted
    case failed
  }

  package var id = ""
  package var name: String?
  /// The `Name` tag.
  package var tagName: String?
  package var state: Open<State>?
  package var zones: [String] = []
  package var acceptanceRequired: Bool?
  package var networkLoadBalancerARNs: [String] = []
  /// Whether AWS listed them at all: a missing list is no empty one.
  package var listsNetworkLoadBalancers: Bool?
  /// Those of a service for Gateway Load Balancer endpoints.
  package var gatewayLoadBalancerARNs: [String] = []
  package var privateDNSName: String?
  package var privateDNSState: String?
  /// `ipv4`, `ipv6` or both; empty: AWS did not say.
  package var supportedAddressTypes: [String] = []
  /// The other regions that endpoints may be in; empty: there are none, or AWS did not say.
  package var supportedRegions: [SupportedRegion] = []
  /// Whether endpoints may be in other regions at all.
  package var remoteAccessEnabled: Bool?
  package init() {}
}

/// An endpoint service as a permitted customer sees it, from
/// `aws ec2 describe-vpc-endpoint-services`.
package struct OfferedService: Codable, Hashable, Sendable {
  package var name = ""
  package var id: String?
  /// As in `Interface`, `GatewayLoadBalancer` or `Gateway`.
  package var kinds: [String] = []
  /// An account's id, or `amazon`.
  package var owner: String?
  /// The service's own region; a CLI of before 2025 does not say it.
  package var region: String?
  /// The customer's names of the zones that it is offered in.
  package var zones: [String] = []
  package var acceptanceRequired: Bool?
  package var privateDNSName: String?
  package var supportedAddressTypes: [String] = []
  /// The `Name` tag, where the caller owns the service.
  package var tagName: String?
  package init() {}
}

/// A region besides its own that an endpoint service can be used from.
package struct SupportedRegion: Codable, Hashable, Sendable {
  package var region = ""
  /// As in `Available`; the words are those of a service's state.
  package var state: Open<EndpointService.State>?
  package init() {}
}

/// An endpoint as its service's provider sees it, from
/// `aws ec2 describe-vpc-endpoint-connections`.
package struct EndpointConnection: Codable, Hashable, Sendable {
  package var serviceID: String?
  package var endpointID = ""
  package var ownerID: String?
  package var state: Open<EndpointState>?
  package var region: String?
  package var networkLoadBalancerARNs: [String] = []
  package var createdAt: Date?
  /// The connection's own id; tags of the provider's hang on it.
  package var id: String?
  /// The `Name` tag of the connection, which is the provider's.
  package var name: String?
  package var dnsNames: [String] = []
  package var addressType: String?
  package init() {}
}

/// Who may make an endpoint to the service, from
/// `aws ec2 describe-vpc-endpoint-service-permissions`.
package struct AllowedPrincipal: Codable, Hashable, Sendable {
  /// An ARN, or `*` for everyone.
  package var principal = ""
  package var kind: String?
  package init() {}
}

/// Who is told of an endpoint service's connections, from
/// `aws ec2 describe-vpc-endpoint-connection-notifications`.
package struct ConnectionNotification: Codable, Hashable, Sendable {
  package var id = ""
  package var serviceID: String?
  /// The SNS topic's.
  package var topicARN: String?
  /// As in `Accept`, `Connect`, `Delete` and `Reject`.
  package var events: [String] = []
  /// `Enabled` or `Disabled`.
  package var state: String?
  package init() {}
}
