import Drawing
import FoundationEssentials
import PathModel

/// Why hops are not up and what to do about it: what was found first, then the hops that nothing
/// found explains, the broken before the unknown.
///
/// Nothing at all while every hop is up. What only follows from something else is said in one line,
/// and so is what AWS has not answered yet: the cause must not drown.
struct Reasons {
  /// A longer message is cut; the calls screen shows all of it.
  private static let longest = 2
  /// The cause is said whole, and so is its command.
  private static let longestOfCause = 4
  private let snapshot: State.Snapshot
  private let glyphs: Glyphs
  private let lexicon: Lexicon
  private let now: Date
  private var hops: [Hop] { snapshot.status.hops }
  /// Advice is no reason for anything.
  private var findings: [Finding] { snapshot.status.findings.filter { $0.severity != .advice } }

  init(_ snapshot: State.Snapshot, glyphs: Glyphs, lexicon: Lexicon, now: Date) {
    self.snapshot = snapshot
    self.glyphs = glyphs
    self.lexicon = lexicon
    self.now = now
  }

  /// How many findings begin after so many of the lines.
  func findingsLeft(after count: Int, width: Int) -> Int {
    guard case .none = snapshot.status.choice else {
      var start = 0
      return findings.enumerated().count { index, finding in
        defer { start += lines(ofFinding: index, width).count }
        return start >= count
      }
    }
    return findings.count
  }

  func lines(width: Int) -> [StyledText] {
    if case .none(let nothing) = snapshot.status.choice {
      return nothing.lines.flatMap { wrapped(StyledText($0, .unknown), atMost: 3, width) }
    }
    let awaited = hops.filter(snapshot.isAwaited)
    let unread = hops.filter { $0.state == .unknown && $0.problem != nil && !isTold($0) }
    let broken = hops.filter { $0.state == .down && !isTold($0) }
    let faulty = broken + hops.filter { $0.state == .degraded && !isTold($0) }
    // Where the endpoint is not known the client is not either: what carries everybody goes first.
    let vague = (snapshot.status.carrying + hops.filter { $0.kind == .client }).filter {
      $0.state == .unknown && $0.problem == nil && $0.isWatched && !snapshot.isAwaited($0)
    }
    let isExplained =
      !findings.isEmpty || !unread.isEmpty || faulty.contains { $0.state == .down }
    let hasCause = findings.contains { $0.severity == .critical && !$0.isAboutSight }
    let said =
      (hasCause ? [] : faulty.map { [$0] }) + grouped(unread)
      + (isExplained ? [] : vague.map { [$0] })
    var lines = findings.indices.flatMap { self.lines(ofFinding: $0, width) }
    if hasCause { lines += following(faulty, width) }
    lines += said.flatMap { self.lines(about: $0, width) }
    lines += stoppedTask(width)
    if isExplained {
      lines += inOneLine("\(glyphs.unknown) not known without that:", vague, width)
    }
    return lines + asking(awaited, width)
  }

  /// Whether findings say what there is to say about a hop: why it is as bad as it is, or why it
  /// cannot be read.
  private func isTold(_ hop: Hop) -> Bool {
    findings.contains { finding in
      if finding.isAboutSight {
        return hop.problem.map { finding.message.contains($0.message) } ?? false
      }
      guard finding.hop == hop.kind else { return false }
      return hop.state != .down || hop.kind == .client || finding.severity == .critical
    }
  }

  private func lines(ofFinding index: Int, _ width: Int) -> [StyledText] {
    let limit = index == 0 ? Self.longestOfCause : Self.longest
    return lines(about: findings[index], atMost: limit, width)
  }

  private func lines(about finding: Finding, atMost limit: Int, _ width: Int) -> [StyledText] {
    let state = finding.hopState
    let sign = "\(glyphs.sign(of: state)) \(finding.hop.title): "
    let lead = StyledText(sign, Style(state.role, bold: true))
    let message = StyledText(Wording.withShortARNs(finding.message), .text)
    let parts =
      lexicon.heading(ofRule: finding.rule)
      .map { [lead + StyledText($0, .text), "  " + message] } ?? [lead + message]
    return parts.flatMap { wrapped($0, atMost: limit, width) }
      + todo(finding.next, finding.lead(lexicon), atMost: limit, width)
  }

