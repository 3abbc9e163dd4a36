import Drawing
import FoundationEssentials
import PathModel

/// Makes the cards of a snapshot; one method for each hop, in files of their own.
struct CardMaker {
  let sample: Sample
  let status: PathStatus
  let glyphs: Glyphs
  let now: Date

  init(_ snapshot: State.Snapshot, glyphs: Glyphs, now: Date) {
    sample = snapshot.sample
    status = snapshot.status
    self.glyphs = glyphs
    self.now = now
  }

  /// The first line of a card, as in `● NLB demo-nlb`.
  func title(of hop: Hop) -> StyledText {
    let name = hop.name ?? hop.id
    return sign(of: hop.state) + StyledText(" \(hop.kind.title)", Style(.title, bold: true))
      + StyledText(name.map { " \($0)" } ?? "", .text)
  }

  /// The state's sign, in the state's role: shape and colour say the same.
  func sign(of state: HopState) -> StyledText {
    StyledText(String(glyphs.sign(of: state)), Style(state.role, bold: true))
  }

  /// The lines about something that was read: as it is now, or marked as old, or why there is none.
  func lines<Value>(
    _ reading: Reading<Value>,
    _ what: String,
    make: (Value, Freshness) -> [StyledText]
  ) -> [StyledText] {
    switch reading {
    case .pending:
      return [StyledText("\(glyphs.pending) \(what)", .pending)]
    case .value(let value, _):
      return make(value, .current)
    case .stale(let value, let at, let why):
      let age = Wording.age(of: at, now: now)
      let note = StyledText("\(glyphs.stale) \(age) old: \(why.message)", .stale)
      return make(value, .stale) + [note]
    case .unavailable(let why):
      return [StyledText("\(glyphs.unknown) \(what): \(why.message)", .unknown)]
    }
  }

  /// A part of a hop with its state's sign, as in `● 10.100.100.140:8080 1a healthy`.
  func part(_ state: HopState, _ text: String, _ freshness: Freshness) -> StyledText {
    switch freshness {
    case .current: sign(of: state) + StyledText(" \(text)", .text)
    case .stale: StyledText("\(glyphs.stale) \(text)", .stale)
    }
  }
}

/// Whether what is drawn is known now.
enum Freshness {
  case current
  case stale

  var role: Role { self == .current ? .text : .stale }
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
}

extension Glyphs {
  func sign(of state: HopState) -> Character {
    switch state {
    case .up: up
    case .degraded: degraded
    case .down: down
    case .unknown: unknown
    }
  }
}

extension Card {
  /// The words that are there, with a separator between them.
  static func joined(_ words: [String?]) -> String {
    words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
