import Drawing
import PathModel

/// Asks whether a request that may change something is really to be sent.
struct ConfirmationView {
  private let pending: PendingSend
  private let state: State

  init(_ pending: PendingSend, _ state: State) {
    self.pending = pending
    self.state = state
  }

  func draw(in area: Rect, on screen: inout Screen) {
    let width = min(76, area.width - 4)
    let request = pending.draft.request
    let question = StyledText(
      "\(SafeText.line(request.method)) may change something on the other side.",
      Style(.degraded, bold: true)
    )
    var lines = question.wrapped(to: width - 4) + [""]
    lines += RequestFields(pending.draft, state).lines(width: width - 4)
    lines.append(
      RequestFields.line("how often", StyledText(pending.times(stop: state.key(.series)), .text))
    )
    if state.requests.isLive {
      lines += ["", RequestWarning.line(state.glyphs)]
    }
    lines += [
      "",
      StyledText(state.key(.confirm), .key)
        + StyledText(" sends it; any other key does not.", .muted),
    ]
    let size = Size(width: width, height: lines.count + 2)
    let inside = Dialog(title: "Send it?", glyphs: state.glyphs).draw(size, in: area, on: &screen)
    TextBlock(lines, isWrapping: false, ellipsis: state.glyphs.ellipsis)
      .draw(in: inside, on: &screen)
  }
}

/// That what is sent loads a system that others use.
enum RequestWarning {
  static func line(_ glyphs: Glyphs) -> StyledText {
    StyledText("\(glyphs.degraded) this is no demo: it goes to a live service", .degraded)
  }
}
