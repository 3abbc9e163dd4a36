import FoundationEssentials
import PathModel

/// One request every few seconds, until the operator stops it.
struct SendingSeries: Equatable, Sendable {
  /// As it was when the series began: what is chosen afterwards changes nothing here.
  let draft: RequestDraft
  /// Seconds.
  let every: Int
  /// When the next one is due.
  private(set) var due: Date
  /// Whether a request of the series is on its way.
  private(set) var isSending = false
  private(set) var sent = 0
  private(set) var failed = 0
  /// How many could not be sent at all.
  private(set) var refused = 0

  init(_ draft: RequestDraft, every: Int, from now: Date) {
    self.draft = draft
    self.every = max(1, every)
    due = now
  }

  /// Counts one as sent; the next is due one interval after this one was, but not in the past, nor
  /// later than in one interval: the clock may have been set.
  mutating func send(at now: Date) {
    isSending = true
    let interval = TimeInterval(every)
    let next = due.addingTimeInterval(interval)
    due = next > now && next <= now + interval ? next : now + interval
  }

  /// Whether one is to be sent now.
  func isDue(at now: Date) -> Bool {
    now >= due || due.timeIntervalSince(now) > TimeInterval(every)
  }

  mutating func take(_ record: RequestRecord) {
    guard isSending else { return }
    sent += 1
    failed += record.result.isExpected ? 0 : 1
  }

  mutating func refuse() {
    if isSending { refused += 1 }
  }

  mutating func end() { isSending = false }

  /// As in `42 sent, 1 failed`.
  var counts: String {
    "\(sent) sent, \(failed) failed" + (refused > 0 ? ", \(refused) not sent" : "")
  }
}
