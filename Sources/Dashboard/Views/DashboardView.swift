package import Drawing
import PathModel

/// The whole screen.
///
/// ```
/// header
/// screen: path or calls
/// …
/// footer
/// ```
/// with at most one overlay drawn over the screen, between header and footer.
package struct DashboardView {
  /// What the screens are laid out for; below it there is only a word about it.
  package static let minimum = Size(width: 80, height: 24)

  private let state: State

  package init(_ state: State) { self.state = state }

  package func screen() -> Screen {
    var screen = Screen(size: state.size)
    guard state.size.width >= Self.minimum.width, state.size.height >= Self.minimum.height else {
      drawTooSmall(on: &screen)
      return state.glyphs == .ascii ? screen.inASCII : screen
    }
    let area = screen.bounds
    HeaderView(state).draw(in: area.top(1), on: &screen)
    draw(in: area.removingTop(1).removingBottom(1), on: &screen)
    FooterView(state).draw(in: area.bottom(1), on: &screen)
    return state.glyphs == .ascii ? screen.inASCII : screen
  }

  private func draw(in area: Rect, on screen: inout Screen) {
    switch state.overlays.last {
    case .help(let offset): HelpView(state, offset: offset).draw(in: area, on: &screen)
    case .answer(let call, let lines, let offset):
      AnswerView(state, call: call, lines: lines, offset: offset).draw(in: area, on: &screen)
    case .picker(let selected): PickerView(state, selected: selected).draw(in: area, on: &screen)
    case nil:
      switch state.screen {
      case .path: PathView(state).draw(in: area, on: &screen)
      case .calls: CallsView(state).draw(in: area, on: &screen)
      }
    }
  }

  /// Fits anywhere: the words are cut where there is no room.
  private func drawTooSmall(on screen: inout Screen) {
    let size = state.size
    let lines = [
      "pltop needs \(Self.minimum.width)×\(Self.minimum.height)",
      "this is \(size.width)×\(size.height)",
      state.latest.map { "path \($0.status.state.rawValue)" } ?? "",
    ]
    for (row, line) in lines.enumerated() {
      screen.put(TextWidth.clipped(line, to: size.width), x: 0, y: row, style: Style(.text))
    }
  }
}
