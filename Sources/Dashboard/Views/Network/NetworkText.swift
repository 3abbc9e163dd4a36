import Drawing
import FoundationEssentials
import PathModel

/// All that is known of a row of the network screen.
struct NetworkText {
  let row: NetworkRow
  let sample: Sample
  let now: Date
  let glyphs: Glyphs
  let lexicon: Lexicon

  /// As in `✖ NLB → ALB tcp 8888`.
  var title: StyledText {
    let words = row.what.split(separator: " ").joined(separator: " ")
    return row.sign(glyphs) + " " + StyledText(words, Style(.title, bold: true))
  }

  func lines(width: Int) -> [StyledText] {
    var lines = old + StyledText(summary, row.role).wrapped(to: width)
    switch row.content {
    case .way(let way, let lanes):
      lines += purposes(of: way, width)
      lines += lanes.flatMap { self.lines(about: $0, width) }
      lines += tables(of: lanes, width)
    case .gap(_, let problem):
      lines +=
        problem?.next.map { StyledText("\(glyphs.arrow) \($0)", .accent).wrapped(to: width) } ?? []
    default: lines += fields(width) + tables(width)
    }
    return lines
  }

  /// Of a way also which filter decides.
  private var summary: String {
    guard case .way = row.content, let passage = row.decidingPassage else { return row.detail }
    let more = row.state == .degraded ? "health checks pass, but " : ""
    return "\(more)\(PassageText(passage).filter): \(PassageText(passage).outcome)"
  }

  private var old: [StyledText] {
    row.staleSince.map { at in
      let age = Wording.age(of: at, now: now)
      return [StyledText("\(glyphs.stale) as it was \(age) ago; AWS does not answer", .stale)]
    } ?? []
  }

  private func purposes(of way: NetworkWay, _ width: Int) -> [StyledText] {
    let words = way.purposes.map(\.words).joined(separator: " and ")
    let open = way.isEvidentlyOpen ? "health checks pass: all targets are healthy" : nil
    let field = Field(lexicon)
    return field.lines("for", words, width: width) + field.lines("seen", open, width: width)
  }

  /// From where to where, then every filter on the way.
  private func lines(about lane: NetworkWay.Lane, _ width: Int) -> [StyledText] {
    let zones = [lane.fromZone, lane.toZone].map { zone in
      zone.map { " (\(Wording.shortZone($0)))" } ?? ""
    }
    let shown = lane.to.prefix(4).joined(separator: " ")
    let more = lane.to.count > 4 ? " and \(lane.to.count - 4) more" : ""
    let head = "\(lane.from)\(zones[0]) \(glyphs.arrow) \(shown)\(more)\(zones[1])"
    let passages = lane.passages.flatMap { passage -> [StyledText] in
      let state = passage.verdict.hopState
      let text = PassageText(passage)
      let ids = passage.ids.joined(separator: " ")
      let line =
        StyledText("\(glyphs.sign(of: state)) ", Style(state.role, bold: true))
        + StyledText("\(text.filter): ", .muted)
        + StyledText(text.outcome, state == .up ? .text : state.role)
        + StyledText(ids.isEmpty ? "" : "  \(ids)", .muted)
      return line.wrapped(to: width - 2).enumerated().map { ($0 == 0 ? "" : "  ") + $1 }
    }
    return ["", StyledText(head, Style(.title, bold: true)).clipped(to: width)] + passages
  }
}

extension NetworkWay.Purpose {
  fileprivate var words: String {
    switch self {
    case .requests: "requests"
    case .healthChecks: "health checks"
    case .images: "the images of the tasks"
    }
  }
}

extension NetworkRow {
  /// A sign of its own shape for each state; what is old is not shown as good.
  func sign(_ glyphs: Glyphs) -> StyledText {
    if case .gap(_, nil) = content { return StyledText(String(glyphs.pending), .pending) }
    if staleSince != nil { return StyledText(String(glyphs.stale), Style(.stale, bold: true)) }
    guard let state else { return StyledText(String(glyphs.bullet), .muted) }
    return StyledText(String(glyphs.sign(of: state)), Style(state.role, bold: true))
  }

  var role: Role {
    if case .gap(_, nil) = content { return .pending }
    if staleSince != nil { return .stale }
    return state.map { $0 == .up ? .text : $0.role } ?? .text
  }
}
