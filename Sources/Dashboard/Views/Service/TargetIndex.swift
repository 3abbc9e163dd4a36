import PathModel

/// The health of the service's tasks as its load balancers see it, by the tasks' addresses.
struct TargetIndex: Sendable {
  private var byAddress: [String: TargetHealth] = [:]

  /// What is old is left out: it says nothing of now.
  init(_ snapshot: State.Snapshot) {
    let groups = Set(
      (snapshot.status.objects.service?.loadBalancing ?? []).compactMap(\.targetGroupARN)
    )
    for group in groups {
      for target in snapshot.sample.provider.targetHealth[group].current ?? [] {
        guard let known = byAddress[target.id] else {
          byAddress[target.id] = target
          continue
        }
        // A task that is registered twice is as good as the worse of the two.
        if target.hopState.urgency < known.hopState.urgency { byAddress[target.id] = target }
      }
    }
  }

  /// nil: it is not registered, or has stopped: its address may be another's by now.
  subscript(task: ECSTask) -> TargetHealth? {
    guard !task.isStopped else { return nil }
    return task.privateAddress.flatMap { byAddress[$0] }
  }
}

extension State.Snapshot {
  var targetIndex: TargetIndex { memo.value { TargetIndex(self) } }
}
