import Drawing

/// What can happen to the demo's cloud, and the story of the scenario under the cursor.
struct ScenariosView {
  /// From here on there is room for the names that `--scenario` takes.
  private static let wide = 100
  private let state: State
  private let demo: DemoState
  private let selected: Int
  private var glyphs: Glyphs { state.glyphs }

  init(_ state: State, _ demo: DemoState, selected: Int) {
    self.state = state
    self.demo = demo
    self.selected = selected
  }

  func draw(in area: Rect, on screen: inout Screen) {
    let title = StyledText("What happens to the cloud?", Style(.title, bold: true))
    let count = demo.active.count
    let note = StyledText(count == 0 ? "" : "\(count) playing", .accent)
    let inside = Frame(title: title, note: note, role: .borderFocused, glyphs: glyphs)
      .draw(in: area, on: &screen).inset(left: 1, right: 1)
    let parts = Self.parts(of: inside)
    let isWide = inside.width >= Self.wide
    let rows = demo.scenarios.map { row($0, isWide) }
    Table(columns: columns(isWide), rows: rows, selected: selected, glyphs: glyphs)
      .draw(in: parts.list, on: &screen)
    drawRule(in: parts.story.top(1), on: &screen)
    drawStory(in: parts.story.removingTop(1), on: &screen)
  }

  /// Between list and story: which group the scenario under the cursor is of.
  private func drawRule(in row: Rect, on screen: inout Screen) {
    screen.fill(row, glyphs.horizontal, style: Style(.border))
    guard demo.scenarios.indices.contains(selected) else { return }
    let scenario = demo.scenarios[selected]
    guard let title = scenario.sectionTitle else { return }
    StyledText(" \(scenario.section)  \(title) ", .title)
      .draw(in: row.removingLeft(1), on: &screen, ellipsis: glyphs.ellipsis)
  }

  private func drawStory(in area: Rect, on screen: inout Screen) {
    guard demo.scenarios.indices.contains(selected) else { return }
    let scenario = demo.scenarios[selected]
    let story = SafeText.lines(scenario.story)
    var lines = story.flatMap { StyledText($0, .text).wrapped(to: area.width) }
    if lines.count > area.height {
      lines = lines.prefix(max(0, area.height - 1)) + [StyledText(glyphs.ellipsis, .muted)]
    }
    TextBlock(lines, isWrapping: false).draw(in: area, on: &screen)
  }

  /// How many scenarios are seen at once.
  static func page(in area: Rect) -> Int { max(1, list(in: area).height - 1) }

  /// Where the list stands, with its titles.
  static func list(in area: Rect) -> Rect { parts(of: area.inset(by: 1)).list }

  /// The story has the same room under every scenario, so that the list stays.
  private static func parts(of inside: Rect) -> (list: Rect, story: Rect) {
    let rows = max(6, inside.height / 4)
    return (inside.removingBottom(rows), inside.bottom(rows))
  }

  private func columns(_ isWide: Bool) -> [Table.Column] {
    [
      .init("", width: .fixed(1)),
      .init("", width: .fixed(1)),
      .init("scenario", width: .share(1)),
      .init("", width: .fixed(7)),
    ] + (isWide ? [.init("name", width: .fitting(atMost: 30))] : [])
  }

  /// A section's letter stands out where the section begins.
  private func row(_ scenario: DemoScenario, _ isWide: Bool) -> [StyledText] {
    let isFirst = demo.scenarios.first { $0.section == scenario.section } == scenario
    let isPlaying = demo.active.contains(scenario.name)
    let sign = isPlaying ? String(glyphs.arrowHead) : ""
    return [
      StyledText(scenario.section, isFirst ? .title : .muted),
      StyledText(sign, Style(.accent, bold: true)),
      StyledText(scenario.title, Style(isPlaying ? .accent : .text, bold: isPlaying)),
      StyledText(isPlaying ? "playing" : "", Style(.accent, bold: true)),
    ] + (isWide ? [StyledText(scenario.name, .muted)] : [])
  }
}
