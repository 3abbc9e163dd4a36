import FoundationEssentials

/// The objects of the path among all that a sample lists, joined by the ids that AWS gives.
///
/// endpoint → service: the last part of the service's name. Service → NLB: its ARN. NLB → ALB: only
/// through the health of the `alb` target group, whose target is the ALB's ARN. ALB → ECS service:
/// the target group that the service registers its tasks in.
package struct PathObjects: Equatable, Sendable {
  package var endpoint: VPCEndpoint?
  package var endpointService: EndpointService?
  package var connection: EndpointConnection?
  package var networkLoadBalancerARN: String?
  package var networkLoadBalancer: LoadBalancer?
  package var networkListeners: [Listener] = []
  /// The NLB's target groups, those of type `alb` first.
  package var networkTargetGroups: [TargetGroup] = []
  package var applicationLoadBalancerARN: String?
  package var applicationLoadBalancer: LoadBalancer?
  package var applicationListeners: [Listener] = []
  package var applicationTargetGroups: [TargetGroup] = []
  package var service: ECSService?
  /// The service as the search for it found it, which may have been long ago.
  package var foundService: ECSService?
  /// The service's tasks, as far as they are told apart from others of the cluster.
  package var tasks: Reading<[ECSTask]> = .pending
  package var stoppedTasks: Reading<[ECSTask]> = .pending
  /// Stopped tasks that pltop remembers and ECS does not describe now, the newest first.
  package var rememberedTasks: [ECSTask] = []
  package var client: Instance?

  package init(in sample: Sample) {
    findCustomerSide(in: sample)
    findLoadBalancers(in: sample)
    findService(in: sample)
  }

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

  private mutating func findLoadBalancers(in sample: Sample) {
    let provider = sample.provider
    let balancers = provider.loadBalancers.latest ?? []
    let groups = provider.targetGroups.latest ?? []
    let named = sample.wish.named
    let nlb =
      endpointService == nil
      ? named.networkLoadBalancers.only : endpointService?.networkLoadBalancerARNs.first
    if let nlb { find(networkLoadBalancer: nlb, balancers, groups, in: provider) }
    let alb = applicationLoadBalancerARN(in: provider) ?? named.applicationLoadBalancers.only
    guard let alb else { return }
    applicationLoadBalancerARN = alb
    applicationLoadBalancer = balancers.first { $0.arn == alb }
    applicationListeners = provider.listeners[alb].latest ?? []
    applicationTargetGroups = groups.filter { $0.loadBalancerARNs.contains(alb) }
      .sorted { $0.arn < $1.arn }
  }

  private mutating func find(
    networkLoadBalancer nlb: String,
    _ balancers: [LoadBalancer],
    _ groups: [TargetGroup],
    in provider: ProviderFacts
  ) {
    networkLoadBalancerARN = nlb
    networkLoadBalancer = balancers.first { $0.arn == nlb }
    networkListeners = provider.listeners[nlb].latest ?? []
    networkTargetGroups = groups.filter { $0.loadBalancerARNs.contains(nlb) }
      .sorted {
        ($0.targetType == "alb" ? 0 : 1, $0.arn) < ($1.targetType == "alb" ? 0 : 1, $1.arn)
      }
  }

  private func applicationLoadBalancerARN(in provider: ProviderFacts) -> String? {
    for group in networkTargetGroups where group.targetType == "alb" {
      if let target = provider.targetHealth[group.arn].latest?.first { return target.id }
    }
    return nil
  }

  /// The newest word on the service that was found, or else what the scan of all services found.
  ///
  /// The scan is not repeated once it found the service, so of a service that is gone it says
  /// nothing any more.
  private mutating func findService(in sample: Sample) {
    let groups = Set(applicationTargetGroups.map(\.arn))
    let scanned = (sample.provider.scannedServices.joined.latest ?? []).filter { service in
      service.loadBalancing.contains { groups.contains($0.targetGroupARN ?? "") }
    }
    let active = scanned.filter { $0.status?.known != .inactive }
    foundService = active.first
    switch sample.provider.service.latest {
    case .some(let known?) where known.status?.known == .inactive:
      service = active.first { $0.arn != known.arn } ?? known
    case .some(let known): service = known
    case nil: service = foundService
    }
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
  private func client(in sample: Sample) -> Instance? {
    let named = sample.wish.named.instances
    func rank(_ instance: Instance) -> (Int, Int, Double, String) {
      let launched = instance.launchedAt?.timeIntervalSince1970 ?? .greatestFiniteMagnitude
      let isRunning = instance.state?.known == .running
      return (named.contains(instance.id) ? 0 : 1, isRunning ? 0 : 1, launched, instance.id)
    }
    return (sample.customer.instances.latest ?? [])
      .filter { endpoint?.vpcID == nil || $0.vpcID == endpoint?.vpcID }
      .min { rank($0) < rank($1) }
  }
}