  /// What to do; a command is broken as a shell takes it.
  private func todo(
    _ next: String,
    _ kind: String = "",
    atMost limit: Int,
    _ width: Int
  ) -> [StyledText] {
    let lead = "  \(glyphs.arrow) "
    let indent = String(repeating: " ", count: lead.count)
    let room = width - lead.count
    guard let lines = ShellLines(next)?.lines(width: room, after: TextWidth.of(kind)) else {
      return wrapped(StyledText(lead + kind + next, .accent), atMost: limit, width)
    }
    let more = lines.count > limit ? StyledText(" \(glyphs.ellipsis)", .muted) : ""
    return lines.prefix(limit).enumerated().map { index, line in
      StyledText((index == 0 ? lead + kind : indent) + line, .accent)
        + (index == limit - 1 ? more : "")
    }
  }

  /// What the cause takes with it, in one line each; the picture says more.
  private func following(_ hops: [Hop], _ width: Int) -> [StyledText] {
    hops.map { hop in
      let title = "\(glyphs.sign(of: hop.state)) \(hop.kind.title) \(lexicon(hop.state.rawValue)): "
      let text =
        StyledText(title, Style(hop.state.role))
        + StyledText(Wording.withShortARNs(hop.summary), .muted)
      return text.clipped(to: max(1, width - 2), ellipsis: glyphs.ellipsis)
    }
  }

  /// Hops that cannot be read for the same reason.
  private func grouped(_ hops: [Hop]) -> [[Hop]] {
    var groups: [[Hop]] = []
    for hop in hops {
      if let index = groups.firstIndex(where: { $0.first?.problem == hop.problem }) {
        groups[index].append(hop)
      } else {
        groups.append([hop])
      }
    }
    return groups
  }

  private func lines(about hops: [Hop], _ width: Int) -> [StyledText] {
    guard let first = hops.first else { return [] }
    let isFaulty = first.state == .down || first.state == .degraded
    let word = isFaulty ? " \(lexicon(first.state.rawValue))" : ""
    let titles = hops.map(\.kind.title).joined(separator: ", ")
    let sign = glyphs.sign(of: first.state)
    let why = hops.count == 1 ? first.summary : first.problem?.message ?? first.summary
    let text =
      StyledText("\(sign) \(titles)\(word): ", Style(first.state.role, bold: true))
      + StyledText(Wording.withShortARNs(why), .text)
    var lines = wrapped(text, atMost: Self.longest, width)
    if let next = first.problem?.next {
      lines += todo(next, atMost: Self.longest, width)
    }
    return lines
  }

  /// What ECS says about the last task that stopped, while tasks are what is missing.
  private func stoppedTask(_ width: Int) -> [StyledText] {
    let isAsked = hops.contains {
      ($0.kind == .service || $0.kind == .applicationLoadBalancer)
        && ($0.state == .down || $0.state == .degraded)
    }
    let isTold = findings.contains { $0.hop == .service }
    guard isAsked, !isTold, let task = snapshot.status.objects.newestStoppedTask else { return [] }
    let age = task.stoppedAt.map { " \(Wording.age(of: $0, now: now)) ago" } ?? ""
    let text = "\(glyphs.bullet) task \(task.id.prefix(8)) stopped\(age): \(task.explanation)"
    return wrapped(StyledText(Wording.withShortARNs(text), .text), atMost: Self.longest, width)
  }

  private func asking(_ awaited: [Hop], _ width: Int) -> [StyledText] {
    let start = "\(glyphs.pending) asking AWS about"
    return awaited.count == hops.count
      ? [StyledText("\(start) every hop", .muted)] : inOneLine(start, awaited, width)
  }

  private func inOneLine(_ start: String, _ hops: [Hop], _ width: Int) -> [StyledText] {
    guard !hops.isEmpty else { return [] }
    let titles = hops.map(\.kind.title).joined(separator: ", ")
    return [StyledText("\(start) \(titles)", .muted).clipped(to: width, ellipsis: glyphs.ellipsis)]
  }

  /// At most so many lines; those after the first are indented.
  private func wrapped(_ text: StyledText, atMost limit: Int, _ width: Int) -> [StyledText] {
    let lines = text.wrapped(to: max(1, width - 2))
    let more = lines.count > limit ? StyledText(" \(glyphs.ellipsis)", .muted) : ""
    return lines.prefix(limit).enumerated().map { index, line in
      let isLast = index == limit - 1
      return (index == 0 ? line : "  " + line) + (isLast ? more : "")
    }
  }
}
