import Drawing

/// Opens the menu with the cursor on what is playing.
func openScenarios(_ state: inout State) {
  guard let demo = state.demo else { return }
  let playing = demo.scenarios.firstIndex { demo.active.contains($0.name) }
  state.overlays.append(.scenarios(selected: playing ?? 0))
}

/// Starts the scenario under the cursor, or undoes it while it is playing.
func playScenario(_ selected: Int, _ state: inout State) -> [Effect] {
  state.overlays.removeLast()
  guard let demo = state.demo, demo.scenarios.indices.contains(selected) else { return [] }
  let scenario = demo.scenarios[selected]
  if demo.active.contains(scenario.name) {
    state.notice = "undone: \(scenario.title)"
    state.demo?.active.removeAll { $0 == scenario.name }
    return [.undoScenario(scenario.name)]
  }
  state.notice = "playing: \(scenario.title); d and Enter undo it"
  state.demo?.active.append(scenario.name)
  return [.startScenario(scenario.name)]
}

// MARK: The tour

/// Opens the tour where it was left.
func enterTour(_ state: inout State) -> [Effect] {
  guard let tour = state.demo?.tour, tour.step != nil else { return [] }
  state.demo?.tour?.isOpen = true
  state.screen = .path
  return enterStep(tour.index, &state)
}

/// The demo goes on as it is.
func leaveTour(_ state: inout State) {
  guard let tour = state.openTour else { return }
  state.demo?.tour?.isOpen = false
  state.notice = TourWording(state.lexicon).left(at: tour.index + 1)
}

func goToStep(after steps: Int, _ state: inout State) -> [Effect] {
  guard let tour = state.openTour else { return [] }
  let index = tour.index + steps
  guard tour.steps.indices.contains(index) else {
    let wording = TourWording(state.lexicon)
    state.notice = steps > 0 ? wording.isLast : wording.isFirst
    return []
  }
  return enterStep(index, &state)
}

/// Makes the scenarios that play those of the step, whatever played before.
///
/// What is on its way counts as done, so that a step passed quickly leaves nothing behind.
private func enterStep(_ index: Int, _ state: inout State) -> [Effect] {
  state.demo?.tour?.index = index
  state.demo?.tour?.offset = 0
  guard let demo = state.demo, let step = demo.tour?.step else { return [] }
  let undone = demo.active.filter { !step.scenarios.contains($0) }
  let started = step.scenarios.filter { !demo.active.contains($0) }
  state.demo?.active = step.scenarios
  return undone.map(Effect.undoScenario) + started.map(Effect.startScenario)
    + (step.sendsRequest ? sendRequest(&state) : [])
}
