import Drawing
import PathModel

/// Writes what is seen into a file, and the status as JSON into another.
func save(_ state: inout State) -> [Effect] {
  guard let shown = state.shown else {
    state.notice = "there is nothing to save yet"
    return []
  }
  return [.save(text: DashboardView(state).screen().text(), status: shown)]
}

func toggleMouse(_ state: inout State) -> [Effect] {
  state.usesMouse.toggle()
  state.notice =
    state.usesMouse
    ? "the mouse is pltop's: click and wheel; \(state.key(.mouse)) gives it back"
    : "the mouse is the terminal's: drag selects text; \(state.key(.mouse)) takes it back"
  return [.useMouse(state.usesMouse)]
}
