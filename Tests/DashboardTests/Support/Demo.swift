import Drawing
import PathModel

@testable import Dashboard

/// A demo with a few scenarios, and a short tour that is much like the real one.
enum Demo {
  /// In the order that a request passes them.
  static let hops: [Hop.Kind] = [
    .client, .endpoint, .endpointService, .networkLoadBalancer, .applicationLoadBalancer, .service,
  ]

  static let tasksDie = "tasks-die"
  static let groupClosed = "endpoint-group-closed"

  static let scenarios = [
    scenario("-", "teardown", "terraform destroy takes the stack down"),
    scenario("H", tasksDie, "Both tasks die and heal"),
    scenario("A", "pending-acceptance", "The connection waits for acceptance"),
    scenario("A", "connection-rejected", "The provider rejects the connection"),
    scenario("C", groupClosed, "The endpoint's security group closes"),
    scenario("C", "acl-drops-return", "A network ACL drops the answers on ephemeral ports"),
    scenario("G", "health-check-500", "The application answers its health check with 500"),
    scenario("H", "desired-zero", "Somebody sets the desired count to 0"),
    scenario("I", "image-not-found", "The image's tag does not exist"),
  ]

  static let addresses = [
    DemoAddress(zone: "eu-west-1a", url: "http://127.0.0.1:18080"),
    DemoAddress(zone: "eu-west-1b", url: "http://127.0.0.1:18081"),
  ]

  static func state(_ language: Language? = nil) -> DemoState {
    DemoState(
      scenarios: scenarios,
      addresses: addresses,
      tour: language.map { TourState(steps: $0 == .english ? steps : japaneseSteps) }
    )
  }

  private static let sections = [
    "A": "endpoint and service access", "C": "security groups, ACLs, routes",
    "G": "ALB and its targets", "H": "service and deployment", "I": "stopped tasks",
  ]

  private static func scenario(_ section: String, _ name: String, _ title: String) -> DemoScenario {
    DemoScenario(
      name: name,
      title: title,
      story: "\(title). What is seen first is a request that fails; the states of AWS follow "
        + "when the health checks have noticed, and the operator has to find out which of the "
        + "hops is the cause and which only follows from it.",
      section: section,
      sectionTitle: sections[section]
    )
  }

  static let steps = [
    TourStep(
      id: "service",
      title: "The ECS service",
      paragraphs: [
        "ecs-service keeps two Fargate tasks running in the private subnets, one in each zone. "
          + "Each has its own address (network mode awsvpc) and listens on port 8080.",
        "The tasks' security group admits port 8080 only from the security group of the load "
          + "balancer in front of them.",
      ],
      hops: [.service]
    ),
    TourStep(
      id: "one-task",
      title: "GET /api/task/2",
      paragraphs: ["Now for the one task with id 2."],
      hops: [.client, .endpoint],
      press: "r sends it again.",
      request: "/api/task/2",
      sendsRequest: true
    ),
    TourStep(
      id: "tasks-die",
      title: "Broken: both tasks die",
      paragraphs: [
        "Both containers have stopped. Why names the cause first, and with it why the tasks "
          + "stopped; that the load balancers have no healthy target only follows from it.",
        "A request still gets an answer, a 5xx of the ALB itself: the way up to the ALB is open.",
      ],
      hops: [.service, .applicationLoadBalancer],
      press: "Read Why, then send a request with r.",
      request: "/api/tasks",
      scenarios: [tasksDie]
    ),
    TourStep(
      id: "group-closed",
      title: "Broken: a security group closes",
      paragraphs: ["Someone removed the rule for port 80."],
      scenarios: [groupClosed]
    ),
    TourStep(id: "end", title: "The end", paragraphs: ["The demo goes on."]),
  ]

  /// In the middle of three steps, and of a text of many lines.
  static var longTour: TourState {
    let text = (1...40).map { "line \($0)" }
    let steps = ["a", "b", "c"].map { TourStep(id: $0, title: $0, paragraphs: text) }
    var tour = TourState(steps: steps)
    tour.isOpen = true
    tour.index = 1
    tour.offset = 20
    return tour
  }

  static let japaneseSteps = [
    TourStep(
      id: "application-load-balancer",
      title: "ALBと、そこに届くもの",
      paragraphs: [
        "demo-albは内部向けです。ポート8888でHTTPを受け、タスクのヘルスチェックをして、"
          + "正常なタスクにリクエストを振り分けます。",
        "ALBのセキュリティグループは10.100.100.0/24、つまりプロバイダーのVPC全体からの8888を"
          + "許可します。手前のNLBには、ルールで参照できるセキュリティグループがないためです。",
      ],
      hops: [.applicationLoadBalancer],
      press: "rでリクエストを送ります。",
      request: "/api/tasks"
    )
  ]
}

extension State {
  /// The demo of a sample, as `pltop demo` shows it; with a language, on the tour.
  static func demo(
    _ sample: Sample = Stack.healthy,
    _ width: Int = 80,
    _ height: Int = 24,
    glyphs: Glyphs = .unicode,
    tour: Language? = nil
  ) -> State {
    var state = State.showing(sample, width, height, glyphs: glyphs)
    state.demo = Demo.state(tour)
    state.language = tour ?? .english
    state.take(.tourOpened)
    return state
  }

  /// The tour at its step that breaks both tasks.
  static func brokenTour(_ width: Int, _ height: Int, glyphs: Glyphs = .unicode) -> State {
    let state = State.demo(Stack.broken, width, height, glyphs: glyphs, tour: .english)
    return state.pressing(.right, .right)
  }
}
