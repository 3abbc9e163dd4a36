import Drawing
import FoundationEssentials
import PathModel

/// Takes in a key where the operator is.
func press(_ key: Key, _ state: inout State) -> [Effect] {
  if fill(.key(key), &state) { return [] }
  guard let command = DashboardCommand.command(for: key, in: state) else {
    refuse(&state)
    return []
  }
  switch command {
  case .nextStep: return goToStep(after: 1, &state)
  case .previousStep: return goToStep(after: -1, &state)
  case .leaveTour: leaveTour(&state)
  case .tour: return enterTour(&state)
  case .scenarios: openScenarios(&state)
  case .help: state.overlays.append(.help(offset: 0))
  case .nextScreen: show(state.screen.next, &state)
  case .showPath: show(.path, &state)
  case .showCalls: show(.calls, &state)
  case .showRequests: show(.requests, &state)
  case .showFindings: show(.findings, &state)
  case .showEvents: show(.events, &state)
  case .sendRequest: return sendRequest(&state)
  case .series: return toggleSeries(&state)
  case .burst: openBurst(&state)
  case .stopBurst:
    state.notice = stoppingBurst
    return [.stopBurst]
  case .compose: state.overlays.append(.composer(Composer(state.requests.draft)))
  case .zones: cycleZones(&state)
  case .seats: openSeats(&state)
  case .nextKept: chooseKept(after: 1, &state)
  case .previousKept: chooseKept(after: -1, &state)
  case .sendAgain: return sendAgain(&state)
  case .copyCommand: return copyCommand(&state)
  case .copyFix: return copyFix(&state)
  case .toggleAdvice: toggleAdvice(&state)
  case .nextField: _ = fill(.focus(1), &state)
  case .previousField: _ = fill(.focus(-1), &state)
  case .accept: return acceptForm(&state)
  case .sendComposed: return sendComposed(&state)
  case .confirm: return confirm(&state)
  case .refuse: refuse(&state)
  case .pause: pause(&state)
  case .refresh:
    state.notice = "asking AWS now"
    return [.refresh]
  case .slower: return setInterval(state.interval * 2, &state)
  case .faster: return setInterval(state.interval / 2, &state)
  case .open: return open(&state)
  case .back: _ = state.overlays.popLast()
  case .up: move(.lines(-1), &state)
  case .down: move(.lines(1), &state)
  case .pageUp: move(.pages(-1), &state)
  case .pageDown: move(.pages(1), &state)
  case .top: move(.start, &state)
  case .bottom: move(.end, &state)
  case .repaint: return [.repaint]
  case .suspend: return [.suspend]
  case .quit: return [.quit]
  }
  return []
}

/// Holds what is shown now, or lets go; the newest sample is never lost.
private func pause(_ state: inout State) {
  if state.frozen != nil {
    let calls = state.callIDs
    let findings = state.findingSubjects
    state.frozen = nil
    keepCall(from: calls, &state)
    keepFinding(from: findings, &state)
    keepOpenFinding(&state)
  } else if let latest = state.latest {
    state.frozen = State.Frozen(snapshot: latest, since: state.now)
  }
}

private func setInterval(_ wanted: Duration, _ state: inout State) -> [Effect] {
  let interval = min(max(wanted, .seconds(1)), .seconds(3600))
  guard interval != state.interval else {
    state.notice = "every \(Wording.duration(interval)) is the limit"
    return []
  }
  state.interval = interval
  state.notice = "every \(Wording.duration(interval))"
  return [.setInterval(interval)]
}

private func open(_ state: inout State) -> [Effect] {
  if case .picker(let selected) = state.overlays.last {
    state.overlays.removeLast()
    return [.choosePath(index: selected)]
  }
  if case .scenarios(let selected) = state.overlays.last { return playScenario(selected, &state) }
  if case .seats(let selected) = state.overlays.last {
    chooseSeat(selected, &state)
    return []
  }
  switch state.screen {
  case .requests: openRecord(&state)
  case .findings: openFinding(&state)
  case .events: openEvent(&state)
  case .path, .calls: return openCall(&state)
  }
  return []
}

private func openCall(_ state: inout State) -> [Effect] {
  guard let call = state.selectedCall else { return [] }
  state.overlays.append(.answer(call: call, lines: nil, offset: 0))
  return [.fetchAnswer(call: call)]
}

/// Opens the menu with the cursor on the seat that is taken.
private func openSeats(_ state: inout State) {
  let seat = state.requests.draft.seat
  let index = state.requests.seats.firstIndex { $0.seat.kind == seat }
  state.overlays.append(.seats(selected: index ?? 0))
}

extension State.ScreenName {
  fileprivate var next: State.ScreenName {
    let all = State.ScreenName.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
