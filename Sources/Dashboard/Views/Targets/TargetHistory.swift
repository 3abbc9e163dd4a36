import FoundationEssentials
import PathModel

/// Since when each target is as it is, as far as pltop was there to see it.
struct TargetHistory: Sendable {
  private struct Subject: Hashable {
    let hop: Hop.Kind?
    let name: String
  }

  private var changes: [Subject: ChangeEvent] = [:]

  init(_ events: [ChangeEvent]) {
    for event in events where event.subject.hasPrefix("target ") {
      changes[Subject(hop: event.hop, name: event.subject)] = event
    }
  }

  /// nil: it has been like this since before pltop looked.
  func since(_ row: TargetRow) -> Date? {
    let change = changes[Subject(hop: row.hop, name: "target \(row.target.label)")]
    return change.flatMap { $0.new == row.target.explanation ? $0.at : nil }
  }
}

extension State.Snapshot {
  var targetHistory: TargetHistory { memo.value { TargetHistory(status.changes) } }
}
