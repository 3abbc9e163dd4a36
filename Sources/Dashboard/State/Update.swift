import Drawing
import PathModel

/// Takes in what happened; returns what is to be done outside.
///
/// Pure: no clock, no files, no terminal.
package func update(_ state: inout State, _ action: Action) -> [Effect] {
  switch action {
  case .keyPressed(let key):
    state.notice = nil
    return press(key, &state)
  case .pasted(let text):
    // A paste is text for a field; anywhere else it means nothing, whatever it holds.
    if fill(.paste(text), &state) { return followPrompt(&state) }
  case .mouse(let mouse):
    return point(mouse, &state)
  case .resized(let size):
    state.size = size
    keepCursor(&state)
    keepAnswerInSight(&state)
  case .ticked(let now):
    state.now = now
    return continueSeries(&state)
  case .sampleArrived(let snapshot):
    return take(snapshot, &state)
  case .requestFinished(let record):
    state.requests.log.add(record)
    if state.screen == .requests { keepCursor(&state) }
    state.requests.series?.take(record)
  case .requestsDone:
    state.requests.log.sending = max(0, state.requests.log.sending - 1)
    state.requests.series?.end()
  case .requestRefused(let why):
    state.notice = why
    state.requests.series?.refuse()
  case .burstProgressed(let report):
    take(report, &state)
  case .copied(let word), .complained(let word):
    state.notice = word
  case .seatsChanged(let seats):
    state.requests.seats = seats
    keepSeat(&state)
  case .answerArrived(let call, let text):
    take(text, of: call, &state)
  case .callWayChanged(let way, let interval):
    state.callWay = way
    guard !state.hasOwnInterval, interval != state.interval else { return [] }
    state.interval = interval
    return [.setInterval(interval)]
  case .demoChanged(let active):
    state.demo?.active = active
  case .tourOpened:
    return enterTour(&state)
  }
  return []
}

/// A change of the path's state is told also while the screen is held.
private func take(_ snapshot: State.Snapshot, _ state: inout State) -> [Effect] {
  let told = state.latest?.status.changes.last { $0.isOfThePath }
  let candidates = state.candidates
  state.latest = snapshot
  state.health.take(snapshot)
  state.requests.follow(snapshot.status.objects, snapshot.sample.wish.watch)
  state.now = max(state.now, snapshot.sample.at)
  keepAll(&state)
  keepPicker(from: candidates, &state)
  guard let change = snapshot.status.changes.last(where: { $0.isOfThePath }), change != told else {
    return []
  }
  return [.tellChange(change)]
}

/// Opens the picker while there is a choice, and keeps its cursor on the same path.
private func keepPicker(from old: [PathCandidate], _ state: inout State) {
  let open = state.overlays.firstIndex { if case .picker = $0 { true } else { false } }
  guard let open, case .picker(let selected) = state.overlays[open] else {
    // What is being typed must not become commands of a list that has come over it.
    let end = state.isTyping ? 0 : state.overlays.count
    if !state.candidates.isEmpty { state.overlays.insert(.picker(selected: 0), at: end) }
    return
  }
  guard !state.candidates.isEmpty else {
    state.overlays.remove(at: open)
    return
  }
  let path = old.indices.contains(selected) ? old[selected].path : nil
  let index = state.candidates.firstIndex { $0.path == path }
  let kept = index ?? min(selected, state.candidates.count - 1)
  state.overlays[open] = .picker(selected: kept)
}
