import FoundationEssentials

@testable import PathModel

/// Changes to what a healthy sample says; what it is about has to be there.
extension Sample {
  mutating func changeEndpoint(_ change: (inout VPCEndpoint) -> Void) {
    customer.endpoints = customer.endpoints.changing { change(&$0[0]) }
  }

  mutating func changeClient(_ change: (inout Instance) -> Void) {
    customer.instances = customer.instances.changing { change(&$0[0]) }
  }

  mutating func changeEndpointService(_ change: (inout EndpointService) -> Void) {
    provider.endpointServices = provider.endpointServices.changing { change(&$0[0]) }
  }

  mutating func changeNetworkLoadBalancer(_ change: (inout LoadBalancer) -> Void) {
    provider.loadBalancers = provider.loadBalancers.changing { change(&$0[0]) }
  }

  mutating func changeApplicationLoadBalancer(_ change: (inout LoadBalancer) -> Void) {
    provider.loadBalancers = provider.loadBalancers.changing { change(&$0[1]) }
  }

  mutating func changeNetworkTargetGroup(_ change: (inout TargetGroup) -> Void) {
    provider.targetGroups = provider.targetGroups.changing { change(&$0[0]) }
  }

  mutating func changeApplicationListener(_ change: (inout Listener) -> Void) {
    provider.listeners[HealthySample.alb] = provider.listeners[HealthySample.alb].changing {
      change(&$0[0])
    }
  }

  mutating func changeService(_ change: (inout ECSService) -> Void) {
    provider.service = provider.service.changing { service in
      if var known = service {
        change(&known)
        service = known
      }
    }
  }

  /// Replaces the rules of one of the customer's or provider's security groups.
  mutating func setRules(
    of group: String,
    inbound: [SecurityGroupRule]? = nil,
    outbound: [SecurityGroupRule]? = nil
  ) {
    func change(_ groups: inout [SecurityGroup]) {
      for index in groups.indices where groups[index].id == group {
        groups[index].inbound = inbound ?? groups[index].inbound
        groups[index].outbound = outbound ?? groups[index].outbound
      }
    }
    let network = (customer.network.securityGroups, provider.network.securityGroups)
    customer.network.securityGroups = network.0.changing(change)
    provider.network.securityGroups = network.1.changing(change)
  }

  /// Adds an entry to the customer's or provider's network ACL.
  mutating func add(_ entry: NetworkACL.Entry, to list: String) {
    func change(_ lists: inout [NetworkACL]) {
      for index in lists.indices where lists[index].id == list {
        lists[index].entries.append(entry)
      }
    }
    customer.network.networkACLs = customer.network.networkACLs.changing(change)
    provider.network.networkACLs = provider.network.networkACLs.changing(change)
  }

  /// What the NLB's check of the ALB says.
  mutating func setBalancerHealth(_ state: String, _ reason: String? = nil) {
    var target = HealthySample.target(HealthySample.alb, 8888, state)
    target.reason = reason
    provider.targetHealth[HealthySample.nlbGroup] = HealthySample.value([target])
  }

  /// What the ALB's checks of the two tasks say, in the order of their zones.
  mutating func setTaskHealth(_ states: (state: String, reason: String?)...) {
    provider.targetHealth[HealthySample.albGroup] = HealthySample.value(
      zip(HealthySample.targets("healthy", "healthy"), states).map { target, health in
        var target = target
        target.state = Open(health.state)
        target.reason = health.reason
        return target
      }
    )
  }

  /// A task that stopped a minute ago, while its service lacks it.
  mutating func stopTask(
    _ code: String = "TaskFailedToStart",
    _ reason: String,
    exitCode: Int? = nil,
    containerReason: String? = nil,
    ago seconds: Double = 60
  ) {
    var task = HealthySample.task("dead00001", zone: HealthySample.zones[0], "STOPPED")
    task.stopCode = code
    task.stoppedReason = reason
    task.stoppedAt = at.addingTimeInterval(-seconds)
    var container = ECSTask.Container()
    container.image = "lvthillo/python-flask-api"
    container.exitCode = exitCode
    container.reason = containerReason
    task.containers = [container]
    provider.stoppedTaskARNs = HealthySample.value([task.arn])
    provider.stoppedTasks["1"] = HealthySample.value([task])
    changeService { $0.runningCount = 1 }
  }

  mutating func addEvent(_ message: String, ago seconds: Double = 60) {
    var event = ECSService.Event()
    event.at = at.addingTimeInterval(-seconds)
    event.message = message
    changeService { $0.events = [event] }
  }
}
