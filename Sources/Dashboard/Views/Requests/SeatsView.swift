import Drawing
import PathModel

/// Where requests can be sent from, and what is missing where they cannot.
struct SeatsView {
  private let state: State
  private let selected: Int
  private var glyphs: Glyphs { state.glyphs }

  init(_ state: State, selected: Int) {
    self.state = state
    self.selected = selected
  }

  func draw(in area: Rect, on screen: inout Screen) {
    let seats = state.requests.seats
    let title = StyledText("Where are requests sent from?", Style(.title, bold: true))
    let inside = Frame(title: title, role: .borderFocused, glyphs: glyphs)
      .draw(in: area, on: &screen).inset(left: 1, right: 1)
    let problem = seats.indices.contains(selected) ? seats[selected].problem : nil
    let why = problem.map {
      StyledText("\(glyphs.down) \($0)", Style(.down, bold: true)).wrapped(to: inside.width)
    }
    let rows = why.map { min(6, $0.count + 1) } ?? 0
    Table(
      columns: [
        .init("", width: .fixed(1)), .init("seat", width: .fitting(atMost: 44)),
        .init("", width: .share(1)),
      ],
      rows: seats.map(row),
      selected: selected,
      glyphs: glyphs
    )
    .draw(in: inside.removingBottom(rows), on: &screen)
    TextBlock(why ?? [], isWrapping: false)
      .draw(in: inside.bottom(rows).removingTop(1), on: &screen)
  }

  private func row(_ choice: SeatChoice) -> [StyledText] {
    let isGood = choice.problem == nil
    let sign = StyledText(
      String(isGood ? glyphs.up : glyphs.down),
      Style(isGood ? .up : .down, bold: true)
    )
    let isTaken = choice.seat.kind == state.requests.draft.seat
    let word = choice.problem ?? (isTaken ? "taken" : "")
    return [
      sign, StyledText(choice.seat.title, isTaken ? Style(.accent, bold: true) : Style()),
      StyledText(word, isGood ? .muted : .down),
    ]
  }
}
