import FoundationEssentials

@testable import PathModel

extension HealthySample {
  /// In the order that a request passes them.
  static let hops: [Hop.Kind] = [
    .client, .endpoint, .endpointService, .networkLoadBalancer, .applicationLoadBalancer, .service,
  ]

  static func identity(_ account: String) -> CallerIdentity {
    var identity = CallerIdentity()
    identity.account = account
    identity.arn = "arn:aws:iam::\(account):user/me"
    return identity
  }

  static func vpc(_ id: String, _ block: String) -> VPC {
    var vpc = VPC()
    vpc.id = id
    vpc.name = "name of \(id)"
    vpc.cidrBlocks = [block]
    return vpc
  }

  static func instance(
    _ id: String,
    _ state: Instance.State = .running,
    vpc: String = "vpc-2",
    launched: Double = 0
  ) -> Instance {
    var instance = Instance()
    instance.id = id
    instance.vpcID = vpc
    instance.state = Open(state)
    instance.launchedAt = Date(timeIntervalSince1970: launched)
    return instance
  }

  static func balancer(_ arn: String, _ kind: String) -> LoadBalancer {
    var balancer = LoadBalancer()
    balancer.arn = arn
    balancer.name = "demo-\(kind)"
    balancer.kind = kind
    balancer.vpcID = "vpc-1"
    balancer.state = Open(LoadBalancer.State.active)
    balancer.zones = zones.map { name in
      var zone = LoadBalancer.Zone()
      zone.name = name
      return zone
    }
    return balancer
  }

  static func listener(_ port: Int, _ networkProtocol: String) -> Listener {
    var listener = Listener()
    listener.port = port
    listener.networkProtocol = networkProtocol
    return listener
  }

  static func group(_ arn: String, _ type: String, _ balancer: String) -> TargetGroup {
    var group = TargetGroup()
    group.arn = arn
    group.targetType = type
    group.loadBalancerARNs = [balancer]
    return group
  }

  static func target(
    _ id: String,
    _ port: Int,
    zone: String? = nil,
    _ state: String = "healthy"
  ) -> TargetHealth {
    var target = TargetHealth()
    target.id = id
    target.port = port
    target.zone = zone
    target.state = Open(state)
    return target
  }

  static func targets(_ states: String...) -> [TargetHealth] {
    states.enumerated().map {
      target(taskAddresses[$0 % 2], 8080, zone: zones[$0 % 2], $1)
    }
  }

  static func task(
    _ id: String,
    zone: String,
    group: String? = "service:web",
    _ status: String = "RUNNING"
  ) -> ECSTask {
    var task = ECSTask()
    task.arn = "arn:aws:ecs:eu-west-1:111122223333:task/demo/\(id)"
    task.zone = zone
    task.group = group
    task.lastStatus = status
    task.desiredStatus = "RUNNING"
    return task
  }
}

extension Reading {
  /// The same reading with its value changed.
  func changing(_ change: (inout Value) -> Void) -> Reading {
    map { value in
      var value = value
      change(&value)
      return value
    }
  }
}
