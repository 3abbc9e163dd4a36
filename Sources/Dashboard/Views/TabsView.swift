import Drawing

/// The screens by their numbers, the one that is shown marked.
///
/// ` 1 path  2 targets  3 service  …`; where there is no room, the others are numbers only.
struct TabsView {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(in row: Rect, on screen: inout Screen) {
    let inputs = TabsInputs(width: row.width, screen: state.screen, language: state.language)
    KeptRow<Self>
      .draw(in: row, on: &screen, keptBy: state.shown?.memo, inputs, draw: drawAnew)
  }

  private func drawAnew(in row: Rect, on screen: inout Screen) {
    for (tab, place) in places(in: row) {
      let isShown = tab == state.screen
      let key = StyledText(" \(tab.digit)", isShown ? Style(.title, bold: true) : Style(.key))
      let style = isShown ? Style(.title, bold: true) : Style(.muted)
      let text = key + StyledText(place.width > 3 ? " \(title(of: tab))" : "", style)
      text.draw(in: place, on: &screen)
      if isShown { screen.restyle(place) { $0 = Style(.title, bold: true, reverse: true) } }
    }
  }

  /// The screen whose tab is at a column; nil: none.
  func screen(at x: Int, in row: Rect) -> State.ScreenName? {
    places(in: row).first { $0.1.x <= x && x < $0.1.x + $0.1.width }?.0
  }

  private func title(of tab: State.ScreenName) -> String { state.lexicon(tab.title) }

  private func places(in row: Rect) -> [(State.ScreenName, Rect)] {
    guard !row.isEmpty else { return [] }
    let all = State.ScreenName.allCases
    let gaps = [4, 3].first { gap in
      all.reduce(1) { $0 + TextWidth.of(title(of: $1)) + gap } <= row.width
    }
    var rest = row
    return all.map { tab in
      let isShown = tab == state.screen
      let title = TextWidth.of(title(of: tab))
      let width = isShown ? title + 4 : gaps.map { title + $0 } ?? 3
      let place = rest.left(width)
      rest = rest.removingLeft(place.width)
      return (tab, place)
    }
  }
}

private struct TabsInputs: Hashable, Sendable {
  let width: Int
  let screen: State.ScreenName
  let language: Language
}
