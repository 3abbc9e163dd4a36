import Drawing
import PathModel

/// How many requests, how many at a time, how fast.
struct BurstFormView {
  private let form: BurstForm
  private let state: State

  init(_ form: BurstForm, _ state: State) {
    self.form = form
    self.state = state
  }

  func draw(in area: Rect, on screen: inout Screen) {
    let width = min(76, area.width - 4)
    let what = RequestFields(form.draft, state).lines(width: width - 4)
    let notes = notes(width: width - 4)
    let rows = what.count + 1 + BurstForm.Field.allCases.count + 1 + notes.count
    let inside = Dialog(title: "Burst", glyphs: state.glyphs)
      .draw(Size(width: width, height: rows + 2), in: area, on: &screen)
    TextBlock(what, isWrapping: false, ellipsis: state.glyphs.ellipsis)
      .draw(in: inside, on: &screen)
    var rest = inside.removingTop(what.count + 1)
    for field in BurstForm.Field.allCases {
      draw(field, in: rest.top(1), on: &screen)
      rest = rest.removingTop(1)
    }
    TextBlock(notes, isWrapping: false, ellipsis: state.glyphs.ellipsis)
      .draw(in: rest.removingTop(1), on: &screen)
  }

  private func draw(_ field: BurstForm.Field, in row: Rect, on screen: inout Screen) {
    let isFocused = form.focus == field
    let pointer = isFocused ? "\(state.glyphs.pointer) " : "  "
    StyledText("\(pointer)\(name(of: field))", isFocused ? .accent : .muted)
      .draw(in: row, on: &screen)
    let value = row.removingLeft(16)
    TextFieldView(form[field], isFocused: isFocused, placeholder: field == .rate ? "none" : "")
      .draw(in: value.left(12), on: &screen)
    StyledText(range(of: field), .muted).draw(in: value.removingLeft(14), on: &screen)
  }

  private func name(of field: BurstForm.Field) -> String {
    switch field {
    case .count: "requests"
    case .concurrency: "at a time"
    case .rate: "a second"
    }
  }

  private func range(of field: BurstForm.Field) -> String {
    let seat = form.draft.seat
    switch field {
    case .count:
      let range = BurstPlan.countRange(of: seat)
      return "\(range.lowerBound) to \(range.upperBound)"
    case .concurrency:
      let range = BurstPlan.concurrencyRange(of: seat)
      return "\(range.lowerBound) to \(range.upperBound)"
    case .rate: return "at most; empty: no limit"
    }
  }

  private func notes(width: Int) -> [StyledText] {
    let problem = form.problem.map {
      StyledText("\(state.glyphs.down) \($0)", Style(.down, bold: true)).wrapped(to: width)
    }
    let ready =
      StyledText(state.keymap.label(of: .accept, in: .burst), .key)
      + StyledText(" starts it.", .muted)
    return (state.requests.isLive ? [RequestWarning.line(state.glyphs)] : []) + (problem ?? [ready])
  }
}
