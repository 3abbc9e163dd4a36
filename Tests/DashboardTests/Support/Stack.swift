import FoundationEssentials
import PathModel

/// The reference stack in facts, healthy as it stands; tests change what they are about.
enum Stack {
  /// 2026-11-23 03:00:00 UTC.
  static let now = Date(timeIntervalSince1970: 1_795_402_800)
  static let heard = now.addingTimeInterval(-2)
  static let endpointID = "vpce-0771aa22bb33cc44d"
  static let serviceID = "vpce-svc-0123456789abcdef0"
  static let balancing = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:"
  static let nlb = balancing + "loadbalancer/net/demo-nlb/1f2e3d4c5b6a7988"
  static let alb = balancing + "loadbalancer/app/demo-alb/8897a6b5c4d3e2f1"
  static let nlbGroup = balancing + "targetgroup/demo-nlb-target-group/aaaa"
  static let albGroup = balancing + "targetgroup/demo-alb-target-group/bbbb"
  static let containers = "arn:aws:ecs:eu-west-1:111122223333:"

  static var healthy: Sample {
    var sample = Sample(at: now)
    sample.path = PathIdentity(endpointID: endpointID, serviceID: serviceID)
    sample.wish.client = .instance(instance.id)
    sample.customer = customer
    sample.provider = provider
    sample.calls = calls
    return sample
  }

  /// A value as `init` makes it, then changed.
  static func made<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
    var value = value
    change(&value)
    return value
  }

  static func known<Value>(_ value: Value) -> Reading<Value> { .value(value, at: heard) }

  private static var customer: CustomerFacts {
    made(CustomerFacts()) {
      $0.access = SideAccess(profile: "customer", region: "eu-west-1")
      $0.identity = known(made(CallerIdentity()) { $0.account = "444455556666" })
      $0.network.vpcs = known([vpc("vpc-0c", "vpc-2", "10.1.1.0/24")])
      $0.endpoints = known([endpoint])
      $0.networkInterfaces = known([
        interface("eni-0a", "a", "10.1.1.12"), interface("eni-0b", "b", "10.1.1.77"),
      ])
      $0.instances = known([instance])
      $0.instanceStatuses = known([
        made(InstanceStatus()) {
          $0.instanceID = instance.id
          $0.instanceCheck = Open(.ok)
          $0.systemCheck = Open(.ok)
        }
      ])
    }
  }

  private static var provider: ProviderFacts {
    made(ProviderFacts()) {
      $0.access = SideAccess(profile: "provider", region: "eu-west-1")
      $0.identity = known(made(CallerIdentity()) { $0.account = "111122223333" })
      $0.network.vpcs = known([vpc("vpc-0p", "vpc-1", "10.100.100.0/24")])
      $0.network.subnets = known(
        ["a", "b"].map { zone in
          made(Subnet()) {
            $0.zone = "eu-west-1\(zone)"
            $0.zoneID = "euw1-az\(zone)"
          }
        }
      )
      $0.endpointServices = known([endpointService])
      $0.connections = known([connection(.available)])
      $0.loadBalancers = known([balancer(nlb, "demo-nlb"), balancer(alb, "demo-alb")])
      $0.listeners[nlb] = known([listener("TCP", 80)])
      $0.listeners[alb] = known([listener("HTTP", 8888)])
      $0.targetGroups = known([group(nlbGroup, of: nlb, "alb"), group(albGroup, of: alb, "ip")])
      $0.targetHealth[nlbGroup] = known([target(alb, 8888, nil, .healthy)])
      $0.targetHealth[albGroup] = known([
        target("10.100.100.140", 8080, "eu-west-1a", .healthy),
        target("10.100.100.201", 8080, "eu-west-1b", .healthy),
      ])
      $0.service = known(service(running: 2))
      $0.tasks["0"] = known([
        task("0a1b2c3d4e5f", "eu-west-1a", "10.100.100.140"),
        task("9f8e7d6c5b4a", "eu-west-1b", "10.100.100.201"),
      ])
    }
  }

  static var endpoint: VPCEndpoint {
    made(VPCEndpoint()) {
      $0.id = endpointID
      $0.vpcID = "vpc-0c"
      $0.serviceName = "com.amazonaws.vpce.eu-west-1.\(serviceID)"
      $0.state = Open(.available)
      $0.networkInterfaceIDs = ["eni-0a", "eni-0b"]
    }
  }

  static var instance: Instance {
    made(Instance()) {
      $0.id = "i-0abc1234def567890"
      $0.name = "test-instance-vpc-2"
      $0.kind = "t2.micro"
      $0.state = Open(.running)
      $0.vpcID = "vpc-0c"
      $0.zone = "eu-west-1a"
      $0.privateAddress = "10.1.1.10"
      $0.publicAddress = "203.0.113.7"
    }
  }

  private static var endpointService: EndpointService {
    made(EndpointService()) {
      $0.id = serviceID
      $0.state = Open(.available)
      $0.acceptanceRequired = false
      $0.networkLoadBalancerARNs = [nlb]
    }
  }
}
