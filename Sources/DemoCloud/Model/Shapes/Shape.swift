/// A system that stands behind the demo's endpoint service.
package enum Shape: String, Sendable, Codable, CaseIterable {
  /// NLB → ALB → ECS service, as the article has it.
  case article
  /// NLB → ECS service, which registers its tasks itself.
  case tasks
  /// NLB → EC2 instances.
  case instances
  /// NLB with a listener for each of three databases and brokers.
  case database
  /// An ECS service of two colours behind a rule with weights.
  case blueGreen = "blue-green"
  /// One ALB with a neighbour's service behind it.
  case sharedALB = "shared-alb"
  /// An endpoint service with two NLBs.
  case twoNLBs = "two-nlbs"
  /// The endpoint is in another region than the service.
  case crossRegion = "cross-region"
  /// The provider is another company.
  case saas

  /// In a few words, as lists show it.
  package var title: String {
    switch self {
    case .article: "NLB, ALB and ECS service, as in the article"
    case .tasks: "NLB straight to the tasks of an ECS service"
    case .instances: "NLB straight to EC2 instances"
    case .database: "NLB with a listener for each of three databases"
    case .blueGreen: "an ECS service of two colours behind the ALB"
    case .sharedALB: "an ALB that a neighbour's service shares"
    case .twoNLBs: "an endpoint service with two NLBs"
    case .crossRegion: "an endpoint in another region"
    case .saas: "somebody else's service: the customer's side only"
    }
  }

  /// The ports that the NLB listens on, and the endpoint lets in.
  package var ports: [Int] { self == .database ? [5432, 9092, 27_017] : [80] }

  /// Path of the watched requests, and of those that are sent; nil: nobody speaks HTTP there.
  package var requestPath: String? { self == .database ? nil : "/api/tasks" }

  /// Whether the provider's side is nobody's here.
  package var isCustomerOnly: Bool { self == .saas }

  package var customerRegion: String { self == .crossRegion ? "us-east-1" : World.region }

  /// The healthy system.
  package func world(seed: UInt64, tasks: Int = 2) -> World {
    switch self {
    case .article, .crossRegion, .saas: .article(self, seed: seed, tasks: tasks)
    case .tasks: .directTasks(seed: seed, tasks: tasks)
    case .instances: .instances(seed: seed)
    case .database: .databases(seed: seed)
    case .blueGreen: .blueGreen(seed: seed, tasks: tasks)
    case .sharedALB: .sharedBalancer(seed: seed, tasks: tasks)
    case .twoNLBs: .twoBalancers(seed: seed, tasks: tasks)
    }
  }

  var hasApplicationLoadBalancer: Bool {
    switch self {
    case .tasks, .instances, .database: false
    case .article, .blueGreen, .sharedALB, .twoNLBs, .crossRegion, .saas: true
    }
  }

  /// Ports of the NLB's own targets.
  var targetPorts: [Int] { self == .database ? ports : [8080] }

  var customerZones: [(String, String)] {
    self == .crossRegion ? [("us-east-1a", "use1-az4"), ("us-east-1b", "use1-az6")] : World.zones
  }
}
