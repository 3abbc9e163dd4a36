/// All rules applied to what is known, the root cause first.
enum Diagnosis {
  /// Critical before warning, then along the path.
  ///
  /// What another finding explains is left out: what it rests on goes to the one that explains it,
  /// which is at least as grave.
  static func findings(
    in situation: Situation,
    by rules: [DiagnosisRule] = DiagnosisRule.all
  ) -> [Finding] {
    let found = rules.enumerated().flatMap { index, rule in
      rule.findings(in: situation).map { finding, causes, group in
        Found(rule: rule, index: index, finding: finding, consequenceOf: causes, group: group)
      }
    }
    var told = found.filter { one in !found.contains { $0.explains(one) } }.sorted(
      by: Found.comesFirst
    )
    // What only says that something is broken adds nothing to what says why.
    for consequence in found where consequence.rule.resort != .anyCause {
      if let index = told.firstIndex(where: { $0.explains(consequence) }) {
        told[index].take(in: consequence.finding)
      }
    }
    return told.sorted(by: Found.comesFirst).map(\.finding)
  }
}

/// A finding, and the rule that found it.
private struct Found {
  let rule: DiagnosisRule
  /// The rule's place among all.
  let index: Int
  var finding: Finding
  let consequenceOf: [String]
  /// The target group that it is about; nil: of none, or of all.
  let group: String?

  /// Advice explains nothing.
  ///
  /// A later hop explains an earlier one; the ALB and the tasks behind it explain each other; and
  /// whatever is wrong explains what is only found for want of anything else.
  func explains(_ other: Found) -> Bool {
    if let group, let theirs = other.group, group != theirs { return false }
    if rule.resort < other.rule.resort {
      return finding.severity != .advice && !rule.isAboutSight
    }
    guard other.consequenceOf.contains(rule.id), rule.id != other.rule.id,
      finding.severity != .advice
    else { return false }
    let isBehind = finding.place >= other.finding.place
    return isBehind
      || finding.hop == .applicationLoadBalancer && other.finding.hop == .service
  }

  mutating func take(in consequence: Finding) {
    finding.evidence += consequence.evidence.filter { !finding.evidence.contains($0) }
    if consequence.severity.rank < finding.severity.rank { finding.severity = consequence.severity }
  }

  static func comesFirst(_ one: Found, _ other: Found) -> Bool {
    one.order.lexicographicallyPrecedes(other.order)
  }

  private var order: [Int] {
    [finding.severity.rank, rule.isAboutSight ? 1 : 0, finding.place, index]
  }
}

extension Finding {
  /// How far along the path it is.
  fileprivate var place: Int { Hop.Kind.allCases.firstIndex(of: hop) ?? Hop.Kind.allCases.count }

  /// Whether it is about what can be seen, and not about the path.
  package var isAboutSight: Bool {
    DiagnosisRule.all.contains { $0.id == rule && $0.isAboutSight }
  }
}
