import Drawing
import PathModel

/// How much was found, in one line; that nothing is wrong is only said of a path that is up.
struct FindingsHead {
  private let state: State
  private var glyphs: Glyphs { state.glyphs }
  private var lexicon: Lexicon { state.lexicon }

  init(_ state: State) { self.state = state }

  var text: StyledText {
    guard let snapshot = state.shown else {
      return StyledText("\(glyphs.pending) asking AWS for the first time", .pending)
    }
    let findings = snapshot.status.findings
    let faults = findings.filter { $0.severity != .advice }
    let parts = (faults.isEmpty ? [nothing(snapshot)] : counts(faults)) + advice(in: findings)
    return StyledText(Array(parts.map(\.spans).joined(separator: StyledText("  ").spans)))
  }

  private func counts(_ faults: [Finding]) -> [StyledText] {
    let critical = faults.count { $0.severity == .critical }
    let warnings = faults.count - critical
    return [
      count(critical, "\(glyphs.down) \(lexicon.amount(critical, of: .critical))", .down),
      count(warnings, "\(glyphs.degraded) \(lexicon.amount(warnings, of: .warning))", .degraded),
    ].compactMap(\.self)
  }

  private func count(_ count: Int, _ words: String, _ role: Role) -> StyledText? {
    count == 0 ? nil : StyledText(words, Style(role, bold: true))
  }

  private func advice(in findings: [Finding]) -> [StyledText] {
    let count = findings.count { $0.severity == .advice }
    let words = lexicon.amount(count, of: .advice)
    return switch (count, state.findings.hidesAdvice) {
    case (0, _): [StyledText("no advice", .muted)]
    case (_, true):
      [
        StyledText(
          "\(words) hidden; \(state.key(.toggleAdvice)) shows \(count == 1 ? "it" : "them")",
          .muted
        )
      ]
    case (_, false): [StyledText("\(glyphs.bullet) \(words)", .accent)]
    }
  }

  private func nothing(_ snapshot: State.Snapshot) -> StyledText {
    if snapshot.isAwaited { return StyledText("\(glyphs.pending) asking AWS", .pending) }
    let path = snapshot.status.state
    guard path != .up else {
      let words = "\(glyphs.sign(of: path)) nothing is wrong: every hop answers"
      return StyledText(words, Style(path.role, bold: true))
    }
    let words = "\(glyphs.sign(of: path)) no rule found anything, but the path is \(path.rawValue)"
    return StyledText(words, Style(path.role, bold: true))
  }
}

extension Wording {
  /// As in `1 piece of advice` or `3 pieces of advice`.
  static func advice(_ count: Int) -> String {
    "\(count) \(count == 1 ? "piece" : "pieces") of advice"
  }
}
