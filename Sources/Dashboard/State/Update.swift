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
  case .resized(let size):
    state.size = size
  case .ticked(let now):
    state.now = now
  case .sampleArrived(let snapshot):
    take(snapshot, &state)
  case .requestFinished(let entry):
    state.requests.isSending = false
    state.requests.add(entry)
  case .requestRefused(let why):
    state.requests.isSending = false
    state.notice = why
  case .answerArrived(let call, let text):
    take(text, of: call, &state)
  }
  return []
}

private func take(_ snapshot: State.Snapshot, _ state: inout State) {
  state.latest = snapshot
  state.now = max(state.now, snapshot.sample.at)
  let ids = snapshot.sample.calls.map(\.id)
  if !ids.contains(state.selectedCall ?? "") { state.selectedCall = ids.first }
  let isPicking = state.overlays.contains { if case .picker = $0 { true } else { false } }
  if state.candidates.isEmpty {
    state.overlays.removeAll { if case .picker = $0 { true } else { false } }
  } else if !isPicking {
    state.overlays.append(.picker(selected: 0))
  }
}

private func take(_ text: String?, of call: String, _ state: inout State) {
  guard case .answer(call, _, let offset) = state.overlays.last else { return }
  let lines = text.map(SafeText.lines) ?? ["Nothing was printed yet, or it was too large to keep."]
  state.overlays[state.overlays.count - 1] = .answer(call: call, lines: lines, offset: offset)
}
