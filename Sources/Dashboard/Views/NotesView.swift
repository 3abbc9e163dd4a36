import Drawing
import FoundationEssentials
import PathModel

/// What is to be said under the picture: why a hop is not up, the last test request, events.
struct NotesView {
  private static let labelWidth = 11
  private let state: State
  private let snapshot: State.Snapshot

  init(_ state: State, _ snapshot: State.Snapshot) {
    self.state = state
    self.snapshot = snapshot
  }

  /// Room that the picture leaves: for the reasons, the request and some events.
  var leastHeight: Int { min(reasons.count, 4) + 4 }

  func draw(in area: Rect, on screen: inout Screen) {
    let reasons = Array(reasons.prefix(max(1, area.height - 4)))
    drawSection("Why", reasons, in: area.top(reasons.count), on: &screen)
    let rest = area.removingTop(reasons.count)
    drawSection("Requests", [request], in: rest.top(1), on: &screen)
    let events = Array(events.prefix(max(0, rest.height - 1)))
    drawSection("Events", events, in: rest.removingTop(1), on: &screen)
  }

  private func drawSection(
    _ label: String,
    _ lines: [StyledText],
    in area: Rect,
    on screen: inout Screen
  ) {
    guard !area.isEmpty else { return }
    StyledText(" \(label)", Style(.title, bold: true)).draw(in: area.top(1), on: &screen)
    let body = area.removingLeft(Self.labelWidth)
    for (row, line) in lines.prefix(area.height).enumerated() {
      line.draw(in: body.removingTop(row).top(1), on: &screen, ellipsis: state.glyphs.ellipsis)
    }
  }

  /// A line for each hop that is not up, the broken before the unknown, and what to do.
  private var reasons: [StyledText] {
    if case .none(let nothing) = snapshot.status.choice {
      return nothing.lines.map { StyledText($0, .unknown) }
    }
    let hops = snapshot.status.hops.filter { $0.state != .up }
    let order: [HopState] = [.down, .degraded, .unknown]
    var seen: Set<String> = []
    let lines = order.flatMap { wanted in hops.filter { $0.state == wanted } }
      .flatMap { hop in self.lines(about: hop, seen: &seen) }
    return lines.isEmpty ? [StyledText("every hop is up", .muted)] : lines
  }

  /// What to do is said once, though several hops may need it.
  private func lines(about hop: Hop, seen: inout Set<String>) -> [StyledText] {
    let sign = String(state.glyphs.sign(of: hop.state))
    var lines = [
      StyledText("\(sign) \(hop.kind.title): ", Style(hop.state.role, bold: true))
        + StyledText(hop.summary, .text)
    ]
    if let next = hop.problem?.next, seen.insert(next).inserted {
      lines.append(StyledText("  \(state.glyphs.arrow) \(next)", .accent))
    }
    return lines
  }

  private var request: StyledText {
    let log = state.requests
    if log.isSending { return StyledText("sending …", .pending) }
    guard let last = log.entries.last else {
      return StyledText("none sent; r sends one through the endpoint", .muted)
    }
    let role: Role = last.isExpected ? .up : .down
    let counts = "\(log.sent) sent, \(log.failed) failed"
    return StyledText("\(last.request) ", .text) + StyledText(last.outcome, Style(role, bold: true))
      + StyledText("  \(Wording.latency(seconds: last.seconds))  \(counts)  ", .text)
      + StyledText(last.bodyStart, .muted)
  }

  /// What changed, and what the ECS service says, newest first.
  private var events: [StyledText] {
    let changes = snapshot.status.changes.map { ($0.at, StyledText($0.text, .text)) }
    let messages = (snapshot.status.objects.service?.events ?? []).compactMap { event in
      event.at.map { ($0, StyledText(event.message, .muted)) }
    }
    let all = (changes.reversed() + messages).sorted { $0.0 > $1.0 }
    guard !all.isEmpty else { return [StyledText("nothing has changed", .muted)] }
    return all.map { at, text in
      StyledText("\(Wording.time(at, in: state.timeZone))  ", .muted) + text
    }
  }
}
