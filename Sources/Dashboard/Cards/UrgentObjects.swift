import PathModel

/// The targets and tasks of a path, those first that need attention.
struct UrgentObjects: Sendable {
  /// By the ARN of their group.
  private var targets: [String: [TargetHealth]] = [:]
  let tasks: [ECSTask]

  init(_ snapshot: State.Snapshot) {
    for group in snapshot.status.groups {
      let all = snapshot.sample.provider.targetHealth[group.arn].latest ?? []
      targets[group.arn] = all.urgentFirst(group.state(of:))
    }
    let index = snapshot.targetIndex
    tasks = (snapshot.status.objects.tasks.latest ?? []).urgentFirst(index.state(of:))
  }

  func targets(of group: TargetGroupStatus) -> [TargetHealth] { targets[group.arn] ?? [] }
}

extension State.Snapshot {
  var urgentObjects: UrgentObjects { memo.value { UrgentObjects(self) } }
}

extension Array {
  /// In the order that they have, but what needs attention before what does not.
  fileprivate func urgentFirst(_ state: (Element) -> HopState?) -> [Element] {
    let byUrgency = Dictionary(grouping: indices) { state(self[$0]).urgency }
    return byUrgency.keys.sorted().flatMap { (byUrgency[$0] ?? []).map { self[$0] } }
  }
}
