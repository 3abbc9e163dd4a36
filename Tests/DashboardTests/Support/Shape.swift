import FoundationEssentials
import PathModel

/// What may stand behind an endpoint service.
enum Shape: String, CaseIterable {
  /// NLB, ALB, ECS tasks.
  case article
  /// NLB, ECS tasks.
  case tasks
  case instances
  case addresses
  /// NLB, ALB, a Lambda function.
  case function

  var hasALB: Bool { self == .article || self == .function }
  var hasService: Bool { self == .article || self == .tasks }
  var group: String { hasALB ? Stack.albGroup : Stack.nlbGroup }

  /// The hops' titles from the NLB on.
  var hops: [Hop.Kind] {
    let last: Hop.Kind =
      switch self {
      case .article, .tasks: .service
      case .instances: .instances
      case .addresses: .addresses
      case .function: .function
      }
    return [.networkLoadBalancer] + (hasALB ? [.applicationLoadBalancer] : []) + [last]
  }

  private var targetType: String {
    switch self {
    case .article, .tasks, .addresses: "ip"
    case .instances: "instance"
    case .function: "lambda"
    }
  }

  /// Two targets of the group that answers, each in a state.
  func targets(_ first: TargetHealth.State, _ second: TargetHealth.State) -> [TargetHealth] {
    let ids: [String] =
      switch self {
      case .article, .tasks, .addresses: ["10.100.100.140", "10.100.100.201"]
      case .instances: ["i-0aaa1111", "i-0bbb2222"]
      case .function: ["lambda-one", "lambda-two"]
      }
    return zip(zip(ids, ["eu-west-1a", "eu-west-1b"]), [first, second]).map { place, state in
      Stack.target(place.0, 8080, place.1, state)
    }
  }

  /// The stack in this shape.
  func sample(
    _ targets: [TargetHealth],
    isChecked: Bool = true,
    _ change: (inout Sample) -> Void = { _ in }
  ) -> Sample {
    Stack.made(Stack.networked) { sample in
      behind(&sample, isChecked)
      sample.provider.targetHealth[group] = Stack.known(targets)
      if !hasService {
        sample.provider.service = .pending
        sample.provider.clusterARNs = Stack.known([])
        sample.provider.tasks = Readings()
        sample.provider.taskARNs = .pending
      }
      change(&sample)
    }
  }

  private func behind(_ sample: inout Sample, _ isChecked: Bool) {
    let own = Stack.made(
      Stack.group(group, of: hasALB ? Stack.alb : Stack.nlb, targetType)
    ) {
      $0.port = 8080
      $0.healthCheck.enabled = isChecked
    }
    let nlb = Stack.made(Stack.listener("TCP", 80)) {
      $0.arn = "nlb/80"
      $0.defaultActions = [Self.forward(Stack.nlbGroup)]
    }
    sample.provider.listeners[Stack.nlb] = Stack.known([nlb])
    if hasALB {
      let alb = Stack.made(Stack.listener("HTTP", 8888)) {
        $0.arn = "alb/8888"
        $0.defaultActions = [Self.forward(Stack.albGroup)]
      }
      sample.provider.listeners[Stack.alb] = Stack.known([alb])
      sample.provider.targetGroups = Stack.known([
        Stack.group(Stack.nlbGroup, of: Stack.nlb, "alb"), own,
      ])
    } else {
      let balancers = sample.provider.loadBalancers.latest ?? []
      sample.provider.loadBalancers = Stack.known(balancers.filter { $0.arn == Stack.nlb })
      sample.provider.listeners[Stack.alb] = .pending
      sample.provider.targetHealth[Stack.albGroup] = .pending
      sample.provider.targetGroups = Stack.known([own])
      if let service = sample.provider.service.latest ?? nil {
        sample.provider.service = Stack.known(
          Stack.made(service) { $0.loadBalancing[0].targetGroupARN = Stack.nlbGroup }
        )
      }
    }
  }

  static func forward(_ group: String) -> ListenerAction {
    Stack.made(ListenerAction()) {
      $0.kind = "forward"
      $0.targetGroupARNs = [group]
    }
  }
}
