import Drawing
import FoundationEssentials
import PathModel

extension State {
  /// What `r` sends: on the tour, the request that the step speaks of.
  var nextDraft: RequestDraft {
    var draft = requests.draft
    if let path = openTour?.step?.request { draft.request = TestRequest(path: path) }
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
    state.notice = "a request every \(every) s; R stops it"
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
    state.notice = "a burst is under way; X stops it"
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

// MARK: What is sent next

func cycleZones(_ state: inout State) {
  let zones = state.shown?.status.zones.map(\.zone) ?? []
  let all: [RequestDraft.Zones] = [.any, .all] + zones.map(RequestDraft.Zones.one)
  let index = all.firstIndex(of: state.requests.draft.zones) ?? -1
  state.requests.draft.zones = all[(index + 1) % all.count]
}

/// A request that is not among the kept ones is kept before another one takes its place.
func chooseKept(after steps: Int, _ state: inout State) {
  keepDraft(&state)
  let kept = state.requests.kept
  guard let index = state.requests.keptIndex, kept.count > 1 else {
    state.notice = "there is no other request"
    return
  }
  state.requests.draft.request = kept[(index + steps + kept.count) % kept.count]
}

private func keepDraft(_ state: inout State) {
  guard state.requests.keptIndex == nil else { return }
  state.requests.draft.request.name = TestRequest.ownName
  let own = state.requests.kept.firstIndex { $0.name == TestRequest.ownName }
  if let own {
    state.requests.kept[own] = state.requests.draft.request
  } else {
    state.requests.kept.append(state.requests.draft.request)
  }
}

func chooseSeat(_ selected: Int, _ state: inout State) {
  guard state.requests.seats.indices.contains(selected) else { return }
  let choice = state.requests.seats[selected]
  if let problem = choice.problem {
    state.notice = problem
    return
  }
  state.requests.draft.seat = choice.seat.kind
  state.notice = "requests are sent from: \(choice.seat.title)"
  state.overlays.removeLast()
}

/// The cursor of an open menu stays on its seat.
func keepSeat(_ state: inout State) {
  for (index, overlay) in state.overlays.enumerated() {
    guard case .seats(let selected) = overlay else { continue }
    let last = max(0, state.requests.seats.count - 1)
    state.overlays[index] = .seats(selected: min(selected, last))
  }
}

/// Makes the draft what was composed.
///
/// - Returns: nil for what cannot be sent; the form says why, and stays.
func take(_ composer: Composer, _ state: inout State) -> RequestDraft? {
  guard let draft = try? composer.composed() else { return nil }
  state.overlays.removeLast()
  state.requests.draft = draft
  keepDraft(&state)
  if let index = state.requests.keptIndex {
    state.requests.draft.request.name = state.requests.kept[index].name
  }
  return state.requests.draft
}

// MARK: Records

extension State {
  /// The request whose details are open, or the one under the cursor.
  var recordInView: RequestRecord? {
    if case .record(let record, _, _) = overlays.last { return record }
    return requests.selectedRecord
  }
}

func openRecord(_ state: inout State) {
  guard let record = state.requests.selectedRecord else {
    _ = tellThatNoneWasSent(&state)
    return
  }
  state.overlays.append(.record(record, body: RecordView.body(of: record), offset: 0))
}

func copyCommand(_ state: inout State) -> [Effect] {
  guard let record = state.recordInView else { return [.copyCommand(state.nextDraft)] }
  guard let command = CurlCommandLine(record.request, record.route) else {
    state.notice = record.request.problem
    return []
  }
  state.notice = "copied: curl command of request \(record.id), to be run \(record.seat.runsThere)"
  return [.copy(command.text)]
}

private func tellThatNoneWasSent(_ state: inout State) -> [Effect] {
  state.notice = "no request has been sent yet; r sends one"
  return []
}

extension Seat {
  /// Where a command has to be run to go the same way, as in `here` or `on ec2-user@203.0.113.7`.
  package var runsThere: String {
    switch kind {
    case .here, .simulated: "here"
    case .ssh, .ssm: "on \(place)"
    }
  }
}
