import Drawing
import PathModel

func moveFinding(_ movement: Movement, _ state: inout State) {
  guard let old = state.findingCursor else { return }
  let subjects = state.findingSubjects
  let area = TourLayout(state, in: DashboardView.area(of: state)).screen
  let page = FindingsLayout(state, in: area).pageHeight
  state.findings.selected = subjects[movement.applied(to: old, count: subjects.count, page: page)]
}

/// The way to the first line lets the cursor go with the newest event, whichever that will be; any
/// other ties it to the one that it reaches.
func moveEvent(_ movement: Movement, _ state: inout State) {
  let listed = state.listedEvents
  guard let old = state.eventCursor(in: listed) else { return }
  let area = TourLayout(state, in: DashboardView.area(of: state)).screen
  let page = EventsLayout(in: area).pageHeight
  let new = movement.applied(to: old, count: listed.count, page: page)
  if case .start = movement {
    state.selectedEvent = nil
  } else {
    state.selectedEvent = listed.numbered[new]
  }
}
