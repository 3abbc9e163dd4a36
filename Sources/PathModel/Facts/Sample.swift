package import FoundationEssentials

/// Everything that AWS said, as it said it, each reading with its time.
///
/// A sample holds facts only: states, findings and screens are always derived from it, so a replayed
/// sample cannot show anything else than the live one did.
package struct Sample: Codable, Equatable, Sendable {
  /// Where the facts come from; shown at all times.
  package enum Source: String, Codable, Sendable {
    case live
    case demo
    case replay
  }

  package var at: Date
  /// Counts what became otherwise while it was polled: two samples of one poller with the same number say
  /// the same, but for when they were heard.
  package var revision = 0
  package var source: Source
  /// What the operator asked to see.
  package var wish = PathWish()
  /// The path that is shown, once it is known.
  package var path: PathIdentity?
  package var customer = CustomerFacts()
  package var provider = ProviderFacts()
  package var calls: [CallRecord] = []
  /// What test requests said of the path, the newest last.
  package var requests: [RequestFact] = []

  package init(at: Date, source: Source = .live) {
    self.at = at
    self.source = source
  }
}

/// How one side is reached: the options of the `aws` calls made for it.
package struct SideAccess: Codable, Hashable, Sendable {
  /// nil: the CLI's own choice (environment, `default`).
  package var profile: String?
  package var region: String?
  package var endpointURL: String?
  /// The role that is assumed as the profile; nil: the profile's own identity asks.
  package var roleARN: String?

  package init(
    profile: String? = nil,
    region: String? = nil,
    endpointURL: String? = nil,
    roleARN: String? = nil
  ) {
    self.profile = profile
    self.region = region
    self.endpointURL = endpointURL
    self.roleARN = roleARN
  }
}

/// What is in one VPC.
package struct NetworkFacts: Codable, Equatable, Sendable {
  package var vpcs: Reading<[VPC]> = .pending
  package var subnets: Reading<[Subnet]> = .pending
  package var routeTables: Reading<[RouteTable]> = .pending
  package var internetGateways: Reading<[InternetGateway]> = .pending
  package var natGateways: Reading<[NATGateway]> = .pending
  package var securityGroups: Reading<[SecurityGroup]> = .pending
  package var networkACLs: Reading<[NetworkACL]> = .pending
  package init() {}
}

/// What the customer's account says.
package struct CustomerFacts: Codable, Equatable, Sendable {
  package var access = SideAccess()
  package var identity: Reading<CallerIdentity> = .pending
  package var network = NetworkFacts()
  package var endpoints: Reading<[VPCEndpoint]> = .pending
  /// Whether the endpoint's VPC has a resolver.
  package var dnsSupport: Reading<VPCAttribute> = .pending
  /// Whether the endpoint's VPC may have private names.
  package var dnsHostnames: Reading<VPCAttribute> = .pending
  /// Those of the endpoint, one for each of its subnets.
  package var networkInterfaces: Reading<[NetworkInterface]> = .pending
  /// Those in the endpoint's VPC.
  package var instances: Reading<[Instance]> = .pending
  package var instanceStatuses: Reading<[InstanceStatus]> = .pending
  /// The endpoint's service as the customer sees it; asked for where the provider's side does not say it.
  package var offeredServices: Reading<[OfferedService]> = .pending
  package init() {}
}

/// What the provider's account says.
package struct ProviderFacts: Codable, Equatable, Sendable {
  package var access = SideAccess()
  package var identity: Reading<CallerIdentity> = .pending
  package var network = NetworkFacts()
  package var endpointServices: Reading<[EndpointService]> = .pending
  package var allowedPrincipals: Reading<[AllowedPrincipal]> = .pending
  package var connections: Reading<[EndpointConnection]> = .pending
  /// Asked for where connections have to be accepted.
  package var notifications: Reading<[ConnectionNotification]> = .pending
  package var loadBalancers: Reading<[LoadBalancer]> = .pending
  /// By load balancer ARN.
  package var loadBalancerAttributes = Readings<[String: String]>()
  /// By load balancer ARN.
  package var listeners = Readings<[Listener]>()
  /// By listener ARN.
  package var listenerRules = Readings<[ListenerRule]>()
  package var targetGroups: Reading<[TargetGroup]> = .pending
  /// Those that the ECS service names and nothing else on the route does, by their ARN.
  package var otherTargetGroups = Readings<[TargetGroup]>()
  /// By target group ARN.
  package var targetGroupAttributes = Readings<[String: String]>()
  /// By target group ARN.
  package var targetHealth = Readings<[TargetHealth]>()
  package var clusterARNs: Reading<[String]> = .pending
  package var clusters: Reading<[ECSCluster]> = .pending
  /// Service ARNs by cluster ARN.
  package var serviceARNs = Readings<[String]>()
  /// Every service that was looked at to find the path's, by page (10 a call).
  package var scannedServices = Readings<[ECSService]>()
  /// The path's service, once it is known; nil: AWS says that it does not exist.
  package var service: Reading<ECSService?> = .pending
  package var taskARNs: Reading<[String]> = .pending
  package var stoppedTaskARNs: Reading<[String]> = .pending
  /// By page (100 a call).
  package var tasks = Readings<[ECSTask]>()
  /// By page (100 a call).
  package var stoppedTasks = Readings<[ECSTask]>()
  /// Stopped tasks as they were described last, the newest first, also those that ECS has forgotten.
  package var rememberedTasks: [ECSTask] = []
  package var taskDefinition: Reading<TaskDefinition> = .pending
  /// The newest word on the ECS services of the route where it has several, by cluster ARN.
  package var servicesOfRoute = Readings<[ECSService]>()
  /// Task ARNs of the services beside the path's first, by service ARN.
  package var otherTaskARNs = Readings<[String]>()
  /// Tasks of the services beside the path's first, by service ARN.
  package var otherTasks = Readings<[ECSTask]>()
  /// By cluster ARN: the instances that tasks of instance groups run on.
  package var containerInstances = Readings<[ContainerInstance]>()
  /// Instances that are targets, by page (100 a call).
  package var instances = Readings<[Instance]>()
  /// The network interfaces that have the targets' addresses, by address family and page (100 a call).
  package var addressInterfaces = Readings<[NetworkInterface]>()
  /// The tags of target groups, by page (20 a call).
  package var groupTags = Readings<[TaggedResource]>()
  package init() {}
}
