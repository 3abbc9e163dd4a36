import FoundationEssentials
import PathModel

/// The tasks of the service by the address that a load balancer knows them by.
struct TaskIndex: Sendable {
  private var byAddress: [String: ECSTask] = [:]

  /// Of those that had an address one after the other, the newest; one that runs before all others.
  init(_ objects: PathObjects) {
    let stopped = (objects.stoppedTasks.latest ?? []) + objects.rememberedTasks
    for task in stopped {
      guard let address = task.privateAddress else { continue }
      let known = byAddress[address]?.stoppedAt ?? .distantPast
      if known <= task.stoppedAt ?? .distantFuture { byAddress[address] = task }
    }
    for task in objects.tasks.latest ?? [] {
      if let address = task.privateAddress { byAddress[address] = task }
    }
  }

  subscript(target: TargetHealth) -> ECSTask? { byAddress[target.id] }
}

extension State.Snapshot {
  var taskIndex: TaskIndex { memo.value { TaskIndex(status.objects) } }
}
