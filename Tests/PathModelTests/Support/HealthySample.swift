import FoundationEssentials

@testable import PathModel

/// A path of which every fact is known and good: one endpoint, two zones, two tasks.
enum HealthySample {
  static let at = Date(timeIntervalSince1970: 1_668_420_900)
  static let endpointID = "vpce-1"
  static let serviceID = "vpce-svc-1"
  static let nlb = "arn:aws:elb:eu-west-1:111122223333:loadbalancer/net/demo-nlb/1"
  static let alb = "arn:aws:elb:eu-west-1:111122223333:loadbalancer/app/demo-alb/2"
  static let nlbGroup = "arn:aws:elb:eu-west-1:111122223333:targetgroup/nlb-group/3"
  static let albGroup = "arn:aws:elb:eu-west-1:111122223333:targetgroup/alb-group/4"
  static let cluster = "arn:aws:ecs:eu-west-1:111122223333:cluster/demo"
  static let zones = ["eu-west-1a", "eu-west-1b"]
  static let taskAddresses = ["10.100.100.140", "10.100.100.201"]

  static var sample: Sample {
    var sample = Sample(at: at)
    sample.path = PathIdentity(endpointID: endpointID, serviceID: serviceID)
    sample.wish.client = .instance("i-1")
    fill(&sample.customer)
    fill(&sample.provider)
    fillContainers(&sample.provider)
    fillNetwork(of: &sample)
    return sample
  }

  static var status: PathStatus { .derive(sample) }

  static func value<Value>(_ value: Value) -> Reading<Value> { .value(value, at: at) }

  private static func fill(_ customer: inout CustomerFacts) {
    customer.access = SideAccess(profile: "customer", region: "eu-west-1")
    customer.identity = value(identity("444455556666"))
    customer.network.vpcs = value([vpc("vpc-2", "10.1.1.0/24")])
    var endpoint = VPCEndpoint()
    endpoint.id = endpointID
    endpoint.vpcID = "vpc-2"
    endpoint.serviceName = "com.amazonaws.vpce.eu-west-1.\(serviceID)"
    endpoint.state = Open(EndpointState.available)
    endpoint.networkInterfaceIDs = ["eni-1", "eni-2"]
    customer.endpoints = value([endpoint])
    customer.networkInterfaces = value(
      zip(["eni-1", "eni-2"], zones).enumerated().map { index, pair in
        var interface = NetworkInterface()
        interface.id = pair.0
        interface.zone = pair.1
        interface.privateAddress = "10.1.1.\(index + 10)"
        interface.status = "in-use"
        return interface
      }
    )
    customer.instances = value([instance("i-1")])
    var status = InstanceStatus()
    status.instanceID = "i-1"
    status.instanceCheck = Open(InstanceStatus.Check.ok)
    status.systemCheck = Open(InstanceStatus.Check.ok)
    customer.instanceStatuses = value([status])
  }

  private static func fill(_ provider: inout ProviderFacts) {
    provider.access = SideAccess(profile: "provider", region: "eu-west-1")
    provider.identity = value(identity("111122223333"))
    provider.network.vpcs = value([vpc("vpc-1", "10.100.100.0/24")])
    var service = EndpointService()
    service.id = serviceID
    service.name = "com.amazonaws.vpce.eu-west-1.\(serviceID)"
    service.tagName = "demo-service"
    service.state = Open(EndpointService.State.available)
    service.zones = zones
    service.networkLoadBalancerARNs = [nlb]
    provider.endpointServices = value([service])
    var connection = EndpointConnection()
    connection.endpointID = endpointID
    connection.state = Open(EndpointState.available)
    provider.connections = value([connection])
    provider.loadBalancers = value([balancer(nlb, "network"), balancer(alb, "application")])
    provider.listeners[nlb] = value([listener(80, "TCP")])
    provider.listeners[alb] = value([listener(8888, "HTTP")])
    provider.targetGroups = value([group(nlbGroup, "alb", nlb), group(albGroup, "ip", alb)])
    provider.targetHealth[nlbGroup] = value([target(alb, 8888)])
    provider.targetHealth[albGroup] = value(
      zip(taskAddresses, zones).map { target($0, 8080, zone: $1) }
    )
  }

  private static func fillContainers(_ provider: inout ProviderFacts) {
    var service = ECSService()
    service.arn = "arn:aws:ecs:eu-west-1:111122223333:service/demo/web"
    service.name = "web"
    service.clusterARN = cluster
    service.status = Open(ECSService.Status.active)
    service.desiredCount = 2
    service.runningCount = 2
    service.pendingCount = 0
    var balancing = ECSService.LoadBalancing()
    balancing.targetGroupARN = albGroup
    balancing.containerPort = 8080
    service.loadBalancing = [balancing]
    var deployment = ECSDeployment()
    deployment.id = "ecs-svc/1"
    deployment.status = "PRIMARY"
    deployment.rolloutState = Open(ECSDeployment.RolloutState.completed)
    service.deployments = [deployment]
    provider.clusterARNs = value([cluster])
    provider.serviceARNs[cluster] = value([service.arn])
    provider.scannedServices["\(cluster) 1"] = value([service])
    provider.service = value(service)
    let tasks = [task("aaaaaaaa11", zone: zones[0]), task("bbbbbbbb22", zone: zones[1])]
    provider.taskARNs = value(tasks.map(\.arn))
    provider.stoppedTaskARNs = value([])
    provider.tasks["1"] = value(tasks)
  }
}
