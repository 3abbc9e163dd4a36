import Drawing
import PathModel

/// The requests that were sent, newest first, and what is told of each.
struct RecordListing {
  private static let wide = 110
  private static let phaseWidth = 12
  private let state: State

  init(_ state: State) { self.state = state }

  var listing: Listing<RequestRecord> {
    Listing(
      state.requests.listed,
      id: { String($0.id) },
      isProblem: { !$0.result.isExpected },
      columns: columns
    )
  }

  private var columns: [ListColumn<RequestRecord>] {
    let glyphs = state.glyphs
    let isWide = state.screenArea.width >= Self.wide
    let phases = isWide ? 2 * Self.phaseWidth : Self.phaseWidth
    // Where they were all sent from one seat, it says nothing.
    let hasSeats = Set(state.requests.log.records.map(\.seat)).count > 1
    return [
      .sign { $0.result.verdict.mark(glyphs) },
      .time("at", state, rank: 2) { $0.at },
      .age(state) { $0.at },
      .text("zone", .fixed(4)) { ($0.zone ?? $0.route.zone).map(Wording.shortZone) },
    ] + (hasSeats ? [seat(isWide)] : []) + [
      .text("request", .share(2)) { $0.request.line },
      ListColumn(
        "outcome",
        .share(3),
        by: { SortKey($0.result.words) },
        cell: {
          StyledText($0.result.words, $0.result.isExpected ? .text : .down)
        }
      ),
      ListColumn(
        "total",
        .fixed(8),
        .right,
        by: { SortKey($0.result.seconds) },
        cell: {
          StyledText(Wording.latency(seconds: $0.result.seconds), .text)
        }
      ),
      ListColumn(
        "phases",
        .fixed(phases),
        cell: {
          PhaseBar($0.result, glyphs: glyphs).text(width: phases)
        }
      ),
    ]
  }

  private func seat(_ isWide: Bool) -> ListColumn<RequestRecord> {
    .text("seat", isWide ? .fitting(atMost: 28) : .fixed(4), role: .muted) {
      isWide ? $0.seat.title : $0.seat.kind.short
    }
  }
}

extension Seat.Kind {
  /// In four cells.
  var short: String {
    switch self {
    case .here: "here"
    case .ssh: "ssh"
    case .ssm: "SSM"
    case .simulated: "sim"
    }
  }
}
