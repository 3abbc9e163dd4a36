import Drawing
import PathModel

/// The form of the request that `r` sends.
struct ComposerView {
  private static let labelWidth = 19
  private let composer: Composer
  private let state: State

  init(_ composer: Composer, _ state: State) {
    self.composer = composer
    self.state = state
  }

  func draw(in area: Rect, on screen: inout Screen) {
    let title = StyledText("Edit the request", Style(.title, bold: true))
    let inside = Frame(title: title, role: .borderFocused, glyphs: state.glyphs)
      .draw(in: area, on: &screen).inset(left: 1, right: 1)
    var rest = inside.removingBottom(3)
    for field in Composer.Field.allCases {
      let rows = rows(of: field, in: inside.height)
      draw(field, in: rest.top(rows), on: &screen)
      rest = rest.removingTop(rows)
    }
    let problem = composer.problem.map {
      StyledText("\(state.glyphs.down) \(SafeText.line($0))", Style(.down, bold: true))
    }
    TextBlock(problem?.wrapped(to: inside.width) ?? [hint])
      .draw(in: inside.bottom(2), on: &screen)
  }

  private var hint: StyledText {
    let map = state.keymap
    let keys = [
      (map.label(of: .accept, in: .composer), "uses it"),
      (map.label(of: .sendComposed, in: .composer), "uses and sends it"),
      (map.label(of: .back, in: .composer), "leaves it as it was"),
    ]
    return keys.map { StyledText("\($0) ", .key) + StyledText("\($1)   ", .muted) }
      .joined()
  }

  /// Headers and body share what the others leave, the body twice as much.
  private func rows(of field: Composer.Field, in height: Int) -> Int {
    let rest = max(4, height - 3 - (Composer.Field.allCases.count - 2))
    return switch field {
    case .headers: rest / 3
    case .body: rest - rest / 3
    default: 1
    }
  }

  private func draw(_ field: Composer.Field, in area: Rect, on screen: inout Screen) {
    let isFocused = composer.focus == field
    let pointer = isFocused ? "\(state.glyphs.pointer) " : "  "
    StyledText("\(pointer)\(name(of: field))", isFocused ? .accent : .muted)
      .draw(in: area.top(1), on: &screen)
    let value = isFocused ? composer[field] : masked(field)
    TextFieldView(value, isFocused: isFocused, placeholder: placeholder(of: field))
      .draw(in: area.removingLeft(Self.labelWidth), on: &screen)
  }

  /// Secrets are only seen while they are edited.
  private func masked(_ field: Composer.Field) -> TextField {
    guard field == .headers else { return composer[field] }
    let lines = composer[field].lines.map { HTTPHeader(line: String($0))?.shown.line ?? String($0) }
    return TextField(lines.joined(separator: "\n"), isMultiline: true)
  }

  private func name(of field: Composer.Field) -> String {
    switch field {
    case .method: "method"
    case .path: "path"
    case .headers: "headers"
    case .body: "body"
    case .statuses: "expected status"
    case .text: "expected text"
    case .timeout: "time-out, s"
    case .connection: "connect to"
    }
  }

  private func placeholder(of field: Composer.Field) -> String {
    switch field {
    case .method: "GET; TCP only connects"
    case .path: "/"
    case .headers: "none; one on each line, as in Accept: text/plain"
    case .body: "none"
    case .statuses: "100-499: any answer but a server error"
    case .text: "anything"
    case .timeout: "10"
    case .connection: "where the name leads; else an address, as in 10.1.1.12:8080"
    }
  }
}
