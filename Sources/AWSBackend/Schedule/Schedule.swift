import PathModel

/// When each call of the plan runs: a pure state machine that is told the time.
///
/// A call has at most one run at a time. A call whose trigger changes while it runs is due again as
/// soon as it ends.
struct Schedule {
  typealias Instant = ContinuousClock.Instant

  private struct Entry {
    var call: PlannedCall
    var isRunning = false
    /// Of the newest run that started.
    var trigger: String?
    /// What any list so far has lacked.
    var lacked: Set<String> = []
    var due: Instant
    var lastGood: Instant?
    /// When an answer was another one than before.
    var lastNews: Instant?
    var failures = 0
    var wasRun = false
  }

  var pace: Pace
  private var entries: [String: Entry] = [:]
  private var order: [String] = []
  private var blocks: [Side: (until: Instant, problem: Problem)] = [:]
  /// When the newest of the calls that take turns began, the newest last.
  private var turns: [Instant] = []

  init(pace: Pace) { self.pace = pace }

  var running: Int { entries.values.count { $0.isRunning } }

  /// Whether every call of the plan has had an answer, good or bad, and none is on the way.
  var isSettled: Bool { entries.values.allSatisfy { $0.wasRun && !$0.isRunning } }

  func call(_ id: String) -> PlannedCall? { entries[id]?.call }

  /// Takes a new plan; returns the calls whose answers count no more: those that are no longer in it,
  /// and those whose list may be older than what it lacks.
  mutating func adopt(_ plan: [PlannedCall], now: Instant) -> (
    dropped: [PlannedCall], outdated: [PlannedCall]
  ) {
    var outdated: [PlannedCall] = []
    order = plan.map(\.id)
    let kept = Set(order)
    let dropped = entries.values.filter { !kept.contains($0.call.id) }.map(\.call)
    for call in dropped { entries[call.id] = nil }
    for call in plan {
      if let entry = entries[call.id] {
        let new = renewed(entry, as: call, now: now)
        if new.lacked != entry.lacked, entry.wasRun { outdated.append(call) }
        entries[call.id] = new
      } else {
        entries[call.id] = Entry(call: call, due: now)
      }
    }
    return (dropped, outdated)
  }

  private func renewed(_ entry: Entry, as call: PlannedCall, now: Instant) -> Entry {
    var entry = entry
    if let trigger = entry.trigger, trigger != call.trigger { entry.due = now }
    if entry.call.tier != call.tier, let good = entry.lastGood {
      entry.due = entry.trigger == call.trigger ? good + period(of: call) : now
    }
    if !call.lacks.isSubset(of: entry.lacked) {
      entry.due = now
      entry.lacked.formUnion(call.lacks)
    }
    entry.call = call
    return entry
  }

  /// A call that is made only once still comes back after a day.
  private func period(of call: PlannedCall) -> Duration {
    pace.period(of: call.tier) ?? .seconds(86_400)
  }

  /// What is due so soon is done with what is due now: a wake-up serves both.
  private static let slack = Duration.milliseconds(20)

  /// The calls that are due, in the order that they get the next free place.
  ///
  /// Those that never ran come first, in the plan's order; then those that have waited longest, for
  /// where `aws` is slower than the interval, calls that are always due would keep out the others.
  private func queue(now: Instant) -> [String] {
    var new: [String] = []
    var old: [(id: String, due: Instant)] = []
    for id in order {
      guard let entry = entries[id], !takesTurns(entry), entry.due <= now + Self.slack else {
        continue
      }
      if entry.wasRun { old.append((id, entry.due)) } else { new.append(id) }
    }
    let turns = turnOrder(now: now).chosen(now: now + Self.slack)
    old += turns.compactMap { id in entries[id].map { (id, min($0.due, now)) } }
    return new + old.sorted { $0.due < $1.due }.map(\.id)
  }

  /// Whether it has to wait for its turn; what was never asked does not.
  private func takesTurns(_ entry: Entry) -> Bool { entry.call.turn != nil && entry.wasRun }

  private func turnOrder(now: Instant) -> TurnOrder {
    let waiting = order.compactMap { entries[$0] }.filter { takesTurns($0) && !$0.isRunning }
    let candidates = waiting.map { entry in
      let isUrgent = isUrgent(entry, now: now)
      let refresh = entry.lastGood.map { $0 + pace.interval } ?? entry.due
      let due = isUrgent && entry.failures == 0 ? min(entry.due, refresh) : entry.due
      return TurnOrder.Candidate(
        id: entry.call.id,
        due: max(due, blocks[entry.call.side]?.until ?? due),
        isUrgent: isUrgent
      )
    }
    return TurnOrder(candidates, starts: turns, interval: pace.interval)
  }

