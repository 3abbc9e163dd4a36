import FoundationEssentials
import PathModel

/// All tasks that are known of the service: as ECS lists those that run; then those that stopped, the
/// newest first.
struct TaskRows: Sendable {
  let all: [TaskRow]
  /// Whether ECS knows the health of any.
  let hasHealth: Bool
  /// How many of those that run are as they should be; nil: which run was never heard.
  let settled: Int?

  init(_ snapshot: State.Snapshot) {
    let objects = snapshot.status.objects
    let listed = snapshot.sample.provider.stoppedTaskARNs.current.map(Set.init)
    let stopped = Self.described(objects.stoppedTasks)
    let stoppedARNs = Set(stopped.map(\.task.arn))
    let running = Self.described(objects.tasks).filter { !stoppedARNs.contains($0.task.arn) }
    let remembered = objects.rememberedTasks.map { task in
      let isForgotten = listed.map { !$0.contains(task.arn) } ?? false
      return TaskRow(task: task, origin: isForgotten ? .forgotten : .remembered)
    }
    let newestFirst = (stopped + remembered).sorted {
      ($0.task.stoppedAt ?? .distantFuture) > ($1.task.stoppedAt ?? .distantFuture)
    }
    all = running + newestFirst
    hasHealth = all.contains { $0.task.knownHealth != nil }
    settled = objects.tasks.latest.map { $0.count(where: \.isSettled) }
  }

  private static func described(_ reading: Reading<[ECSTask]>) -> [TaskRow] {
    let freshness: Freshness = reading.problem == nil ? .current : .stale
    return (reading.latest ?? []).map { TaskRow(task: $0, origin: .described(freshness)) }
  }
}

extension State.Snapshot {
  var taskRows: TaskRows { memo.value { TaskRows(self) } }
}
