package import FoundationEssentials

/// What the data plane asks of the simulated cloud, at the moment that it needs to know.
///
/// The closures are called on the data plane's one thread and hold it up: they look, and never wait.
package struct Traffic: Sendable {
  /// The zones in which the endpoint has an interface, as in `eu-west-1a`, in order.
  package var zones: @Sendable () -> [String]
  /// What a connection from the test client to the endpoint's interface in a zone meets on its
  /// whole way to the ALB's listener.
  package var passage: @Sendable (_ zone: String) -> Passage
  /// What the ALB's node in a zone does with a request.
  package var routing: @Sendable (_ zone: String, _ request: RequestHead) -> Routing
  /// The tasks that have a container running.
  package var tasks: @Sendable () -> [RunningTask]
  /// What the application in a task does with a request.
  package var answer: @Sendable (_ task: String, _ request: RequestHead) -> AppAnswer
  /// The port of the ALB's listener, for `X-Forwarded-Port`.
  package var listenerPort: @Sendable () -> Int
  /// The simulated time, for the `Date` of answers.
  package var now: @Sendable () -> Date

  package init(
    zones: @escaping @Sendable () -> [String],
    passage: @escaping @Sendable (_ zone: String) -> Passage,
    routing: @escaping @Sendable (_ zone: String, _ request: RequestHead) -> Routing,
    tasks: @escaping @Sendable () -> [RunningTask],
    answer: @escaping @Sendable (_ task: String, _ request: RequestHead) -> AppAnswer,
    listenerPort: @escaping @Sendable () -> Int = { 8888 },
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.zones = zones
    self.passage = passage
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
    fileprivate let passages: [String: Passage]
    fileprivate let tasks: [RunningTask]
  }

  /// As it is now.
  package var scene: Scene {
    let zones = zones()
    let passages = Dictionary(uniqueKeysWithValues: zip(zones, zones.map(passage)))
    return Scene(passages: passages, tasks: tasks())
  }
}

/// What the ALB does with a request.
package enum Routing: Sendable, Hashable {
  /// A fixed response, which the ALB gives itself.
  case respond(status: Int, contentType: String, body: String)
  /// One of these answers, in turn; with none of them the ALB answers 503.
  case forward([Upstream])
}

/// A task that the ALB may hand a request to.
package struct Upstream: Sendable, Hashable {
  /// The task's id.
  package var task: String
  /// What the ALB's connection to the task meets.
  package var passage: Passage

  package init(task: String, passage: Passage = .open) {
    self.task = task
    self.passage = passage
  }
}

/// A task that has a container running.
package struct RunningTask: Sendable, Hashable {
  package var id: String
  /// Whether the application has opened its port.
  package var listens: Bool

  package init(id: String, listens: Bool = true) {
    self.id = id
    self.listens = listens
  }
}
