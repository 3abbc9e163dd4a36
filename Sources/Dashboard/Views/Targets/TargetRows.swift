import PathModel

/// All targets of the path, in the order that a request meets their groups, as AWS lists each of them.
struct TargetRows: Sendable {
  let all: [TargetRow]
  /// Whether somebody overrules the health checks of any.
  let hasOverride: Bool
  /// Whether one is in the state whose name is longer than others.
  let hasLongState: Bool

  init(_ snapshot: State.Snapshot) {
    all = snapshot.status.groups.flatMap { group in
      let reading = snapshot.sample.provider.targetHealth[group.arn]
      let freshness: Freshness = reading.problem == nil ? .current : .stale
      return (reading.latest ?? []).map {
        TargetRow(target: $0, status: group, freshness: freshness)
      }
    }
    hasOverride = all.contains { $0.target.override != nil }
    hasLongState = all.contains { $0.target.state?.known == .unhealthyDraining }
  }
}

extension State.Snapshot {
  var targetRows: TargetRows { memo.value { TargetRows(self) } }
}
