import Testing

/// What stands behind endpoint services, each shape made in moto by the real CLI: healthy it is up and `check`
/// ends with 0; with one part of several broken it is degraded, with all of it down, and the part is named.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct MotoShapeTests {
  private static let patience = Duration.seconds(300)

  enum Shape: String, CaseIterable, Sendable {
    case tasks
    case tasksByTLS
    case instances
    case threeListeners
    case instancesBehindALB
    case weights
    case emptySecondListener
    case twoServices
    case twoNLBs
  }

  /// How to break a part of a shape, and what is to be said then.
  struct Break: Sendable {
    var exit: Int32
    var words: [String]
    var make: @Sendable (ShapeMaker) async throws -> Void
  }

  @Test(arguments: Shape.allCases)
  func healthyIsUpAndABrokenPartIsNamed(shape: Shape) async throws {
    try await withMotoCloud(networks: true) { cloud in
      let maker = ShapeMaker(cloud: cloud)
      let (endpoint, broken) = try await Self.make(shape, maker)
      let healthy = try await Self.check(endpoint, cloud)
      #expect(healthy.exit == 0, "\(shape): \(healthy.stdout)\(healthy.stderr)")
      if ![.instancesBehindALB, .weights, .emptySecondListener, .twoServices].contains(shape) {
        let status = try await Self.run("status", endpoint, cloud)
        #expect(!status.stdout.contains("ALB"), "\(status.stdout)")
      }
      try await broken.make(maker)
      let worse = try await Self.check(endpoint, cloud)
      #expect(worse.exit == broken.exit, "\(shape): \(worse.stdout)\(worse.stderr)")
      for word in broken.words {
        #expect(worse.stdout.contains(word), "\(word) is not in \(worse.stdout)")
      }
    }
  }

  @Test func somebodyElsesServiceIsJudgedByWhatTheCustomerSees() async throws {
    try await withMotoCloud(networks: true) { cloud in
      let (endpoint, _) = try await Self.make(.instances, ShapeMaker(cloud: cloud))
      let options = [
        "check", "--endpoint", endpoint, "--customer-profile", "customer", "--provider", "none",
        "--endpoint-url", cloud.facts.endpointURL,
      ]
      let outcome = try await Program.run(
        options,
        environment: cloud.environment(.v2),
        timeout: Self.patience
      )
      #expect(outcome.exit == 0, "\(outcome.stdout)\(outcome.stderr)")
    }
  }

  // MARK: Shapes

  private static func make(_ shape: Shape, _ maker: ShapeMaker) async throws -> (String, Break) {
    switch shape {
    case .tasks: try await tasks("TCP", maker)
    case .tasksByTLS: try await tasks("TLS", maker)
    case .instances: try await instances(maker)
    case .threeListeners: try await threeListeners(maker)
    case .instancesBehindALB: try await instancesBehindALB(maker)
    case .weights: try await weights(maker)
    case .emptySecondListener: try await emptySecondListener(maker)
    case .twoServices: try await twoServices(maker)
    case .twoNLBs: try await twoNLBs(maker)
    }
  }

  private static func tasks(_ networkProtocol: String, _ maker: ShapeMaker) async throws
    -> (String, Break)
  {
    let balancer = try await maker.networkBalancer("nlb")
    let group = try await maker.group("tasks", "ip", port: 8080)
    try await maker.listener(
      of: balancer,
      networkProtocol,
      networkProtocol == "TLS" ? 443 : 80,
      [(group, 1)]
    )
    try await maker.service("app", in: group, port: 8080)
    let broken = Break(exit: 2, words: ["0 of 2 targets healthy"]) { try await $0.fail(group) }
    return (try await maker.path(through: [balancer]), broken)
  }

  private static func instances(_ maker: ShapeMaker) async throws -> (String, Break) {
    let ids = try await maker.instances(2)
    let balancer = try await maker.networkBalancer("nlb")
    let group = try await maker.group("web", "instance", targets: ids)
    try await maker.listener(of: balancer, "TCP", 80, [(group, 1)])
    let broken = Break(exit: 1, words: ["1 of 2 targets healthy"]) { try await $0.stop(ids[0]) }
    return (try await maker.path(through: [balancer]), broken)
  }

  private static func threeListeners(_ maker: ShapeMaker) async throws -> (String, Break) {
    let balancer = try await maker.networkBalancer("nlb")
    var groups: [String] = []
    for (index, port) in [5432, 9092, 27017].enumerated() {
      let address = "10.100.100.\(140 + index)"
      let group = try await maker.group("p\(port)", "ip", port: port, targets: [address])
      try await maker.listener(of: balancer, "TCP", port, [(group, 1)])
      groups.append(group)
    }
    let second = groups[1]
    let broken = Break(exit: 1, words: ["9092", "0 of 1"]) { try await $0.fail(second) }
    return (try await maker.path(through: [balancer]), broken)
  }

  private static func instancesBehindALB(_ maker: ShapeMaker) async throws -> (String, Break) {
    let ids = try await maker.instances(2)
    let group = try await maker.group("web", "instance", "HTTP", targets: ids)
    let (outer, _, _) = try await balancers(maker, [(group, 1)])
    let broken = Break(exit: 1, words: ["1 of 2 targets healthy"]) { try await $0.stop(ids[0]) }
    return (try await maker.path(through: [outer]), broken)
  }

  private static func weights(_ maker: ShapeMaker) async throws -> (String, Break) {
    let blue = try await maker.group("blue", "ip", "HTTP", targets: ["10.100.100.140"])
    let green = try await maker.group("green", "ip", "HTTP")
    let (outer, _, listener) = try await balancers(maker, [(blue, 100), (green, 0)])
    let broken = Break(exit: 2, words: ["green"]) {
      try await $0.forward(listener, to: [(blue, 0), (green, 100)])
    }
    return (try await maker.path(through: [outer]), broken)
  }

  private static func emptySecondListener(_ maker: ShapeMaker) async throws -> (String, Break) {
    let web = try await maker.group("web", "ip", "HTTP", targets: ["10.100.100.140"])
    let idle = try await maker.group("idle", "ip", "HTTP", port: 8081)
    let (outer, inner, _) = try await balancers(maker, [(web, 1)])
    try await maker.listener(of: inner, "HTTP", 8081, [(idle, 1)])
    let broken = Break(exit: 2, words: ["0 of 1 targets healthy"]) { try await $0.fail(web) }
    return (try await maker.path(through: [outer]), broken)
  }

  private static func twoServices(_ maker: ShapeMaker) async throws -> (String, Break) {
    let tasks = try await maker.group("tasks", "ip", "HTTP", port: 8080)
    let orders = try await maker.group("orders", "ip", "HTTP", port: 8080)
    let (outer, _, listener) = try await balancers(maker, [(tasks, 1)])
    try await maker.rule(10, path: "/orders/*", of: listener, [(orders, 1)])
    try await maker.service("tasks", in: tasks, port: 8080)
    try await maker.service("orders", in: orders, port: 8080)
    let broken = Break(exit: 1, words: ["/orders/*", "0 of 2"]) { try await $0.fail(orders) }
    return (try await maker.path(through: [outer]), broken)
  }

  private static func twoNLBs(_ maker: ShapeMaker) async throws -> (String, Break) {
    var groups: [String] = []
    var balancers: [String] = []
    for index in 1...2 {
      let balancer = try await maker.networkBalancer("nlb-\(index)")
      let group = try await maker.group(
        "web-\(index)",
        "ip",
        targets: ["10.100.100.\(140 + index)"]
      )
      try await maker.listener(of: balancer, "TCP", 80, [(group, 1)])
      balancers.append(balancer)
      groups.append(group)
    }
    let second = groups[1]
    let broken = Break(exit: 1, words: ["nlb-2", "0 of 1"]) { try await $0.fail(second) }
    return (try await maker.path(through: balancers), broken)
  }

  /// An NLB before an ALB, whose listener forwards by weights.
  private static func balancers(_ maker: ShapeMaker, _ weights: ShapeMaker.Weights) async throws
    -> (outer: String, inner: String, listener: String)
  {
    let inner = try await maker.applicationBalancer("alb")
    let listener = try await maker.listener(of: inner, "HTTP", 80, weights)
    let outer = try await maker.networkBalancer("nlb")
    let group = try await maker.group("albs", "alb", targets: [inner])
    try await maker.listener(of: outer, "TCP", 80, [(group, 1)])
    return (outer, inner, listener)
  }

  // MARK: pltop

  private static func check(_ endpoint: String, _ cloud: MotoCloud) async throws -> Outcome {
    try await run("check", endpoint, cloud)
  }

  private static func run(_ command: String, _ endpoint: String, _ cloud: MotoCloud) async throws
    -> Outcome
  {
    try await Program.run(
      [command, "--endpoint", endpoint, "--endpoint-url", cloud.facts.endpointURL]
        + Program.profiles,
      environment: cloud.environment(.v2),
      timeout: patience
    )
  }
}
