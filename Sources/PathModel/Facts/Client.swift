package import FoundationEssentials

/// Who the calls of a side are made as, from `aws sts get-caller-identity`.
package struct CallerIdentity: Codable, Hashable, Sendable {
  package var account = ""
  package var arn: String?
  package init() {}
}

/// An EC2 instance, from `aws ec2 describe-instances`.
package struct Instance: Codable, Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case pending
    case running
    case shuttingDown = "shutting-down"
    case terminated
    case stopping
    case stopped
  }

  package var id = ""
  package var name: String?
  package var kind: String?
  package var state: Open<State>?
  package var stateReason: String?
  package var vpcID: String?
  package var subnetID: String?
  package var zone: String?
  package var privateAddress: String?
  /// The addresses of all its network interfaces.
  package var ipv6Addresses: [String] = []
  package var publicAddress: String?
  package var keyName: String?
  package var securityGroupIDs: [String] = []
  package var launchedAt: Date?
  /// Whether metadata requests need a session token: `required`, or `optional` as in IMDSv1.
  package var metadataTokens: String?
  /// Whether the instance answers metadata requests at all: `enabled` or `disabled`.
  package var metadataEndpoint: String?
  /// The Auto Scaling group that made it, as AWS tags it.
  package var autoScalingGroup: String?
  /// The Kubernetes cluster that it is a node of, as its tags say.
  package var kubernetesCluster: String?
  package init() {}
}

/// The status checks of an EC2 instance, from `aws ec2 describe-instance-status`.
package struct InstanceStatus: Codable, Hashable, Sendable {
  package enum Check: String, Hashable, Sendable, CaseIterable {
    case ok
    case impaired
    case insufficientData = "insufficient-data"
    case notApplicable = "not-applicable"
    case initializing
  }

  package var instanceID = ""
  package var instanceCheck: Open<Check>?
  package var systemCheck: Open<Check>?
  /// Codes of scheduled events, as in `instance-retirement`.
  package var scheduledEvents: [String] = []
  package init() {}
}
