import FoundationEssentials

/// How moments are told.
struct Moments: Sendable {
  let now: Date
  let zone: TimeZone

  func age(_ date: Date?) -> String? { date.map { Wording.age(of: $0, now: now) } }

  /// As in `02:59:51, 9 s ago`.
  func ago(_ date: Date?) -> String? {
    date.map { "\(Wording.time($0, in: zone)), \(Wording.age(of: $0, now: now)) ago" }
  }
}
