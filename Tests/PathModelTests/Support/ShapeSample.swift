@testable import PathModel

/// What stands behind the endpoint service of a path of which every fact is known and good.
enum ShapeSample: String, CaseIterable, Sendable {
  /// NLB, ALB, ECS service.
  case article
  /// NLB, ECS service.
  case tasks
  /// NLB, EC2 instances.
  case instances
  /// NLB, addresses that nobody here runs.
  case addresses
  /// NLB, ALB, EC2 instances.
  case instancesBehindALB
  /// NLB, ALB, a Lambda function.
  case function

  static let instanceIDs = ["i-web1", "i-web2"]
  static let functionARN = "arn:aws:lambda:eu-west-1:111122223333:function:web"

  var hasALB: Bool { [.article, .instancesBehindALB, .function].contains(self) }
  var hasService: Bool { [.article, .tasks].contains(self) }

  /// The group that holds what answers.
  var lastGroup: String { hasALB ? HealthySample.albGroup : HealthySample.nlbGroup }

  var lastHop: Hop.Kind {
    switch self {
    case .article, .tasks: .service
    case .instances, .instancesBehindALB: .instances
    case .addresses: .addresses
    case .function: .function
    }
  }

  var sample: Sample {
    var sample = HealthySample.sample
    if !hasALB { leaveOutALB(&sample) }
    if !hasService { leaveOutService(&sample) }
    switch self {
    case .article: break
    case .tasks:
      let port = 8080
      sample.provider.service = sample.provider.service.changing {
        $0?.loadBalancing[0].targetGroupARN = HealthySample.nlbGroup
      }
      let page = "\(HealthySample.cluster) 1"
      sample.provider.scannedServices[page] = sample.provider.scannedServices[page].changing {
        $0[0].loadBalancing[0].targetGroupARN = HealthySample.nlbGroup
      }
      setTargets(HealthySample.taskAddresses, port, "ip", of: &sample)
    case .addresses: setTargets(HealthySample.taskAddresses, 5432, "ip", of: &sample)
    case .instances: setTargets(Self.instanceIDs, 8080, "instance", of: &sample)
    case .instancesBehindALB: setTargets(Self.instanceIDs, 8080, "instance", of: &sample)
    case .function:
      setTargets([Self.functionARN], nil, "lambda", of: &sample)
    }
    return sample
  }

  var status: PathStatus { .derive(sample) }

  /// All targets of the last group in a state, for a reason as AWS gives it.
  func with(_ state: String, _ reason: String? = nil) -> Sample {
    var sample = sample
    sample.provider.targetHealth[lastGroup] = sample.provider.targetHealth[lastGroup].changing {
      for index in $0.indices {
        $0[index].state = Open(state)
        $0[index].reason = reason
      }
    }
    return sample
  }

  private func leaveOutALB(_ sample: inout Sample) {
    sample.provider.loadBalancers = sample.provider.loadBalancers.changing { $0.removeLast() }
    sample.provider.targetGroups = sample.provider.targetGroups.changing { $0.removeLast() }
    sample.provider.listeners[HealthySample.alb] = .pending
    sample.provider.targetHealth[HealthySample.albGroup] = .pending
    // Without an ALB the targets themselves admit the NLB.
    sample.provider.network.securityGroups = HealthySample.value([
      HealthySample.securityGroup(
        HealthySample.taskGroup,
        inbound: [
          HealthySample.rule("tcp", 8080, blocks: ["10.100.100.0/24"]),
          HealthySample.rule("tcp", 5432, blocks: ["10.100.100.0/24"]),
        ],
        outbound: [HealthySample.rule("tcp", 443, blocks: ["0.0.0.0/0"])]
      )
    ])
  }

  private func leaveOutService(_ sample: inout Sample) {
    sample.provider.clusterARNs = HealthySample.value([])
    sample.provider.scannedServices = Readings()
    sample.provider.service = .pending
    sample.provider.taskARNs = .pending
    sample.provider.tasks = Readings()
    sample.provider.stoppedTasks = Readings()
    sample.provider.taskDefinition = .pending
  }

  private func setTargets(_ ids: [String], _ port: Int?, _ type: String, of sample: inout Sample) {
    let group = lastGroup
    sample.provider.targetGroups = sample.provider.targetGroups.changing { groups in
      for index in groups.indices where groups[index].arn == group {
        groups[index].targetType = type
        groups[index].port = port
        if type == "lambda" { groups[index].healthCheck.enabled = false }
        if self == .addresses { groups[index].healthCheck.networkProtocol = "TCP" }
      }
    }
    let health = ids.enumerated().map { index, id in
      var target = HealthySample.target(
        id,
        0,
        zone: type == "lambda" ? "all" : HealthySample.zones[index % 2],
        type == "lambda" ? "unavailable" : "healthy"
      )
      target.port = port
      return target
    }
    sample.provider.targetHealth[group] = HealthySample.value(health)
  }
}
