import Drawing
import FoundationEssentials
import PathModel

/// The first row: the verdict, and how fresh it is.
///
/// ` pltop  live   ● PATH UP   5 of 5 hops up   4444… → 1111…   refreshed 1 s ago · every 10 s`
struct HeaderView {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(in row: Rect, on screen: inout Screen) {
    let inputs = HeaderInputs(state, width: row.width)
    KeptRow<Self>
      .draw(in: row, on: &screen, keptBy: state.shown?.memo, inputs, draw: drawAnew)
  }

  private func drawAnew(in row: Rect, on screen: inout Screen) {
    screen.fill(row, style: Style(.header))
    var left = StyledText(" pltop ", Style(.header, bold: true))
    left += source
    if let snapshot = state.shown {
      left += verdict(of: snapshot)
      let hops = count(of: snapshot)
      // What is being sent is worth more than a number that the picture shows as well.
      let isShort = sending.width > 0 && left.width + hops.width + sending.width > row.width
      if !isShort { left += hops }
    } else {
      left += StyledText(state.lexicon("asking AWS"), Style(.header))
    }
    left += sending
    left.draw(in: row, on: &screen, ellipsis: state.glyphs.ellipsis)
    let rest = row.removingLeft(left.width + 1).removingRight(1)
    let right = freshness.lazy.map { StyledText($0, Style(.header)) }.first {
      $0.width <= rest.width
    }
    right?.draw(in: rest, on: &screen, alignment: .right)
    accounts.first { $0.width + 2 <= rest.width - (right?.width ?? 0) }?
      .draw(in: rest.removingLeft(1), on: &screen)
  }

  /// Whose system it is, where there is room: one may have signed in to another than one thinks.
  private var accounts: [StyledText] {
    guard let shown = state.shown else { return [] }
    let sample = shown.sample
    let isKnown = sample.customer.identity.current != nil && sample.provider.identity.current != nil
    return shown.accounts(arrow: state.glyphs.arrow).variants.map {
      StyledText($0, Style(isKnown ? .header : .stale))
    }
  }

  /// Where the facts come from: nobody may take a demo for the truth.
  private var source: StyledText {
    if let demo = state.demo { return Self.sign(of: demo) + StyledText(" ", Style(.header)) }
    let word = state.shown.map { " \($0.sample.source.rawValue)  " }
    return StyledText(word ?? " ", Style(.header))
  }

  /// As in ` DEMO `, with the speed where time does not pass as it does outside.
  static func sign(of demo: DemoState) -> StyledText {
    let speed = demo.speed == 1 ? "" : "×\(Wording.factor(demo.speed)) "
    return StyledText(" DEMO \(speed)", Style(.accent, bold: true, reverse: true))
  }

  private func verdict(of snapshot: State.Snapshot) -> StyledText {
    let status = snapshot.status
    let sign = state.glyphs.sign(of: status.state)
    let word =
      snapshot.isAwaited
      ? "\(state.glyphs.pending) \(state.lexicon("ASKING AWS"))"
      : "\(sign) \(state.lexicon("PATH \(status.state.rawValue.uppercased())"))"
    return StyledText(" \(word) ", Style(status.state.role, bold: true, reverse: true))
  }

  private func count(of snapshot: State.Snapshot) -> StyledText {
    let hops = snapshot.status.carrying
    let up = hops.count { $0.state == .up }
    let side = snapshot.status.onlySide.map { "  \(state.lexicon("\($0.rawValue) side only"))" }
    return StyledText(
      "  \(state.lexicon.hopsUp(up, of: hops.count))\(side ?? "")",
      Style(.header)
    )
  }

  /// The series and the burst that are under way, on every screen: nobody may forget them.
  private var sending: StyledText {
    let series =
      state.requests.series.map { "  \(state.lexicon.requestEvery("\($0.every) s"))" } ?? ""
    var burst = ""
    if let report = state.requests.burst, !report.isOver {
      burst = "  \(state.lexicon("burst")) \(report.done)/\(report.plan.count)"
    }
    return StyledText(series + burst, Style(.accent, bold: true))
  }

  /// The longest first; the first one that fits is drawn.
  private var freshness: [String] {
    let every = state.lexicon.every(Wording.duration(state.interval))
    let ends = state.shown?.sample.calls.lazy.compactMap { $0.at }
    guard let newest = ends?.max() else { return [every] }
    let age = Wording.age(of: newest, now: state.now)
    let (refreshed, ago) = (state.lexicon.refreshed(age), state.lexicon.ago(age))
    return ["\(refreshed) · \(every)", "\(ago) · \(every)", ago]
  }
}

/// What the header says, besides the snapshot.
private struct HeaderInputs: Hashable, Sendable {
  let width: Int
  let now: Date
  let interval: Duration
  let glyphs: Glyphs
  let language: Language
  let speed: Double?
  let series: Int?
  let burst: [Int]

  init(_ state: State, width: Int) {
    self.width = width
    now = state.now
    interval = state.interval
    glyphs = state.glyphs
    language = state.language
    speed = state.demo?.speed
    series = state.requests.series?.every
    burst = state.requests.burst.map { $0.isOver ? [] : [$0.done, $0.plan.count] } ?? []
  }
}
