import Drawing
import FoundationEssentials
import PathModel

/// Makes the cards of a snapshot; one method for each hop, in files of their own.
struct CardMaker {
  private let snapshot: State.Snapshot
  let glyphs: Glyphs
  private let lexicon: Lexicon
  let now: Date
  /// The hops that are pointed at.
  let highlighted: Set<Hop.Kind>
  /// How many lines of a card there may be room for.
  let rows: Int
  /// Targets and tasks that changed a moment ago, by the words that cards have for them.
  private let changed: Set<String>
  /// Hops whose state changed a moment ago.
  private let changedHops: Set<Hop.Kind>
  /// Seconds that a change stands out.
  private static let moment = 5.0

  var sample: Sample { snapshot.sample }
  var status: PathStatus { snapshot.status }
  /// Targets and tasks, those first that need attention.
  var urgent: UrgentObjects { snapshot.urgentObjects }
  var targetIndex: TargetIndex { snapshot.targetIndex }

  init(
    _ snapshot: State.Snapshot,
    glyphs: Glyphs,
    lexicon: Lexicon,
    now: Date,
    highlighted: Set<Hop.Kind> = [],
    rows: Int
  ) {
    self.snapshot = snapshot
    self.rows = rows
    self.glyphs = glyphs
    self.lexicon = lexicon
    self.now = now
    self.highlighted = highlighted
    let recent = snapshot.status.changes.suffix(100)
      .filter { now.timeIntervalSince($0.at) < Self.moment }
    changed = Set(recent.compactMap(\.subject.cardWord))
    changedHops = Set(
      recent.compactMap { if case .hop(let hop) = $0.subject { hop } else { nil } }
    )
  }

  /// The first line of a card, as in `● NLB demo-nlb` or `✖ ALB DOWN demo-alb`.
  func title(of hop: Hop) -> StyledText {
    let name = hop.name ?? hop.id
    let style: Style = changedHops.contains(hop.kind) ? Style(.changed) : Style(.text)
    return heading(of: hop) + " " + StyledText(name ?? "", style)
  }

  /// The title without the name; a hop that is not up says so in a word, and a broken one loudly.
  func heading(of hop: Hop) -> StyledText {
    let isHighlighted = highlighted.contains(hop.kind)
    let pointed = StyledText(String(glyphs.pointer), Style(.accent, bold: true, reverse: true))
    let lead = isHighlighted ? pointed : StyledText(" ", Style(.title, bold: true))
    let title = StyledText(hop.kind.title, Style(.title, bold: true, reverse: isHighlighted))
    let kind = lead + title
    switch hop.state {
    case .up: return sign(of: .up) + kind
    case .unknown where snapshot.isAwaited(hop):
      return StyledText(String(glyphs.pending), .pending) + kind
    case .unknown where !hop.isWatched:
      return StyledText(String(glyphs.bullet), .muted) + kind
        + StyledText(" \(lexicon("not watched"))", .muted)
    case .unknown: return sign(of: .unknown) + kind
    case .degraded:
      return sign(of: .degraded) + kind + StyledText(" \(lexicon("DEGRADED"))", .degraded)
    case .down:
      let style = Style(.down, bold: true, reverse: true)
      let words = "\(hop.kind.title) \(lexicon("DOWN"))"
      guard isHighlighted else { return StyledText("\(glyphs.down) \(words)", style) }
      return StyledText(String(glyphs.down), style) + pointed + StyledText(words, style)
    }
  }

  /// The state's sign, in the state's role: shape and colour say the same.
  func sign(of state: HopState?) -> StyledText {
    StyledText(String(glyphs.sign(of: state)), Style(state.role, bold: true))
  }

  /// The lines about something that was read: as it is now, or marked as old, or why there is none.
  func lines<Value>(
    _ reading: Reading<Value>,
    _ what: String,
    make: (Value, Freshness) -> [CardLine]
  ) -> [CardLine] {
    switch reading {
    case .pending:
      return [CardLine(StyledText("\(glyphs.pending) ", .pending), words: [what], .pending)]
    case .value(let value, _):
      return make(value, .current)
    case .stale(let value, let at, let why):
      let age = "\(Wording.age(of: at, now: now)) old"
      let lead = StyledText("\(glyphs.stale) ", .stale)
      return make(value, .stale)
        + [CardLine(lead, variants: ["\(age): \(why.message)"], .stale)]
    case .unavailable(let why):
      let lead = StyledText("\(glyphs.unknown) ", .unknown)
      return [CardLine(lead, variants: ["\(what): \(why.message)"], .unknown)]
    }
  }

  /// A part of a hop with its state's sign, as in `● 1a 10.100.100.140:8080`.
  ///
  /// A part without a state does not count, and is dimmed.
  func part(_ state: HopState?, _ variants: [String], _ freshness: Freshness) -> CardLine {
    let role: Role = state == nil ? .muted : .text
    return switch freshness {
    case .current:
      CardLine(sign(of: state) + " ", variants: variants, isNew(variants) ? .changed : role)
    case .stale: CardLine(StyledText("\(glyphs.stale) ", .stale), variants: variants, .stale)
    }
  }

  /// Whether something is told of that changed a moment ago.
  private func isNew(_ variants: [String]) -> Bool {
    guard !changed.isEmpty, let longest = variants.first else { return false }
    return longest.split(separator: " ").contains { changed.contains(String($0)) }
  }

  /// A line without a sign of its own; old facts show that they are old.
  func detail(_ words: [String?], _ freshness: Freshness) -> CardLine {
    switch freshness {
    case .current: CardLine("  ", words: words)
    case .stale: CardLine(StyledText("\(glyphs.stale) ", .stale), words: words, .stale)
    }
  }
}

/// Whether what is drawn is known now.
enum Freshness {
  case current
  case stale
}

extension ChangeEvent.Subject {
  /// As in `10.100.100.140:8080` or `0a1b2c3d`; nil: it is neither a target nor a task.
  fileprivate var cardWord: String? {
    switch self {
    case .target(let target): target.label
    case .task(let arn): String(ECSTask.id(inARN: arn).prefix(8))
    case .path, .hop, .word, .deployment, .finding: nil
    }
  }
}

extension HopState {
  var role: Role {
    switch self {
    case .up: .up
    case .degraded: .degraded
    case .down: .down
    case .unknown: .unknown
    }
  }

  /// What needs attention comes before what does not.
  var urgency: Int {
    switch self {
    case .down: 0
    case .degraded: 1
    case .unknown: 2
    case .up: 3
    }
  }
}

extension HopState? {
  var role: Role { self?.role ?? .muted }

  var urgency: Int { self?.urgency ?? 4 }
}

extension Glyphs {
  /// A part without a state does not count: a bullet.
  func sign(of state: HopState?) -> Character {
    switch state {
    case .up: up
    case .degraded: degraded
    case .down: down
    case .unknown: unknown
    case nil: bullet
    }
  }
}
