import PathModel

/// The health of the service's tasks as its load balancers see it, by the tasks' addresses.
struct TargetIndex: Sendable {
  /// A target, and how it counts in its group.
  struct Seen: Sendable {
    let target: TargetHealth
    let state: HopState?
  }

  private var byAddress: [String: Seen] = [:]

  /// What is old is left out: it says nothing of now.
  init(_ snapshot: State.Snapshot) {
    let own = snapshot.status.objects.service?.targetGroupARNs ?? []
    for group in snapshot.status.groups where own.contains(group.arn) {
      for target in snapshot.sample.provider.targetHealth[group.arn].current ?? [] {
        let seen = Seen(target: target, state: group.state(of: target))
        // A task that is registered twice is as good as the worse of the two.
        if let known = byAddress[target.id], known.state.urgency <= seen.state.urgency { continue }
        byAddress[target.id] = seen
      }
    }
  }

  /// nil: it is not registered, or has stopped: its address may be another's by now.
  subscript(task: ECSTask) -> Seen? {
    guard !task.isStopped else { return nil }
    return task.privateAddress.flatMap { byAddress[$0] }
  }

  /// How a task is, by what ECS and its load balancer say.
  func state(of task: ECSTask) -> HopState? { task.state(target: self[task]?.state) }
}

extension State.Snapshot {
  var targetIndex: TargetIndex { memo.value { TargetIndex(self) } }
}
