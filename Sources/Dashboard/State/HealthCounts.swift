import FoundationEssentials
import PathModel

/// How many targets of each group of the path are healthy.
struct HealthCounts: Sendable {
  /// Of one target group.
  struct Group: Sendable {
    /// When AWS said so.
    let at: Date
    let freshness: Freshness
    /// Leaving ones included.
    let all: Int
    /// Those that leave are no loss, and are not among the others.
    private(set) var staying = 0
    private(set) var healthy = 0
    private(set) var zones: [String: Zone] = [:]

    init(_ targets: [TargetHealth], at: Date, _ freshness: Freshness) {
      self.at = at
      self.freshness = freshness
      all = targets.count
      for target in targets {
        let isStaying = !target.isLeaving
        let isHealthy = target.state?.known == .healthy
        staying += isStaying ? 1 : 0
        healthy += isHealthy ? 1 : 0
        guard let zone = target.zone else { continue }
        // A zone in which all are leaving has none: that must be seen.
        zones[zone, default: Zone()].all += isStaying ? 1 : 0
        if isHealthy { zones[zone, default: Zone()].healthy += 1 }
      }
    }
  }

  struct Zone: Sendable {
    var healthy = 0
    var all = 0
  }

  private var groups: [String: Group] = [:]

  init(_ snapshot: State.Snapshot) {
    for (_, group) in snapshot.status.objects.targetGroups {
      let reading = snapshot.sample.provider.targetHealth[group.arn]
      guard let targets = reading.latest, let at = reading.at else { continue }
      groups[group.arn] = Group(targets, at: at, reading.problem == nil ? .current : .stale)
    }
  }

  /// nil: its targets were never heard of.
  subscript(group: TargetGroup) -> Group? { groups[group.arn] }
}

extension State.Snapshot {
  var healthCounts: HealthCounts { memo.value { HealthCounts(self) } }
}
