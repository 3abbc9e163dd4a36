/// Sums up what is known of one hop: known faults first, then gaps in what is known, then the rest.
///
/// A fault that is known now makes the hop down or degraded whatever else is missing; a fact that
/// is missing or old makes it unknown before it can be up.
struct Verdict {
  private var faults: [(state: HopState, why: String)] = []
  private var gaps: [(problem: Problem?, why: String)] = []
  private var good: [String] = []

  /// Takes in a reading that the hop's state rests on, and judges its value if it is known now.
  mutating func rest<Value>(
    on reading: Reading<Value>,
    _ what: String,
    judge: (Value, inout Verdict) -> Void
  ) {
    switch reading {
    case .value(let value, _):
      judge(value, &self)
    case .stale(_, _, let why):
      gaps.append((why, "no news of \(what): \(why.message)"))
    case .unavailable(let why) where why.kind == .notFound:
      faults.append((.down, why.message))
    case .unavailable(let why):
      gaps.append((why, "cannot read \(what): \(why.message)"))
    case .pending:
      gaps.append((nil, "waiting for \(what)"))
    }
  }

  mutating func isDown(_ why: String) { faults.append((.down, why)) }
  mutating func isDegraded(_ why: String) { faults.append((.degraded, why)) }
  mutating func isUnknown(_ why: String) { gaps.append((nil, why)) }
  mutating func isGood(_ what: String) { good.append(what) }

  /// Judges a thing by a word of AWS's: `known` is what pltop makes of it, nil for a new word.
  ///
  /// The reason is what AWS or pltop has to say about a word that is not good.
  mutating func judge(
    _ what: String,
    _ text: String?,
    as known: HopState?,
    because reason: String? = nil
  ) {
    let why = reason.map { ": \($0)" } ?? ""
    switch known {
    case .up: isGood("\(what) \(text ?? "")")
    case .degraded: isDegraded("\(what) is \(text ?? "")\(why)")
    case .down: isDown("\(what) is \(text ?? "")\(why)")
    case .unknown, nil:
      isUnknown(
        text.map { "\(what) is in a state unknown to pltop: \($0)" } ?? "\(what) has no state"
      )
    }
  }

  var state: HopState {
    if faults.contains(where: { $0.state == .down }) { return .down }
    if !gaps.isEmpty { return .unknown }
    if !faults.isEmpty { return .degraded }
    return good.isEmpty ? .unknown : .up
  }

  /// The reasons for the state, gravest first; the good news only when there is no bad.
  var summary: String {
    let worst = faults.filter { $0.state == .down }.map(\.why)
    let rest = faults.filter { $0.state != .down }.map(\.why)
    let bad = worst + (state == .down ? [] : gaps.map(\.why)) + rest
    return (bad.isEmpty ? good : bad).joined(separator: "; ")
  }

  /// Both, one after the other: what is wrong with either is wrong with both.
  func and(_ other: Verdict) -> Verdict {
    var both = self
    both.faults += other.faults.filter { fault in !faults.contains { $0 == fault } }
    both.gaps += other.gaps.filter { gap in !gaps.contains { $0.why == gap.why } }
    both.good += other.good.filter { !good.contains($0) }
    return both
  }

  /// Whether nothing that is known or missing speaks against it.
  var isGoodSoFar: Bool { faults.isEmpty && gaps.isEmpty }

  var problem: Problem? { gaps.compactMap(\.problem).first }
}
