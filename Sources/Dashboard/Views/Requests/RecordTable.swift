import Drawing
import PathModel

/// The requests that were sent, newest first.
struct RecordTable {
  private static let wide = 110
  private static let phaseWidth = 12
  private let state: State
  private let isWide: Bool
  private let records: [RequestRecord]
  /// Whether they were not all sent from one seat.
  private let hasSeats: Bool
  private var glyphs: Glyphs { state.glyphs }

  init(_ state: State, width: Int) {
    self.state = state
    isWide = width >= Self.wide
    records = state.requests.listed
    hasSeats = Set(records.map(\.seat)).count > 1
  }

  func draw(in area: Rect, on screen: inout Screen) {
    Table(
      columns: columns,
      rows: records.map(row),
      selected: state.requests.cursor,
      glyphs: glyphs
    )
    .draw(in: area, on: &screen)
  }

  private var columns: [Table.Column] {
    let at: [Table.Column] = isWide ? [.init("at", width: .fixed(8))] : []
    let seat = Table.Column("seat", width: isWide ? .fitting(atMost: 28) : .fixed(4))
    return [.init("", width: .fixed(1))] + at + [
      .init("age", width: .fixed(6), alignment: .right),
      .init("zone", width: .fixed(4)),
    ] + (hasSeats ? [seat] : []) + [
      .init("request", width: .share(2)),
      .init("outcome", width: .share(3)),
      .init("total", width: .fixed(8), alignment: .right),
      .init("phases", width: .fixed(isWide ? 2 * Self.phaseWidth : Self.phaseWidth)),
    ]
  }

  private func row(_ record: RequestRecord) -> [StyledText] {
    let result = record.result
    let at = isWide ? [StyledText(Wording.time(record.at, in: state.timeZone), .muted)] : []
    let seat = isWide ? record.seat.title : record.seat.kind.short
    let zone = record.zone ?? record.route.zone
    return [result.verdict.mark(glyphs)] + at + [
      StyledText(Wording.age(of: record.at, now: state.now), .text),
      StyledText(zone.map(Wording.shortZone) ?? "", .text),
    ] + (hasSeats ? [StyledText(seat, .muted)] : []) + [
      StyledText(record.request.line, .text),
      StyledText(result.words, result.isExpected ? .text : .down),
      StyledText(Wording.latency(seconds: result.seconds), .text),
      PhaseBar(result, glyphs: glyphs)
        .text(width: isWide ? 2 * Self.phaseWidth : Self.phaseWidth),
    ]
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
