import Drawing
import FoundationEssentials
import PathModel

/// What is to be said under the picture: why a hop is not up, the last test request, events.
struct NotesView {
  private static let labelWidth = 11
  /// Rows that the cause with its command, and what follows from it, take at most.
  private static let leastOfCause = 7
  /// Events that are seen before anything else gets room.
  private static let leastOfEvents = 4
  private let state: State
  private let snapshot: State.Snapshot
  private let why: Reasons
  private let reasons: [StyledText]
  private let width: Int

  init(_ state: State, _ snapshot: State.Snapshot, width: Int) {
    self.state = state
    self.snapshot = snapshot
    self.width = width - Self.labelWidth - 1
    why = Reasons(snapshot, glyphs: state.glyphs, lexicon: state.lexicon, now: state.now)
    reasons = why.lines(width: self.width)
  }

  /// Room that the picture leaves: for the reasons, the request and an event.
  ///
  /// Without a path there is little to draw, and the reasons come first.
  var leastHeight: Int {
    if case .none = snapshot.status.choice { return reasons.count + 2 }
    return min(reasons.count, 7) + 1 + playing.count
      + requests(hasRoom: hasRoomForAddresses).count
  }

  /// The tour says by itself what to send, and needs the room.
  private var hasRoomForAddresses: Bool { state.openTour == nil }

  func draw(in area: Rect, on screen: inout Screen) {
    // With room to spare, the sections stand apart.
    let gap = area.height >= reasons.count + 8 ? 1 : 0
    let requests = requests(hasRoom: gap == 1 || hasRoomForAddresses)
    // The cause is worth more than an event.
    let room = area.height - 2 * gap - requests.count - playing.count
    let reasons = reasons(room: max(1, min(room, max(room - 1, 5))))
    let more = more(room: room - reasons.count)
    var rest = area.removingTop(gap)
    for (label, lines, isApart) in [
      ("Why", reasons, !reasons.isEmpty), ("Zones", more.zones, gap == 1 && !more.zones.isEmpty),
      ("Requests", requests, false), ("Latency", more.latency, false),
      ("Health", more.health, false), ("Playing", playing, true),
    ] {
      drawSection(label, lines, in: rest.top(lines.count), on: &screen)
      rest = rest.removingTop(lines.count + (isApart ? gap : 0))
    }
    drawSection("Events", events(atMost: rest.height), in: rest, on: &screen)
  }

  /// What is shown besides where there is room, and a few events are still seen.
  private func more(
    room: Int
  ) -> (zones: [StyledText], latency: [StyledText], health: [StyledText]) {
    guard state.openTour == nil else { return ([], [], []) }
    let zones = ZoneLines(snapshot, glyphs: state.glyphs)
    var room = room - Self.leastOfEvents
    func take(_ lines: [StyledText], gap: Int = 0) -> [StyledText] {
      guard !lines.isEmpty, lines.count + gap <= room else { return [] }
      room -= lines.count + gap
      return lines
    }
    // Zones that differ are worth the events.
    if zones.differ { room += Self.leastOfEvents - 1 }
    let lanes = take(zones.lines, gap: 1)
    if zones.differ { room -= Self.leastOfEvents - 1 }
    let health = take([HealthLine(state).text(width: width)].compactMap(\.self))
    let latency = take([RequestLine(state).latency(width: width)].compactMap(\.self))
    return (lanes, latency, health)
  }

  /// The reasons that there is room for, and where the rest is to be found.
  private func reasons(room: Int) -> [StyledText] {
    let shown = Array(reasons.prefix(room))
    guard !shown.isEmpty, state.openTour == nil else { return shown }
    // Where all is told, two rows are left to the events; where not, the cause stays whole.
    let isCut = reasons.count > room
    guard isCut ? room > Self.leastOfCause : room - shown.count > 1 else { return shown }
    let kept = isCut ? shown.dropLast() : shown[...]
    return kept + elsewhere(after: kept.count)
  }

  /// What the screen of the findings has besides; it is all there once AWS has been read.
  private func elsewhere(after count: Int) -> [StyledText] {
    let findings = snapshot.status.findings
    let left = why.findingsLeft(after: count, width: width)
    let advice = findings.count { $0.severity == .advice }
    guard left + advice > 0 else { return [] }
    let words = state.lexicon.elsewhere(findings: left, advice: advice, screen: .findings)
    return [StyledText(words, .muted)]
  }

  private func drawSection(
    _ label: String,
    _ lines: [StyledText],
    in area: Rect,
    on screen: inout Screen
  ) {
    guard !area.isEmpty else { return }
    let title = StyledText(" \(state.lexicon(label))", Style(.title, bold: true))
    title.draw(in: area.top(1), on: &screen)
    let body = area.inset(left: Self.labelWidth, right: 1)
    for (row, line) in lines.prefix(area.height).enumerated() {
      line.draw(in: body.removingTop(row).top(1), on: &screen, ellipsis: state.glyphs.ellipsis)
    }
  }

  /// The last request, and in the demo how to send one without pltop.
  private func requests(hasRoom: Bool) -> [StyledText] {
    guard hasRoom, let demo = state.demo, let curl = demo.curl() else {
      return [request]
    }
    let others = demo.addresses.dropFirst()
      .map { " · \(Wording.shortZone($0.zone)): \($0.url.split(separator: "/").last ?? "")" }
    let zone = demo.addresses.first.map { "\(Wording.shortZone($0.zone)): " } ?? ""
    let line =
      StyledText(zone, .muted) + StyledText(curl, .accent) + StyledText(others.joined(), .muted)
    return [request, line]
  }

  /// What happens to the demo's cloud; the tour tells it itself.
  private var playing: [StyledText] {
    guard state.openTour == nil, let demo = state.demo, let name = demo.active.last else {
      return []
    }
    let others = demo.active.count == 1 ? "" : "  and \(demo.active.count - 1) more"
    return [
      StyledText("\(name): ", .accent) + StyledText(demo.title(of: name), .text)
        + StyledText(others, .muted)
    ]
  }

  private var request: StyledText { RequestLine(state).text(width: width) }

  /// What changed, and what the ECS service says, newest first.
  private func events(atMost limit: Int) -> [StyledText] {
    let all = snapshot.events
    guard !all.isEmpty else { return [StyledText("nothing has changed", .muted)] }
    return all.prefix(limit).map { event in
      StyledText("\(Wording.time(event.at, in: state.timeZone))  ", .muted) + event.line
    }
  }
}
