import Drawing
import PathModel

/// How a burst goes, or went.
///
/// ```
/// ███████░░░ 70 of 100  … under way  31.4/s  10 at a time  2.2 s
/// p50 12.3 ms  p90 …
/// ● 68 answered
/// ✖ 2 timed out: nothing answered the connection
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
    let outcomes = outcomes(inWords: true)
    let room = area.height - 1 - latency.count
    // The shape of the latencies is worth more than a line for each outcome.
    let isApart = outcomes.count + 3 <= room || report.latency == nil
    let shown =
      isApart
      ? Array(outcomes.prefix(max(0, room))) : [joinedOutcomes(width: area.width)]
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
    let limit = plan.rate.map { ", at most \(Wording.factor($0))/s" } ?? ""
    let words =
      StyledText("\(report.done) of \(plan.count)  ", Style(.text, bold: true)) + state
      + StyledText("  \(Wording.factor(report.rate))/s\(limit)", .text)
      + StyledText("  \(plan.concurrency) at a time", .muted)
      + StyledText("  \(Wording.latency(seconds: report.seconds))", .muted)
    let bar = SegmentBar.progress(fraction, glyphs: glyphs)
      .text(width: max(8, min(30, width - words.width - 2)))
    return bar + "  " + words
  }

  /// All counts in one line, and where there is room why the first of the failed ones failed.
  private func joinedOutcomes(width: Int) -> StyledText {
    let counts = outcomes(inWords: false).joined(by: "  ")
    let worst = report.outcomes.filter { $0.key != .answered && $0.value > 0 }
      .max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    guard let worst, let example = report.examples[worst.key] else { return counts }
    let room = width - counts.width - 2
    guard room >= 20 else { return counts }
    let words = StyledText(SafeText.line(example), .muted)
    return counts + "  " + words.clipped(to: room, ellipsis: glyphs.ellipsis)
  }

  /// The expected ones first, then those of which there are most; in words, each says why the first of
  /// its kind failed, and not only its kind.
  private func outcomes(inWords: Bool) -> [StyledText] {
    let sorted = report.outcomes.filter { $0.value > 0 }.sorted {
      ($0.key == .answered ? 1 : 0, $0.value, $1.key.rawValue)
        > ($1.key == .answered ? 1 : 0, $1.value, $0.key.rawValue)
    }
    return sorted.map { verdict, count in
      let isGood = verdict == .answered
      let example = inWords && !isGood ? report.examples[verdict].map(SafeText.line) : nil
      return verdict.mark(glyphs)
        + StyledText(" \(count) \(example ?? verdict.rawValue)", isGood ? .text : .down)
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