  /// For how long after a change the next one is looked for.
  private static let newsAge = Duration.seconds(60)

  private func isUrgent(_ entry: Entry, now: Instant) -> Bool {
    entry.call.turn == .urgent || entry.lastNews.map { now < $0 + Self.newsAge } ?? false
  }

  /// The calls to start now, marked as running.
  mutating func start(now: Instant) -> [PlannedCall] {
    var started: [PlannedCall] = []
    var free = pace.concurrency - running
    for id in queue(now: now) where free > 0 {
      guard var entry = entries[id], !entry.isRunning else { continue }
      if block(of: entry.call, now: now) != nil { continue }
      if takesTurns(entry) { turns = turns.suffix(TurnOrder.mostAtOnce - 1) + [now] }
      entry.isRunning = true
      entry.trigger = entry.call.trigger
      entries[id] = entry
      started.append(entry.call)
      free -= 1
    }
    return started
  }

  /// Why a call has to wait, and until when.
  ///
  /// If AWS refuses the credentials in one region, the call that says whether they are valid still runs.
  private func block(of call: PlannedCall, now: Instant) -> (until: Instant, problem: Problem)? {
    guard let block = blocks[call.side], block.until > now else { return nil }
    let isOfRegion = Problem.codesOfRegion.contains(block.problem.code ?? "")
    return isOfRegion && call.isIdentity ? nil : block
  }

  /// Takes in how a run ended; `started` is the call as it was when the run began, and `isNews` whether the
  /// answer is another one than before.
  mutating func finish(
    _ started: PlannedCall,
    problem: Problem?,
    isNews: Bool = false,
    jitter: Double,
    now: Instant
  ) {
    guard var entry = entries[started.id] else { return }
    entry.isRunning = false
    entry.wasRun = true
    if let problem {
      entry.failures += 1
      let delay = pace.delay(
        after: problem.kind,
        failures: entry.failures,
        tier: entry.call.tier,
        jitter: jitter
      )
      entry.due = now + delay
      if Pace.concernsSide(problem.kind) { blocks[entry.call.side] = (now + delay, problem) }
    } else {
      entry.failures = 0
      if isNews, entry.lastGood != nil { entry.lastNews = now }
      entry.lastGood = now
      if !entry.call.isIdentity { blocks[entry.call.side] = nil }
      entry.due = started.trigger == entry.call.trigger ? now + period(of: entry.call) : now
    }
    entries[started.id] = entry
  }

  /// The waiting calls of sides on which every call would fail, and why: they count as having failed.
  mutating func failBlocked(now: Instant) -> [(call: PlannedCall, problem: Problem)] {
    var failed: [(PlannedCall, Problem)] = []
    for id in order {
      guard var entry = entries[id], !entry.isRunning,
        let block = block(of: entry.call, now: now), entry.due <= now
      else { continue }
      entry.wasRun = true
      entry.due = block.until
      entries[id] = entry
      failed.append((entry.call, block.problem))
    }
    return failed
  }

  /// The calls whose last good answer is too old to count as known.
  func overdue(now: Instant) -> [PlannedCall] {
    order.compactMap { id in
      guard let entry = entries[id], let limit = limit(of: entry), limit <= now else { return nil }
      return entry.call
    }
  }

  private func limit(of entry: Entry) -> Instant? {
    guard let good = entry.lastGood, let patience = pace.patience(of: entry.call.tier) else {
      return nil
    }
    guard entry.call.turn != nil else { return good + patience }
    // Of very many, the turn of each comes less often.
    let round = pace.interval * entries.values.count { $0.call.turn != nil }
    return good + max(patience, round + .seconds(80))
  }

  /// When there is something to do next; nil: only when a run ends.
  func nextWake(now: Instant) -> Instant? {
    let waiting = order.compactMap { entries[$0] }.filter { !$0.isRunning && !takesTurns($0) }
    let turn = turnOrder(now: now).next
    let dues = waiting.map { max($0.due, blocks[$0.call.side]?.until ?? $0.due) }
    let limits = entries.values.compactMap { limit(of: $0) }.filter { $0 > now }
    let next = (running < pace.concurrency ? dues + [turn].compactMap(\.self) : []) + limits
    return next.min()
  }

  /// Makes every call due, also those of a blocked side.
  mutating func refreshAll(now: Instant) {
    blocks = [:]
    for id in order where entries[id]?.call.tier != .discovery { entries[id]?.due = now }
  }

  /// Takes a new pace; calls that wait longer than it allows are brought forward.
  mutating func change(_ pace: Pace, now: Instant) {
    self.pace = pace
    for id in order {
      guard let entry = entries[id], entry.failures == 0, let good = entry.lastGood else {
        continue
      }
      let due = good + period(of: entry.call)
      entries[id]?.due = due
    }
  }
}
