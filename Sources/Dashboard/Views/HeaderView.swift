import Drawing
import FoundationEssentials
import PathModel

/// The first row: the verdict, and how fresh it is.
///
/// ` pltop  live   ● PATH UP  5 of 5 hops up    newest answer 1 s ago · every 10 s`
struct HeaderView {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(in row: Rect, on screen: inout Screen) {
    screen.fill(row, style: Style(.header))
    let right = StyledText("\(freshness) ", Style(.header))
    var left = StyledText(" pltop ", Style(.header, bold: true))
    if let snapshot = state.shown {
      left += StyledText(" \(snapshot.sample.source.rawValue)  ", Style(.header))
      left += verdict(of: snapshot.status)
    } else {
      left += StyledText(" asking AWS", Style(.header))
    }
    left.draw(in: row, on: &screen, ellipsis: state.glyphs.ellipsis)
    if left.width + right.width < row.width {
      right.draw(in: row, on: &screen, alignment: .right)
    }
  }

  private func verdict(of status: PathStatus) -> StyledText {
    let sign = state.glyphs.sign(of: status.state)
    let word = "\(sign) PATH \(status.state.rawValue.uppercased())"
    let up = status.carrying.count { $0.state == .up }
    let style = Style(status.state.role, bold: true, reverse: true)
    return StyledText(" \(word) ", style)
      + StyledText("  \(up) of \(status.carrying.count) hops up", Style(.header))
  }

  private var freshness: String {
    let every = "every \(Wording.duration(state.interval))"
    let ends = state.shown?.sample.calls.compactMap(\.at) ?? []
    guard let newest = ends.max() else { return every }
    return "newest answer \(Wording.age(of: newest, now: state.now)) ago · \(every)"
  }
}
