import Drawing
import FoundationEssentials
import PathModel

/// Takes in a key where the operator is.
func press(_ key: Key, _ state: inout State) -> [Effect] {
  if fill(.key(key), &state) { return followPrompt(&state) }
  guard let command = DashboardCommand.command(for: key, in: state) else {
    refuse(&state)
    return []
  }
  return perform(command, &state)
}

/// Does what a key, a click or a name asks for.
func perform(_ command: DashboardCommand.Name, _ state: inout State) -> [Effect] {
  if let screen = State.ScreenName(shownBy: command) {
    show(screen, &state)
    return []
  }
  switch command {
  case .showPath, .showTargets, .showService, .showNetwork, .showRequests, .showEvents,
    .showFindings, .showCalls, .showFleet, .showSettings:
    break
  case .nextStep: return goToStep(after: 1, &state)
  case .previousStep: return goToStep(after: -1, &state)
  case .leaveTour: leaveTour(&state)
  case .tour: return enterTour(&state)
  case .openDemo: return [.openDemo]
  case .scenarios: openScenarios(&state)
  case .help: state.overlays.append(.help(offset: 0))
  case .palette: state.prompt = Prompt(.command)
  case .nextScreen: show(state.screen.next(by: 1), &state)
  case .previousScreen: show(state.screen.next(by: -1), &state)
  case .filter: openFilter(&state)
  case .problems: toggleProblems(&state)
  case .sortNext: sort(by: 1, &state)
  case .sortPrevious: sort(by: -1, &state)
  case .invertOrder: invertOrder(&state)
  case .columnsLeft: moveColumns(by: -1, &state)
  case .columnsRight: moveColumns(by: 1, &state)
  case .json: return openJSON(&state)
  case .toggleFold: toggleFold(&state)
  case .fold: foldAnswer(&state)
  case .unfold: unfoldAnswer(&state)
  case .toggleAllFolds: toggleAllFolds(&state)
  case .copyValue: return copyValue(&state)
  case .search: state.prompt = Prompt(.search, state.openAnswer?.search ?? "")
  case .nextHit: searchAnswer(1, &state)
  case .previousHit: searchAnswer(-1, &state)
  case .copyID: return copyID(&state)
  case .console: return openConsole(&state)
  case .save: return save(&state)
  case .mouse: return toggleMouse(&state)
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
  case .accept: return accept(&state)
  case .sendComposed: return sendComposed(&state)
  case .confirm: return confirm(&state)
  case .refuse: refuse(&state)
  case .complete: return completeCommand(&state)
  case .pastBefore: recall(1, &state)
  case .pastAfter: recall(-1, &state)
  case .pause: pause(&state)
  case .refresh:
    state.notice = "asking AWS now"
    return [.refresh]
  case .slower: return setInterval(state.interval * 2, &state)
  case .faster: return setInterval(state.interval / 2, &state)
  case .open: return open(&state)
  case .back: return goBack(&state)
  case .up: move(.lines(-1), &state)
  case .down: move(.lines(1), &state)
  case .pageUp: move(.pages(-1), &state)
  case .pageDown: move(.pages(1), &state)
  case .top: move(.start, &state)
  case .bottom: move(.end, &state)
  case .repaint: return [.repaint]
  case .suspend: return [.suspend]
  case .quit, .interrupt: return [.quit]
  }
  return []
}

/// Closes what is open on top, takes a filter away, or goes back to the path.
private func goBack(_ state: inout State) -> [Effect] {
  if let prompt = state.prompt { return cancel(prompt, &state) }
  if state.overlays.popLast() != nil { return [] }
  if state.list.isFiltered {
    state.list.filter = ""
    state.list.showsProblemsOnly = false
    keepCursor(&state)
  } else {
    show(.path, &state)
  }
  return []
}

private func accept(_ state: inout State) -> [Effect] {
  guard let prompt = state.prompt else { return acceptForm(&state) }
  return accept(prompt, &state)
}

/// Holds what is shown now, or lets go; the newest sample is never lost.
private func pause(_ state: inout State) {
  if state.frozen != nil {
    state.frozen = nil
    keepAll(&state)
  } else if let latest = state.latest {
    state.frozen = State.Frozen(snapshot: latest, since: state.now)
  }
}

func setInterval(_ wanted: Duration, _ state: inout State) -> [Effect] {
  let interval = min(max(wanted, .seconds(1)), .seconds(3600))
  state.hasOwnInterval = true
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
  case .calls: return openCall(&state)
  case .targets, .service, .network, .fleet, .settings: openDetails(&state)
  case .path: break
  }
  return []
}

private func openCall(_ state: inout State) -> [Effect] {
  guard let call = CallsView(state).selected else { return [] }
  return openAnswer(of: call.id, &state)
}

/// Opens the menu with the cursor on the seat that is taken.
private func openSeats(_ state: inout State) {
  let seat = state.requests.draft.seat
  let index = state.requests.seats.firstIndex { $0.seat.kind == seat }
  state.overlays.append(.seats(selected: index ?? 0))
}
