import FoundationEssentials

/// What is known now of the objects of a path, for rules to judge.
///
/// Everything here is current: what is pending, old or could not be read is nil, so that a rule
/// which asks for it has nothing to say.
struct Situation: Sendable {
  let sample: Sample
  /// Which objects are of the path; their ids are taken from it, never their facts.
  let objects: PathObjects
  /// As they are without any finding.
  let hops: [Hop]
  // Worked out once, since many rules ask for them and there may be thousands of targets.
  let failingRequests: [FailingRequests]
  /// Verdict of all that requests meet behind the endpoint; nil: there is no load balancer.
  let route: Verdict?
  /// The target groups of which the health of all targets is known, in the order that a request
  /// meets them.
  private(set) var balancing: [Balancing] = []
  /// Targets of the groups that the service registers its tasks in, or else of all that hold what answers;
  /// nil: the health of one of them is not known.
  private(set) var serviceTargets: BalancerTargets?
  /// Owners of the targets of each group at the end of the route, by its ARN.
  let backings: [String: Backing]
  /// From each subnet of the last load balancer to each of its targets.
  private(set) var taskConnections: [ConnectionBundle] = []

  init(of sample: Sample, objects: PathObjects, hops: [Hop]) {
    self.sample = sample
    self.objects = objects
    self.hops = hops
    failingRequests = FailingRequests.all(in: sample)
    backings = BackingFinder(objects, in: sample).all
    route = RouteJudge(sample: sample, services: objects.services, scope: .route)
      .judge(objects.route.entrances)
    balancing = sample.provider.targetGroups.current == nil ? [] : allBalancing
    let registered = objects.service?.targetGroupARNs ?? []
    let own = objects.finalTargetGroups.filter { registered.contains($0.arn) }
    serviceTargets =
      BalancerTargets(own.isEmpty ? objects.finalTargetGroups : own, among: balancing)
    taskConnections = bundledTaskConnections()
  }

  var customer: CustomerFacts { sample.customer }
  var provider: ProviderFacts { sample.provider }

  /// Whether something happened so lately that it says how things are now.
  ///
  /// A time in the future is that of a clock which is ahead of ours.
  func isRecent(_ date: Date?) -> Bool {
    date.map { sample.at.timeIntervalSince($0) <= Self.recentSeconds } ?? false
  }

  /// Older events are history.
  static let recentSeconds = 600.0
}

extension Situation {
  var endpoint: VPCEndpoint? {
    customer.endpoints.current?.first { $0.id == sample.path?.endpointID }
  }

  /// Those of the endpoint.
  var endpointInterfaces: [NetworkInterface]? {
    guard let endpoint else { return nil }
    return customer.networkInterfaces.current?.filter {
      endpoint.networkInterfaceIDs.contains($0.id)
    }
  }

  var client: Instance? {
    customer.instances.current?.first { $0.id == objects.client?.id }
  }

  /// Whether the operator, or their records, say that the instance is the client.
  var isClientNamed: Bool { objects.isClientNamed(by: sample.wish) }

  var clientStatus: InstanceStatus? {
    customer.instanceStatuses.current?.first { $0.instanceID == objects.client?.id }
  }

  var endpointService: EndpointService? {
    provider.endpointServices.current?.first { $0.id == sample.path?.serviceID }
  }

  var connection: EndpointConnection? {
    provider.connections.current?.first { $0.endpointID == sample.path?.endpointID }
  }

  /// What the customer's side, or else the provider's, says of the endpoint.
  var endpointState: (state: EndpointState, evidence: String)? {
    if let endpoint, let state = endpoint.state?.known {
      let said = "\(endpoint.id) State \(endpoint.state?.text ?? "")"
      return (state, "ec2 describe-vpc-endpoints: \(said)")
    }
    guard customer.endpoints.current == nil, let connection, let state = connection.state?.known
    else { return nil }
    let said = "\(connection.endpointID) VpcEndpointState \(connection.state?.text ?? "")"
    return (state, "ec2 describe-vpc-endpoint-connections: \(said)")
  }
}
