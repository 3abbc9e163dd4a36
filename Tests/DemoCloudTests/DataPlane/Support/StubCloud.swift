import DemoCloud
import FoundationEssentials
import Synchronization

/// A cloud that is what a test says it is.
final class StubCloud: Sendable {
  struct State {
    var zones = ["eu-west-1a"]
    var passages: [String: Passage] = [:]
    /// What the NLB hands connections to itself; nil: to the ALB.
    var targets: [Upstream]?
    /// Nil hands each request to the tasks, one after the other.
    var routing: Routing?
    var tasks = [RunningTask(id: "task-a"), RunningTask(id: "task-b")]
    /// What tasks answer; those that are not named give their id.
    var answers: [String: AppAnswer] = [:]
    /// The requests that reached a task.
    var seen: [RequestHead] = []
  }

  private let state: Mutex<State>

  init(_ change: (inout State) -> Void = { _ in }) {
    var first = State()
    change(&first)
    state = Mutex(first)
  }

  func change<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
    state.withLock { body(&$0) }
  }

  var seen: [RequestHead] { state.withLock(\.seen) }

  var traffic: Traffic {
    Traffic(
      entrances: { self.state.withLock { $0.zones.map { Entrance(zone: $0) } } },
      passage: { entrance in self.state.withLock { $0.passages[entrance.zone] ?? .open } },
      targets: { _ in self.state.withLock(\.targets) },
      routing: { _, _ in
        self.state.withLock { state in
          state.routing ?? .forward(to: state.tasks.map { Upstream(task: $0.id) })
        }
      },
      tasks: { self.state.withLock(\.tasks) },
      answer: { task, request in
        self.state.withLock { state in
          state.seen.append(request)
          return state.answers[task] ?? AppAnswer(body: Array(task.utf8))
        }
      },
      now: { Date(timeIntervalSince1970: 1_795_402_800) }
    )
  }
}
