package import Drawing
package import PathModel

/// How many requests a burst is to have, while the operator edits it.
package struct BurstForm: TextForm {
  package enum Field: CaseIterable, Sendable, Hashable {
    case count
    case concurrency
    case rate
  }

  let draft: RequestDraft
  package internal(set) var fields: [Field: TextField]
  package internal(set) var focus = Field.count

  package init(_ draft: RequestDraft, _ plan: BurstPlan) {
    self.draft = draft
    fields = [
      .count: TextField("\(plan.count)"),
      .concurrency: TextField("\(plan.concurrency)"),
      .rate: TextField(plan.rate.map(Wording.factor) ?? ""),
    ]
  }

  /// - Throws: `FormProblem` for what the operator has to change.
  func result() throws(FormProblem) -> BurstPlan {
    let count = try whole(.count, "the count", BurstPlan.countRange(of: draft.seat))
    let sides = try whole(
      .concurrency,
      "the concurrency",
      BurstPlan.concurrencyRange(of: draft.seat)
    )
    let rate = self[.rate].text.trimmed
    var plan = BurstPlan(count: count, concurrency: sides)
    if !rate.isEmpty {
      guard let number = Double(rate), number.isFinite else {
        throw FormProblem("the rate takes 0.1 to 1000 requests a second, or nothing")
      }
      plan.rate = number
    }
    if let problem = plan.problem(from: draft.seat) { throw FormProblem(problem) }
    return plan
  }

  private func whole(
    _ field: Field,
    _ name: String,
    _ range: ClosedRange<Int>
  ) throws(FormProblem) -> Int {
    guard let number = Int(self[field].text.trimmed) else {
      throw FormProblem("\(name) takes \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}

extension BurstPlan {
  /// What is proposed to an operator who has not asked for a burst yet.
  static func proposed(from seat: Seat.Kind, isLive: Bool) -> BurstPlan {
    var plan = BurstPlan(rate: isLive ? liveRate : nil)
    plan.count = min(plan.count, countRange(of: seat).upperBound)
    plan.concurrency = min(plan.concurrency, concurrencyRange(of: seat).upperBound)
    return plan
  }
}
