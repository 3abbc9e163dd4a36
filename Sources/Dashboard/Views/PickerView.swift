import Drawing
import PathModel

/// The paths that could be meant, for the operator to choose from.
struct PickerView {
  private let state: State
  private let selected: Int

  init(_ state: State, selected: Int) {
    self.state = state
    self.selected = selected
  }

  func draw(in area: Rect, on screen: inout Screen) {
    let title = StyledText("Which path?", Style(.title, bold: true))
    let inside = Frame(title: title, role: .borderFocused, glyphs: state.glyphs)
      .draw(in: area, on: &screen).inset(left: 1, right: 1)
    let columns: [Table.Column] = [
      .init("endpoint", width: .fitting(atMost: 26)),
      .init("name", width: .fitting(atMost: 24)),
      .init("VPC", width: .fitting(atMost: 22)),
      .init("state", width: .fitting(atMost: 18)),
      .init("service", width: .share(1)),
    ]
    let rows = state.candidates.map { candidate in
      [
        candidate.path.endpointID, candidate.endpointName, candidate.vpcID, candidate.state,
        candidate.serviceWords,
      ].map { StyledText($0 ?? "", .text) }
    }
    Table(columns: columns, rows: rows, selected: selected, glyphs: state.glyphs)
      .draw(in: inside, on: &screen)
  }
}
