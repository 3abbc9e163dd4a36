package import FoundationEssentials

/// What the data plane asks of the simulated cloud, at the moment that it needs to know.
///
/// The closures are called on the data plane's one thread and hold it up: they look, and never wait.
package struct Traffic: Sendable {
  /// The endpoint's interfaces and ports, in order.
  package var entrances: @Sendable () -> [Entrance]
  /// What a connection from the test client to one of them meets on its whole way to the ALB's
  /// listener, or to the targets.
  package var passage: @Sendable (_ entrance: Entrance) -> Passage
  /// Where the NLB hands a connection to its targets itself, those that may get it; nil: it is for
  /// the ALB.
  package var targets: @Sendable (_ entrance: Entrance) -> [Upstream]?
  /// What the ALB's node in a zone does with a request.
  package var routing: @Sendable (_ zone: String, _ request: RequestHead) -> Routing
  /// Programs behind the load balancers.
  package var tasks: @Sendable () -> [RunningTask]
  /// What the application in a task does with a request.
  package var answer: @Sendable (_ task: String, _ request: RequestHead) -> AppAnswer
  /// The port of the ALB's listener, for `X-Forwarded-Port`.
  package var listenerPort: @Sendable () -> Int
  /// The simulated time, for the `Date` of answers.
  package var now: @Sendable () -> Date

  package init(
    entrances: @escaping @Sendable () -> [Entrance],
    passage: @escaping @Sendable (_ entrance: Entrance) -> Passage,
    targets: @escaping @Sendable (_ entrance: Entrance) -> [Upstream]? = { _ in nil },
    routing: @escaping @Sendable (_ zone: String, _ request: RequestHead) -> Routing,
    tasks: @escaping @Sendable () -> [RunningTask],
    answer: @escaping @Sendable (_ task: String, _ request: RequestHead) -> AppAnswer,
    listenerPort: @escaping @Sendable () -> Int = { 8888 },
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.entrances = entrances
    self.passage = passage
    self.targets = targets
    self.routing = routing
    self.tasks = tasks
    self.answer = answer
    self.listenerPort = listenerPort
    self.now = now
  }
}

extension Traffic {
  /// What decides which sockets are open, and what a new connection meets.
  package struct Scene: Sendable, Equatable {
    fileprivate let passages: [Entrance: Passage]
    fileprivate let tasks: [RunningTask]
  }

  /// As it is now.
  package var scene: Scene {
    let entrances = entrances()
    let passages = Dictionary(uniqueKeysWithValues: zip(entrances, entrances.map(passage)))
    return Scene(passages: passages, tasks: tasks())
  }
}

/// What the ALB does with a request.
package enum Routing: Sendable, Hashable {
  /// The targets of a group that gets a part of the requests.
  package struct Share: Sendable, Hashable {
    package var weight: Int
    package var upstreams: [Upstream]

    package init(weight: Int = 1, upstreams: [Upstream]) {
      self.weight = weight
      self.upstreams = upstreams
    }
  }

  /// A fixed response, which the ALB gives itself.
  case respond(status: Int, contentType: String, body: String)
  /// The same over HTTPS, which the ALB sends the client to.
  case redirect(status: Int)
  /// Each gets its part of the requests, and its targets answer in turn; with none the ALB answers
  /// 503.
  case forward([Share])

  /// To the targets of one group.
  package static func forward(to upstreams: [Upstream]) -> Routing {
    .forward([Share(upstreams: upstreams)])
  }
}

/// A target that a request or a connection may be handed to.
package struct Upstream: Sendable, Hashable {
  /// Its id among those that run.
  package var task: String
  /// Fate of the load balancer's connection to it.
  package var passage: Passage

  package init(task: String, passage: Passage = .open) {
    self.task = task
    self.passage = passage
  }
}

/// A task, instance or appliance that runs.
package struct RunningTask: Sendable, Hashable {
  package var id: String
  /// Whether the application has opened its port.
  package var listens: Bool
  /// One that does not takes connections, and says nothing.
  package var speaksHTTP: Bool

  package init(id: String, listens: Bool = true, speaksHTTP: Bool = true) {
    self.id = id
    self.listens = listens
    self.speaksHTTP = speaksHTTP
  }
}
