package import PathModel

/// What the operator asked to be sent.
package enum PendingSend: Equatable, Sendable {
  case once(RequestDraft)
  /// Every so many seconds.
  case series(RequestDraft, every: Int)
  case burst(RequestDraft, BurstPlan)

  var draft: RequestDraft {
    switch self {
    case .once(let draft), .series(let draft, _), .burst(let draft, _): draft
    }
  }

  /// Whether it sends more than one request.
  var isRepeated: Bool { if case .once = self { false } else { true } }

  /// As in `once` or `every 5 s, until R stops it`; the key is what stops a series.
  func times(stop key: String) -> String {
    switch self {
    case .once(let draft): draft.zones == .all ? "once in each zone" : "once"
    case .series(let draft, let every):
      "every \(every) s, until \(key) stops it"
        + (draft.zones == .all ? ", each time in each zone" : "")
    case .burst(_, let plan):
      "\(plan.count) times, \(plan.concurrency) at a time"
        + (plan.rate.map { ", at most \(Wording.factor($0)) a second" } ?? "")
    }
  }
}
