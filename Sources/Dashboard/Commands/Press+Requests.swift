import Drawing
import FoundationEssentials
import PathModel

extension State {
  /// What `r` sends: on the tour, the request that the step speaks of.
  var nextDraft: RequestDraft {
    var draft = requests.draft
    if let path = openTour?.step?.request {
      draft.request = TestRequest(path: path, expectation: .anySuccess)
    }
    return draft
  }
}

// MARK: Sending

func sendRequest(_ state: inout State) -> [Effect] { submit(.once(state.nextDraft), &state) }

/// The record under the cursor once more: the same request, from the same kind of seat, the same way.
func sendAgain(_ state: inout State) -> [Effect] {
  guard let record = state.recordInView else { return tellThatNoneWasSent(&state) }
  let draft = RequestDraft(
    record.request,
    zones: RequestDraft.Zones(record.route.zone),
    connection: record.route.connection,
    seat: record.seat.kind
  )
  return submit(.once(draft), &state)
}

/// Sends what was asked for, or first asks whether it is meant.
func submit(_ pending: PendingSend, _ state: inout State) -> [Effect] {
  if let problem = pending.draft.problem {
    state.notice = problem
    return []
  }
  if case .once = pending, state.requests.log.isSending {
    state.notice = "the last request is still on its way"
    return []
  }
  if pending.isRepeated, let problem = pending.draft.request.repetitionProblem {
    state.notice = problem
    return []
  }
  guard pending.draft.request.isSafe else {
    state.overlays.append(.confirmation(pending))
    return []
  }
  return begin(pending, &state)
}

/// What was asked for is meant.
func begin(_ pending: PendingSend, _ state: inout State) -> [Effect] {
  switch pending {
  case .once(let draft):
    guard !state.requests.log.isSending else {
      state.notice = "the last request is still on its way"
      return []
    }
    state.requests.log.sending += 1
    return [.send(draft)]
  case .series(let draft, let every):
    state.requests.series = SendingSeries(draft, every: every, from: state.now)
    state.notice = "a request every \(every) s; \(state.key(.series)) stops it"
    return continueSeries(&state)
  case .burst(let draft, let plan):
    if case .burst = state.overlays.last { state.overlays.removeLast() }
    state.requests.plan = plan
    state.requests.startingBurst = draft
    return [.startBurst(draft, plan)]
  }
}

/// Sends the next one of the series when it is due and none is on its way.
func continueSeries(_ state: inout State) -> [Effect] {
  guard let series = state.requests.series, series.isDue(at: state.now),
    !state.requests.log.isSending
  else { return [] }
  state.requests.series?.send(at: state.now)
  state.requests.log.sending += 1
  return [.send(series.draft)]
}

func toggleSeries(_ state: inout State) -> [Effect] {
  if let series = state.requests.series {
    state.requests.series = nil
    state.notice = "series stopped: \(series.counts)"
    return []
  }
  return submit(.series(state.requests.draft, every: state.requests.every), &state)
}

// MARK: Bursts

func openBurst(_ state: inout State) {
  guard !state.requests.isBurstRunning else {
    state.notice = "a burst is under way; \(state.key(.stopBurst)) stops it"
    return
  }
  var draft = state.requests.draft
  // A burst goes one way: the endpoint's own name stands for all zones.
  if draft.zones == .all { draft.zones = .any }
  let proposed = BurstPlan.proposed(from: draft.seat, isLive: state.requests.isLive)
  state.overlays.append(.burst(BurstForm(draft, state.requests.plan ?? proposed)))
}

func take(_ report: BurstReport, _ state: inout State) {
  if let draft = state.requests.startingBurst, !report.isOver {
    state.requests.burstDraft = draft
    state.requests.startingBurst = nil
    state.requests.isBurstInFront = true
  }
  state.requests.burst = report
  if report.isOver, state.notice == stoppingBurst { state.notice = nil }
}

/// What is said until the last requests of a stopped burst have ended.
let stoppingBurst = "stopping the burst"
