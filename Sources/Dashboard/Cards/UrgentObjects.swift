import PathModel

/// The targets and tasks of a path, those first that need attention.
struct UrgentObjects: Sendable {
  /// By the ARN of their group.
  private var targets: [String: [TargetHealth]] = [:]
  let tasks: [ECSTask]

  init(_ snapshot: State.Snapshot) {
    let objects = snapshot.status.objects
    for (_, group) in objects.targetGroups {
      let all = snapshot.sample.provider.targetHealth[group.arn].latest ?? []
      targets[group.arn] = all.urgentFirst(\.hopState)
    }
    tasks = (objects.tasks.latest ?? []).urgentFirst(\.cardState)
  }

  func targets(of group: TargetGroup) -> [TargetHealth] { targets[group.arn] ?? [] }
}

extension State.Snapshot {
  var urgentObjects: UrgentObjects { memo.value { UrgentObjects(self) } }
}

extension ECSTask {
  var cardState: HopState {
    if lastStatus != desiredStatus { return .degraded }
    return lastStatus == "RUNNING" ? .up : .unknown
  }
}

extension Array {
  /// In the order that they have, but what needs attention before what does not.
  fileprivate func urgentFirst(_ state: (Element) -> HopState) -> [Element] {
    let byState = Dictionary(grouping: indices) { state(self[$0]) }
    return HopState.allCases.sorted { $0.urgency < $1.urgency }
      .flatMap { (byState[$0] ?? []).map { self[$0] } }
  }
}
