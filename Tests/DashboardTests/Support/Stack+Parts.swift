import FoundationEssentials
import PathModel

extension Stack {
  static func vpc(_ id: String, _ name: String, _ block: String) -> VPC {
    made(VPC()) {
      $0.id = id
      $0.name = name
      $0.cidrBlocks = [block]
    }
  }

  static func interface(_ id: String, _ zone: String, _ address: String) -> NetworkInterface {
    made(NetworkInterface()) {
      $0.id = id
      $0.zone = "eu-west-1\(zone)"
      $0.zoneID = "euw1-az\(zone)"
      $0.privateAddress = address
      $0.status = "in-use"
    }
  }

  static func connection(_ state: EndpointState) -> EndpointConnection {
    made(EndpointConnection()) {
      $0.endpointID = endpointID
      $0.serviceID = serviceID
      $0.state = Open(state)
    }
  }

  static func balancer(_ arn: String, _ name: String) -> LoadBalancer {
    made(LoadBalancer()) {
      $0.arn = arn
      $0.name = name
      $0.vpcID = "vpc-0p"
      $0.state = Open(.active)
    }
  }

  static func listener(_ networkProtocol: String, _ port: Int) -> Listener {
    made(Listener()) {
      $0.networkProtocol = networkProtocol
      $0.port = port
    }
  }

  static func group(_ arn: String, of balancer: String, _ type: String) -> TargetGroup {
    made(TargetGroup()) {
      $0.arn = arn
      $0.name = String(arn.split(separator: "/")[1])
      $0.targetType = type
      $0.loadBalancerARNs = [balancer]
    }
  }

  static func target(
    _ id: String,
    _ port: Int,
    _ zone: String?,
    _ state: TargetHealth.State,
    _ reason: String? = nil,
    _ description: String? = nil
  ) -> TargetHealth {
    made(TargetHealth()) {
      $0.id = id
      $0.port = port
      $0.zone = zone
      $0.state = Open(state)
      $0.reason = reason
      $0.description = description
    }
  }

  static func service(desired: Int = 2, running: Int) -> ECSService {
    made(ECSService()) {
      $0.arn = containers + "service/ecs-cluster/ecs-service"
      $0.name = "ecs-service"
      $0.status = Open(.active)
      $0.desiredCount = desired
      $0.runningCount = running
      $0.pendingCount = desired - running
      $0.loadBalancing = [
        made(ECSService.LoadBalancing()) {
          $0.targetGroupARN = albGroup
          $0.containerPort = 8080
        }
      ]
      $0.events = [
        made(ECSService.Event()) {
          $0.at = now.addingTimeInterval(-3_600)
          $0.message = "(service ecs-service) has reached a steady state."
        }
      ]
    }
  }

  static func task(_ id: String, _ zone: String, _ address: String) -> ECSTask {
    made(ECSTask()) {
      $0.arn = containers + "task/ecs-cluster/\(id)"
      $0.zone = zone
      $0.privateAddress = address
      $0.lastStatus = "RUNNING"
      $0.desiredStatus = "RUNNING"
    }
  }

  static var calls: [CallRecord] {
    [
      call(.customer, ["sts", "get-caller-identity"], .slow),
      call(.customer, ["ec2", "describe-vpc-endpoints"], .fast),
      call(.customer, ["ec2", "describe-instances", "--filters", "Name=vpc-id"], .medium),
      call(.provider, ["sts", "get-caller-identity"], .slow),
      call(.provider, ["ec2", "describe-vpc-endpoint-connections"], .fast),
      call(
        .provider,
        ["elbv2", "describe-target-health", "--target-group-arn", albGroup],
        .fast
      ),
      call(.provider, ["ecs", "describe-services", "--cluster", "ecs-cluster"], .fast),
    ]
  }

  static func call(
    _ side: Side,
    _ arguments: [String],
    _ tier: CallRecord.Tier
  ) -> CallRecord {
    let id = "\(side.rawValue) \(arguments.joined(separator: " "))"
    return made(CallRecord(id: id, side: side, arguments: arguments, tier: tier)) {
      $0.at = heard
      $0.seconds = 0.712
      $0.exit = 0
      $0.runs = 12
      $0.processorSeconds = 0.0112
      $0.isWarm = true
      $0.period = tier == .fast ? 10 : tier == .medium ? 60 : 300
    }
  }
}
