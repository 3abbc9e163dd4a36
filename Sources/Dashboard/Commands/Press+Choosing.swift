import Drawing
import PathModel

func cycleZones(_ state: inout State) {
  let zones = state.shown?.status.zones.compactMap(\.entrance) ?? []
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
  guard let draft = try? composer.result() else { return nil }
  state.overlays.removeLast()
  state.requests.draft = draft
  keepDraft(&state)
  if let index = state.requests.keptIndex {
    state.requests.draft.request.name = state.requests.kept[index].name
  }
  return state.requests.draft
}
