/// The details of an object that lie over the screen.
package struct OpenDetails: Equatable, Sendable {
  /// The list that it is of.
  let screen: State.ScreenName
  let id: String
  /// In which it was last seen.
  var snapshot: State.Snapshot?
  var isGone = false
  var offset = 0
}

extension State {
  /// What is known of an object now, or was when it was last seen; nil: it never was.
  func details(of open: OpenDetails) -> ObjectDetails? {
    var state = self
    state.frozen = open.snapshot.map { Frozen(snapshot: $0, since: now) }
    return state.listView(of: open.screen)?.details(of: open.id)
  }
}

/// Details that lie over the screen are those of now, as long as their object is there.
func keepOpenDetails(_ state: inout State) {
  for (index, overlay) in state.overlays.enumerated() {
    guard case .details(var open) = overlay else { continue }
    open.isGone = state.listView(of: open.screen)?.details(of: open.id) == nil
    if !open.isGone { open.snapshot = state.shown }
    state.overlays[index] = .details(open)
  }
}
