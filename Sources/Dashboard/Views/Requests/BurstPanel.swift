import Drawing
import PathModel

/// How a burst goes, or went.
///
/// ```
/// ███████░░░ 70 of 100  … under way  31.4 a second  10 side by side  2.2 s
/// p50 12.3 ms  p90 …
/// ● 68 answered
/// ✖ 2 timeout: nothing answered the connection
///   ▂█▃
/// 8 ms 20 ms
/// ```
struct BurstPanel {
  private let report: BurstReport
  private let glyphs: Glyphs

  init(_ report: BurstReport, glyphs: Glyphs) {
    self.report = report
    self.glyphs = glyphs
  }

  func draw(in area: Rect, on screen: inout Screen) {
    guard !area.isEmpty else { return }
    let latency = report.latency.map { [$0.line] } ?? []
    let outcomes = outcomes
    let room = area.height - 1 - latency.count
    // The shape of the latencies is worth more than a line for each outcome.
    let isApart = outcomes.count + 3 <= room || report.latency == nil
    let shown = isApart ? Array(outcomes.prefix(max(0, room))) : [outcomes.joined(by: "  ")]
    let lines = [progress(width: area.width)] + shown + latency
    TextBlock(lines, isWrapping: false, ellipsis: glyphs.ellipsis).draw(in: area, on: &screen)
    let rest = area.removingTop(lines.count)
    let gap = rest.height > 4 ? 1 : 0
    drawHistogram(in: rest.removingTop(gap).top(9), on: &screen)
  }

  private func progress(width: Int) -> StyledText {
    let plan = report.plan
    let fraction = Double(report.done) / Double(max(1, plan.count))
    let state: StyledText =
      if !report.isOver {
        StyledText("\(glyphs.pending) under way", .accent)
      } else if report.done < plan.count {
        StyledText("\(glyphs.degraded) stopped", .degraded)
      } else {
        StyledText("done", .muted)
      }
    let limit = plan.rate.map { ", at most \(Wording.factor($0))" } ?? ""
    let words =
      StyledText("\(report.done) of \(plan.count)  ", Style(.text, bold: true)) + state
      + StyledText("  \(Wording.factor(report.rate)) a second\(limit)", .text)
      + StyledText("  \(plan.concurrency) side by side", .muted)
      + StyledText("  \(Wording.latency(seconds: report.seconds))", .muted)
    let bar = SegmentBar.progress(fraction, glyphs: glyphs)
      .text(width: max(8, min(30, width - words.width - 2)))
    return bar + "  " + words
  }

  /// The expected ones first, then those of which there are most.
  private var outcomes: [StyledText] {
    let sorted = report.outcomes.filter { $0.value > 0 }.sorted {
      ($0.key == .answered ? 1 : 0, $0.value, $1.key.rawValue)
        > ($1.key == .answered ? 1 : 0, $1.value, $0.key.rawValue)
    }
    return sorted.map { verdict, count in
      let isGood = verdict == .answered
      let sign = StyledText(
        "\(isGood ? glyphs.up : glyphs.down) ",
        Style(isGood ? .up : .down, bold: true)
      )
      let example = report.examples[verdict].map { " \(SafeText.line($0))" } ?? ""
      return sign + StyledText("\(count) \(verdict.rawValue)", isGood ? .text : .down)
        + StyledText(example, .muted)
    }
  }

  private func drawHistogram(in area: Rect, on screen: inout Screen) {
    guard let latency = report.latency, area.height >= 2 else { return }
    let bins = latency.buckets.map { bucket in
      Histogram.Bin(bucket.count, Wording.latency(seconds: bucket.upTo))
    }
    Histogram(bins, glyphs: glyphs).draw(in: area, on: &screen)
  }
}

extension [StyledText] {
  fileprivate func joined(by gap: StyledText) -> StyledText {
    reduce(StyledText()) { $0 + ($0.spans.isEmpty ? $1 : gap + $1) }
  }
}
