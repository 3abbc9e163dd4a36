import Drawing

/// All that is known of an object, for a text over the screen.
struct DetailsText {
  private let state: State
  private let open: OpenDetails
  private let details: ObjectDetails?

  init(_ open: OpenDetails, _ state: State) {
    self.open = open
    self.state = state
    details = state.details(of: open)
  }

  var title: StyledText { details?.title ?? "" }

  func lines(width: Int) -> [StyledText] {
    let gone = "\(state.glyphs.stale) it is gone; this is how it was seen last"
    let note = open.isGone ? [StyledText(gone, .stale), ""] : []
    return note + (details?.lines(width) ?? [])
  }
}
