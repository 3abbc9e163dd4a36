/// What can happen in the demo, as scenario files write it.
///
/// In YAML an action is a mapping with one key, its name, as in `crashTasks: {count: 2}`.
package enum ScenarioAction: Sendable, Codable, Equatable {
  /// Containers exit by themselves; without a count all, without a zone in every zone.
  case crashTasks(count: Int?, zone: String?, exitCode: Int?, outOfMemory: Bool?)
  /// ECS or a person stops tasks.
  case stopTasks(count: Int?, code: ServiceTask.StopCode, reason: String)
  /// The application behaves differently from now on, in tasks that run and in new ones.
  /// Acts on one service, or on the first.
  case changeApplication(to: Application, service: String? = nil)
  /// A new revision of the task definition is rolled out.
  /// A blue/green service keeps the old tasks until the deployment is finished.
  case deploy(application: Application?, image: String?)
  /// A blue/green deployment has baked: its old tasks go.
  case finishDeployment
  /// A service that nobody needs any more is left in the first one's target group, without tasks.
  case retireService(name: String)
  case setDesiredCount(count: Int)
  case setDeployment(minimumHealthyPercent: Int, maximumPercent: Int)
  case enableCircuitBreaker
  case deleteService
  /// Fargate starts no task any more.
  case failPlacement(reason: String)
  /// Something else takes all the addresses of the tasks' subnets.
  case fillSubnets
  case impairZone(zone: String)

  case revokeIngress(group: GroupName)
  case revokeEgress(group: GroupName)
  /// Gives the NLB a security group that admits a block to its listener.
  case protectNetworkLoadBalancer(admitting: String)
  /// Puts a denying entry before all others of the subnets' network ACL.
  case denyInNetworkACL(subnets: SubnetRole, egress: Bool, ports: String)
  case deleteNATGateway

  case deleteListener(of: LoadBalancer.Kind)
  case moveListener(of: LoadBalancer.Kind, port: Int)
  /// The ALB answers every request by itself.
  case answerByItself(status: Int)
  /// The ALB forwards requests for a host, and answers all others with 404.
  case requireHost(host: String)
  case setWeight(weight: Int)
  /// The weights of the ALB's groups, in their order.
  case setWeights(weights: [Int])
  /// The ALB sends every client to HTTPS, which nobody listens for.
  case redirectToHTTPS(status: Int)
  /// An earlier rule of the ALB's takes these paths to a group.
  case insertRule(priority: Int, paths: [String], group: String)
  /// Takes all targets out of a group.
  case emptyGroup(group: String)
  /// A load balancer by its name, where there are several of a kind.
  case failLoadBalancer(name: String, state: LoadBalancer.State, reason: String?)
  case setLoadBalancer(of: LoadBalancer.Kind, state: LoadBalancer.State, reason: String?)
  case deleteLoadBalancer(of: LoadBalancer.Kind)
  case disableZone(of: LoadBalancer.Kind, zone: String)
  case setCrossZone(of: LoadBalancer.Kind, enabled: Bool)
  case changeHealthCheck(
    of: LoadBalancer.Kind,
    path: String?,
    networkProtocol: String?,
    matcher: String?
  )
  /// Takes the ALB out of the NLB's target group.
  case deregisterLoadBalancer

  /// The connection goes back to waiting for the provider's word.
  case requireAcceptance
  case acceptConnection
  case rejectConnection
  case setEndpoint(state: EndpointState, code: String?, message: String?)
  case removeEndpointZone(zone: String)
  case deleteEndpoint
  case setEndpointService(state: EndpointService.State)
  case setClient(state: ClientInstance.State?, check: ClientInstance.Check?)

  /// The provider's instances, at most so many.
  case setInstances(count: Int?, state: ClientInstance.State)
  /// Acts on servers at the addresses behind a port, at most so many.
  case setAppliances(port: Int, count: Int?, isUp: Bool)

  /// AWS does not answer an account's calls; without an operation none of them.
  case failCalls(account: Account, kind: APIFault.Kind, operation: String?)
  case answerCalls(account: Account)
}

/// The security groups of the article's system.
package enum GroupName: String, Sendable, Codable, CaseIterable {
  case endpoint = "vpce-sg"
  case client = "ssh-sg"
  case applicationLoadBalancer = "alb-sg"
  case tasks = "ecs-sg"
}

/// Subnets by what is in them.
package enum SubnetRole: String, Sendable, Codable, CaseIterable {
  /// The customer's public subnets: the endpoint and the client are there.
  case endpoint
  /// The provider's private subnets: the load balancers and the tasks are there.
  case tasks
}
