import FoundationEssentials
import PathModel

/// Since when each target is as it is, as far as pltop was there to see it.
struct TargetHistory: Sendable {
  private var changes: [ChangeEvent.Target: ChangeEvent] = [:]

  init(_ events: [ChangeEvent]) {
    for event in events {
      if case .target(let target) = event.subject { changes[target] = event }
    }
  }

  /// nil: it has been like this since before pltop looked.
  func since(_ row: TargetRow) -> Date? {
    let change = changes[ChangeEvent.Target(row.target, in: row.group.arn, of: row.hop)]
    return change.flatMap { $0.new == row.target.explanation ? $0.at : nil }
  }
}

extension State.Snapshot {
  var targetHistory: TargetHistory { memo.value { TargetHistory(status.changes) } }
}
