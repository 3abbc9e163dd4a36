import FoundationEssentials

/// The objects of the path among all that a sample lists, joined by the ids that AWS gives.
///
/// endpoint → service: the last part of the service's name. Service → NLB: its ARN, or the connection's.
/// NLB → ALB: only through the health of the `alb` target group, whose target is the ALB's ARN. ECS
/// service: the target group on the route that it registers its tasks in. Where the route has several of a
/// kind, these are those with most of the traffic.
package struct PathObjects: Equatable, Sendable {
  package var endpoint: VPCEndpoint?
  package var endpointService: EndpointService?
  package var connection: EndpointConnection?
  /// The sides that are somebody else's.
  package private(set) var unwatched: Set<Side> = []
  package var route = PathRoute()
  package var networkLoadBalancerARN: String?
  package var networkLoadBalancer: LoadBalancer?
  package var networkListeners: [Listener] = []
  /// Those of the NLBs on the route, those of type `alb` first.
  package var networkTargetGroups: [TargetGroup] = []
  /// The ALBs on the route, or else the one that is not on it and should be.
  package var applicationBalancers: [BalancerRoute] = []
  package var applicationLoadBalancerARN: String?
  package var applicationLoadBalancer: LoadBalancer?
  package var applicationListeners: [Listener] = []
  /// Those of the ALBs on the route.
  package var applicationTargetGroups: [TargetGroup] = []
  package var service: ECSService?
  /// All on the route, the first is `service`; retired ones last.
  package var services: [ECSService] = []
  /// The service as the search for it found it, which may have been long ago.
  package var foundService: ECSService?
  /// The service's tasks, as far as they are told apart from others of the cluster.
  package var tasks: Reading<[ECSTask]> = .pending
  package var stoppedTasks: Reading<[ECSTask]> = .pending
  /// Stopped tasks that pltop remembers and ECS does not describe now, the newest first.
  package var rememberedTasks: [ECSTask] = []
  package var client: Instance?

  /// None.
  init() {}

  package init(in sample: Sample) {
    findCustomerSide(in: sample)
    unwatched = sample.wish.unwatched
    // An endpoint to a service of AWS's own has no provider to ask.
    if let endpoint, endpoint.serviceID == nil, endpoint.serviceName != nil {
      unwatched.insert(.provider)
    }
    let finder = RouteFinder(
      sample: sample,
      endpoint: endpoint,
      endpointService: endpointService,
      connection: connection
    )
    route = finder.route()
    findNetworkLoadBalancers(in: sample)
    findApplicationLoadBalancers(in: sample, finder)
    findService(in: sample)
  }

  /// The target groups on the route that hold what answers: all but those that hold an ALB.
  package var finalTargetGroups: [TargetGroup] {
    networkTargetGroups.filter { $0.targetType != "alb" } + applicationTargetGroups
  }

  /// Whether an ALB is on the route; yes while that is not known.
  package var hasApplicationLoadBalancer: Bool {
    applicationLoadBalancerARN != nil || networkTargetGroups.isEmpty
      || networkTargetGroups.contains { $0.targetType == "alb" || $0.targetType == nil }
  }

  /// The ARNs of the NLBs on the route.
  package var networkBalancerARNs: [String] {
    let all = route.entrances.map(\.arn)
    return all.isEmpty ? [networkLoadBalancerARN].compactMap(\.self) : all
  }

  /// The ARNs of the ALBs on the route.
  package var applicationBalancerARNs: [String] { applicationBalancers.map(\.arn) }

  /// The ARNs of the target groups that the service names and nothing on the route does.
  package var missingTargetGroups: [String] {
    let known = Set(route.legs.map(\.groupARN) + finalTargetGroups.map(\.arn))
    return (service?.targetGroupARNs ?? []).subtracting(known).sorted()
  }

  package func watches(_ side: Side) -> Bool { !unwatched.contains(side) }

  /// The VPC of the load balancers.
  package var providerVPC: String? {
    networkLoadBalancer?.vpcID ?? applicationLoadBalancer?.vpcID
  }

  private mutating func findCustomerSide(in sample: Sample) {
    let path = sample.path
    endpoint = sample.customer.endpoints.latest?.first { $0.id == path?.endpointID }
    endpointService = sample.provider.endpointServices.latest?.first { $0.id == path?.serviceID }
    let connections = sample.provider.connections.latest
    connection = connections?.first { $0.endpointID == path?.endpointID }
    // Where the endpoint is out of sight, the provider's only connection must be its own.
    if let path, path.endpointID == nil { connection = connections?.only }
    client = client(in: sample)
  }

  private mutating func findNetworkLoadBalancers(in sample: Sample) {
    let provider = sample.provider
    let groups = provider.targetGroups.latest ?? []
    if let entrance = route.entrances.first(where: \.leadsOn) ?? route.entrances.first {
      networkLoadBalancerARN = entrance.arn
      networkLoadBalancer = entrance.balancer
      networkListeners = entrance.listeners.filter { $0.standing == .watched }.map(\.listener)
      networkTargetGroups = Self.used(by: route.entrances, among: groups)
    }
  }

  /// Where the route leads to none, that of the NLB's group or of the operator's records is kept: it says
  /// what the route lacks.
  private mutating func findApplicationLoadBalancers(in sample: Sample, _ finder: RouteFinder) {
    applicationBalancers = route.applicationBalancers
    if applicationBalancers.isEmpty {
      let targets = networkTargetGroups.filter { $0.targetType == "alb" }
        .flatMap { sample.provider.targetHealth[$0.arn].latest ?? [] }
      let other = targets.first?.id ?? sample.wish.named.applicationLoadBalancers.only
      applicationBalancers = other.map { [finder.application($0)] } ?? []
    }
    guard let first = applicationBalancers.first else { return }
    applicationLoadBalancerARN = first.arn
    applicationLoadBalancer = first.balancer
    applicationListeners = sample.provider.listeners[first.arn].latest ?? []
    let groups = sample.provider.targetGroups.latest ?? []
    applicationTargetGroups = Self.used(by: applicationBalancers, among: groups)
  }

  /// The groups that requests meet; where there is none, those that AWS counts as the balancers'.
  private static func used(by balancers: [BalancerRoute], among all: [TargetGroup])
    -> [TargetGroup]
  {
    var seen: Set<String> = []
    let used = balancers.flatMap(\.usedGroups).filter { seen.insert($0.arn).inserted }
    let arns = Set(balancers.map(\.arn))
    let groups =
      used.isEmpty ? all.filter { !arns.isDisjoint(with: $0.loadBalancerARNs) } : used
    let rank = { (group: TargetGroup) in group.targetType == "alb" ? 0 : 1 }
    return groups.sorted { (rank($0), $0.arn) < (rank($1), $1.arn) }
  }

  /// The newest word on the service that was found, or else what the scan of all services found.
  ///
  /// The scan is not repeated once it found the service, so of a service that is gone it says
  /// nothing any more.
  private mutating func findService(in sample: Sample) {
    let groups = Set(finalTargetGroups.map(\.arn))
    let newest = sample.provider.service.latest ?? nil
    let scanned = (sample.provider.scannedServices.joined.latest ?? []).map { service in
      service.arn == newest?.arn ? newest ?? service : service
    }
    .filter { !groups.isDisjoint(with: $0.targetGroupARNs) }
    let active = scanned.filter { $0.status?.known != .inactive }
    // Draining or retired predecessors never stand for their successor.
    let shares = Dictionary(
      active.map { ($0.arn, route.share(of: $0.targetGroupARNs)) },
      uniquingKeysWith: max
    )
    let busiest = active.filter(\.isActive).enumerated().sorted { one, other in
      let order = (shares[other.element.arn] ?? 0, one.offset)
      return order < (shares[one.element.arn] ?? 0, other.offset)
    }
    let ranked = busiest.map(\.element) + active.filter { !$0.isActive }
    foundService = ranked.first
    switch sample.provider.service.latest {
    case .some(let known?) where known.status?.known == .inactive:
      service = ranked.first { $0.arn != known.arn } ?? known
    case .some(let known?) where !known.isActive:
      service = ranked.first { $0.isActive && $0.arn != known.arn } ?? known
    case .some(let known): service = known
    case nil: service = foundService
    }
    services = [service].compactMap(\.self) + ranked.filter { $0.arn != service?.arn }
    let provider = sample.provider
    tasks = described(provider.taskARNs, by: provider.tasks).map(ownTasks)
    stoppedTasks = described(provider.stoppedTaskARNs, by: provider.stoppedTasks).map(ownTasks)
    let described = Set((stoppedTasks.latest ?? []).map(\.arn))
    rememberedTasks = ownTasks(among: provider.rememberedTasks)
      .filter { !described.contains($0.arn) }
  }

  /// No tasks need no call to describe them.
  private func described(
    _ listed: Reading<[String]>,
    by pages: Readings<[ECSTask]>
  ) -> Reading<[ECSTask]> {
    listed.latest?.isEmpty ?? false ? listed.map { _ in [] } : pages.joined
  }

  /// Not everything that answers `aws ecs list-tasks` heeds `--service-name`.
  private func ownTasks(among tasks: [ECSTask]) -> [ECSTask] {
    guard let service else { return tasks }
    let group = service.taskGroup
    let areAll = tasks.indices.allSatisfy { tasks[$0].isTask(of: service, group) }
    return areAll ? tasks : tasks.filter { $0.isTask(of: service, group) }
  }

  /// The instance that test requests go from: one that the operator's records name before others, a
  /// running one before others, the oldest before newer.
  ///
  /// Where the operator names the client, it is that one or none.
  private func client(in sample: Sample) -> Instance? {
    let all = (sample.customer.instances.latest ?? [])
      .filter { endpoint?.vpcID == nil || $0.vpcID == endpoint?.vpcID }
    switch sample.wish.client {
    case .instance(let id): return all.first { $0.id == id }
    case .addresses, .nobody: return nil
    case nil: break
    }
    let named = sample.wish.named.instances
    func rank(_ instance: Instance) -> (Int, Int, Double, String) {
      let launched = instance.launchedAt?.timeIntervalSince1970 ?? .greatestFiniteMagnitude
      let isRunning = instance.state?.known == .running
      return (named.contains(instance.id) ? 0 : 1, isRunning ? 0 : 1, launched, instance.id)
    }
    return all.min { rank($0) < rank($1) }
  }
}

extension PathObjects {
  /// Whether the operator, or their records, say that the instance is the client; else it was only found.
  func isClientNamed(by wish: PathWish) -> Bool {
    guard let client else { return false }
    return wish.client == .instance(client.id)
      || wish.client == nil && wish.named.instances.only == client.id
  }
}

extension BalancerRoute {
  /// Whether it exists, and something is behind it that is meant to answer.
  fileprivate var leadsOn: Bool { balancer != nil && !usedGroups.isEmpty }
}
