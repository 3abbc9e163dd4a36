import Drawing
import FoundationEssentials
import PathModel

/// All that is known of one finding: what is wrong, what to do, what it rests on, who says so.
struct FindingText {
  private let finding: Finding
  /// What it was found in, and the time that ages are counted to.
  private let sample: Sample?
  private let now: Date
  private let glyphs: Glyphs
  private let lexicon: Lexicon
  /// The key that shows all of it.
  private let key: String
  /// Whether it was found before, and is not any more.
  private let isGone: Bool

  init(_ finding: Finding, _ state: State, isGone: Bool = false) {
    self.finding = finding
    sample = state.shown?.sample
    now = state.now
    glyphs = state.glyphs
    lexicon = state.lexicon
    key = state.key(.open)
    self.isGone = isGone
  }

  /// As in `✖ critical  endpoint-rejected`.
  var title: StyledText {
    finding.mark(glyphs)
      + StyledText(" \(lexicon(finding.severity.rawValue))  ", Style(finding.role, bold: true))
      + StyledText(finding.rule, Style(.title, bold: true))
  }

  /// With so many blank lines between the parts.
  func lines(width: Int, gap: Int) -> [StyledText] {
    let parts = [gone, message(width) + fix(width), evidence(width), reference(width)]
      .filter { !$0.isEmpty }
    return Array(parts.joined(separator: Array(repeating: "", count: gap)))
  }

  /// What of it fits, and how much does not.
  func summary(width: Int, height: Int) -> [StyledText] {
    let spacious = lines(width: width, gap: 1)
    if spacious.count <= height { return spacious }
    let lines = lines(width: width, gap: 0)
    guard lines.count > height else { return lines }
    let rest = lines.count - height + 1
    let more = "\(glyphs.ellipsis) \(Wording.amount(rest, "more line")); \(key) shows all"
    return lines.prefix(max(0, height - 1)) + [StyledText(more, .muted)]
  }

  private var gone: [StyledText] {
    isGone ? [StyledText("\(glyphs.stale) no longer found", .stale)] : []
  }

  private func message(_ width: Int) -> [StyledText] {
    let hop = StyledText("\(finding.hop.title): ", Style(finding.role, bold: true))
    let message = StyledText(finding.message, .text)
    let parts =
      lexicon.heading(ofRule: finding.rule)
      .map { [hop + StyledText($0, Style(.text, bold: true)), message] } ?? [hop + message]
    return parts.flatMap { $0.wrapped(to: width) }
  }

  /// The whole command, in lines that a shell takes for one.
  private func fix(_ width: Int) -> [StyledText] {
    let lead = "\(glyphs.arrow) "
    let kind = finding.lead(lexicon)
    let room = width - lead.count
    let lines =
      ShellLines(finding.fix)?.lines(width: room, after: TextWidth.of(kind))
      .map { lines in lines.enumerated().map { StyledText(($0 == 0 ? kind : "") + $1, .accent) } }
      ?? StyledText(kind + finding.fix, .accent).wrapped(to: room)
    let indent = String(repeating: " ", count: lead.count)
    return lines.enumerated().map { StyledText($0 == 0 ? lead : indent, .accent) + $1 }
  }

  private func evidence(_ width: Int) -> [StyledText] {
    let field = Field(lexicon)
    return finding.evidence.enumerated().flatMap { index, line in
      let age = sample?.time(ofEvidence: line).map { Wording.age(of: $0, now: now) }
      let words = StyledText(line, .text) + StyledText(age.map { " (\($0) ago)" } ?? "", .muted)
      let lines = words.wrapped(to: max(1, width - field.labelWidth - 2))
      return lines.enumerated().map { row, text in
        field.label(index + row == 0 ? "evidence" : "")
          + StyledText(row == 0 ? "\(glyphs.bullet) " : "  ", .muted) + text
      }
    }
  }

  private func reference(_ width: Int) -> [StyledText] {
    let known = CauseSection.all.flatMap(\.causes)
    let causes = finding.causes.map { number in
      "\(number) \(known.first { $0.number == number }?.title ?? "")"
    }
    let code = finding.reachabilityCode.map { "\($0) of VPC Reachability Analyzer" }
    let fields: [(label: String, value: String?)] =
      [
        ("subject", finding.subject), ("branch", finding.branch),
        ("not yours", finding.leaveOut.map { "leave it out with \($0)" }),
      ]
      + causes.enumerated().map { index, cause in (index == 0 ? "cause" : "", cause) }
      + [("code", code), ("source", finding.source), ("more", "pltop explain \(finding.rule)")]
    return fields.flatMap { Field(lexicon).lines($0.label, $0.value, width: width) }
  }
}

extension Finding {
  /// The word before its command, as in `fix: `.
  func lead(_ lexicon: Lexicon) -> String {
    nextKind.map { "\(lexicon($0.rawValue)): " } ?? ""
  }

  /// A sign of its own shape for each severity; advice is about nothing that is broken.
  func mark(_ glyphs: Glyphs) -> StyledText {
    let sign = severity == .advice ? glyphs.bullet : glyphs.sign(of: hopState)
    return StyledText(String(sign), Style(role, bold: true))
  }

  var role: Role {
    switch severity {
    case .critical, .warning: hopState.role
    case .advice: .accent
    }
  }
}
