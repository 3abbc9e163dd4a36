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
  /// All that the search found to register in a group of the route, as it found them.
  package private(set) var scannedServices: [ECSService] = []
  /// Tasks of the services beside `service`, by service ARN.
  package private(set) var otherTasks: [String: Reading<[ECSTask]>] = [:]
  /// The endpoint's service as the customer sees it.
  package private(set) var offeredService: OfferedService?
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
    // Of an endpoint that leads to no endpoint service, there is no other side to ask.
    if let endpoint, endpoint.hasNoProvider { unwatched.insert(.provider) }
    offeredService = sample.customer.offeredServices.latest?.first {
      $0.name == endpoint?.serviceName || $0.id != nil && $0.id == endpoint?.serviceID
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

  /// The same with another of the services on the route as the first; of its stopped tasks nothing is known.
  func led(by service: ECSService) -> PathObjects {
    var own = self
    own.service = service
    own.foundService = service
    own.services = [service] + services.filter { $0.arn != service.arn }
    own.tasks = tasks(of: service)
    own.stoppedTasks = .pending
    own.rememberedTasks = []
    return own
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
    var newest: [String: ECSService] = [:]
    for service in sample.provider.servicesOfRoute.joined.latest ?? [] {
      newest[service.arn] = service
    }
    if case let service?? = sample.provider.service.latest { newest[service.arn] = service }
    let isOnRoute = { (service: ECSService) in !groups.isDisjoint(with: service.targetGroupARNs) }
    let all = sample.provider.scannedServices.joined.latest ?? []
    scannedServices = all.filter(isOnRoute)
    let active = all.map { newest[$0.arn] ?? $0 }
      .filter { isOnRoute($0) && $0.status?.known != .inactive }
    // Draining or retired predecessors never stand for their successor.
    let traffic = route.traffic
    let share = { (service: ECSService) in
      service.targetGroupARNs.reduce(0) { $0 + (traffic[$1] ?? 0) }
    }
    // Those with most of the traffic first, otherwise in their order.
    let busiest = active.filter(\.isActive).enumerated()
      .map { (rank: (-share($1), $0), service: $1) }.sorted { $0.rank < $1.rank }.map(\.service)
    let ranked = busiest + active.filter { !$0.isActive }
    foundService = ranked.first
    switch sample.provider.service.latest {
    case .some(let known?) where known.status?.known == .inactive:
      service = ranked.first { $0.arn != known.arn } ?? known
    case .some(let known?) where !known.isActive:
      service = ranked.first { $0.isActive && $0.arn != known.arn } ?? known
    case .some(let known?):
      // Another one takes its place when it gets more of the traffic.
      let other = ranked.first { $0.isActive && share($0) > share(known) }
      service = other ?? known
    case .some(nil): service = nil
    case nil: service = foundService
    }
    services = [service].compactMap(\.self) + ranked.filter { $0.arn != service?.arn }
    let provider = sample.provider
    for other in services.dropFirst() {
      let listed = provider.otherTaskARNs[other.arn]
      let isEmpty = listed.latest?.isEmpty ?? false
      otherTasks[other.arn] = isEmpty ? listed.map { _ in [] } : provider.otherTasks[other.arn]
    }
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
  /// The tasks of a service on the route, as far as they are told apart from others of the cluster.
  package func tasks(of service: ECSService) -> Reading<[ECSTask]> {
    service.arn == self.service?.arn ? tasks : otherTasks[service.arn] ?? .pending
  }

  /// The tasks of all services on the route, those of the first first.
  package var allTasks: [ECSTask] { services.flatMap { tasks(of: $0).latest ?? [] } }
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
