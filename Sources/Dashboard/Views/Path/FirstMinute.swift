import Drawing
import PathModel

/// What somebody sees who has just installed pltop: neither a configuration nor credentials.
///
/// ```
/// ╭ Welcome to pltop ─────────────────────────────────────────╮
/// │ 1  Sign in:  aws configure sso                            │
/// │ 2  Name the profiles of both sides: pltop --customer-…    │
/// │ 3  Or press D: the demo needs no account.                 │
/// ```
struct FirstMinute {
  private let state: State
  private let problem: Problem
  private var glyphs: Glyphs { state.glyphs }

  /// nil: it is not the first minute.
  init?(_ state: State) {
    guard !state.hasConfiguration, state.demo == nil, let shown = state.shown else { return nil }
    let problems = [shown.sample.customer.identity, shown.sample.provider.identity].map(\.problem)
    guard let first = problems[0], problems.allSatisfy({ Self.isFirst($0) }) else { return nil }
    self.state = state
    problem = first
  }

  /// What stands in the way before anything was set up.
  private static func isFirst(_ problem: Problem?) -> Bool {
    switch problem?.kind {
    case .auth, .missingCLI, .configuration: true
    default: false
    }
  }

  func draw(in area: Rect, on screen: inout Screen) {
    let width = min(100, area.width)
    let lines = lines(width: width - 6)
    let height = min(area.height, lines.count + 2)
    let left = (area.width - width) / 2
    let top = max(0, (area.height - height) / 3)
    let place = Rect(x: area.x + left, y: area.y + top, width: width, height: height)
    let title = StyledText("Welcome to pltop", Style(.title, bold: true))
    let inside = Frame(title: title, role: .borderFocused, glyphs: glyphs)
      .draw(in: place, on: &screen)
    TextBlock(lines, isWrapping: false, ellipsis: glyphs.ellipsis)
      .draw(in: inside.inset(left: 2, right: 2), on: &screen)
  }

  private func lines(width: Int) -> [StyledText] {
    let problem =
      StyledText("\(glyphs.unknown) aws: ", Style(.unknown, bold: true))
      + StyledText(SafeText.line(self.problem.message), .text)
    var lines: [StyledText] = [""] + problem.wrapped(to: width).prefix(4) + [""]
    for (number, text) in steps {
      for (index, line) in text.wrapped(to: width - 3).enumerated() {
        lines.append(StyledText(index == 0 ? "\(number)  " : "   ", .key) + line)
      }
    }
    return lines + [""]
  }

  private var steps: [(Int, StyledText)] {
    let signIn: StyledText =
      problem.kind == .missingCLI
      ? StyledText("Install the AWS CLI: ", .text) + StyledText("apt-get install awscli", .accent)
      : StyledText("Sign in with the AWS CLI: ", .text)
        + StyledText("aws configure sso", .accent) + StyledText(" or ", .text)
        + StyledText("aws configure", .accent)
    let name =
      StyledText("Name the profile of each side, if there are two: ", .text)
      + StyledText("pltop --customer-profile A --provider-profile B", .accent)
      + StyledText("; ", .text) + StyledText("pltop config --example", .accent)
      + StyledText(" shows how to keep them", .text)
    let demo =
      StyledText("Or press ", .text) + StyledText(state.key(.openDemo), .key)
      + StyledText(": the demo needs no account and no network", .text)
    return [(1, signIn), (2, name), (3, demo)]
  }
}
