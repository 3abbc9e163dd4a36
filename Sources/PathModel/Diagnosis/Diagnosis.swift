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
    let ofOtherServices = situation.ofOtherServices
    let found = rules.enumerated().flatMap { index, rule in
      let others = rule.isAboutService ? ofOtherServices : []
      return ([situation] + others).flatMap { Found.all(by: rule, index, in: $0) }.merged
    }
    var told = found.filter { one in !found.contains { $0.explains(one) } }.sorted(
      by: Found.comesFirst
    )
    // What only says that something is broken adds nothing to what says why.
    for consequence in found where consequence.rule.resort.isEvidence {
      if let index = told.firstIndex(where: { $0.explains(consequence) }) {
        told[index].take(in: consequence.finding)
      }
    }
    let ways = situation.objects.route.ways
    return told.sorted(by: Found.comesFirst).map { $0.named(among: ways) }
  }
}

/// A finding, and the rule that found it.
private struct Found {
  let rule: DiagnosisRule
  /// The rule's place among all.
  let index: Int
  var finding: Finding
  let consequenceOf: [String]
  /// The target groups that it is about; empty: none, or all.
  var groups: Set<String>

  static func all(by rule: DiagnosisRule, _ index: Int, in situation: Situation) -> [Found] {
    let groups = rule.isAboutService ? situation.groupsOfService : []
    return rule.findings(in: situation).map { finding, causes, group in
      Found(
        rule: rule,
        index: index,
        finding: finding,
        consequenceOf: causes,
        groups: group.map { [$0] } ?? groups
      )
    }
  }

  /// Advice explains nothing.
  ///
  /// A later hop explains an earlier one; the ALB and the tasks behind it explain each other; and
  /// whatever is wrong explains what is only found for want of anything else.
  func explains(_ other: Found) -> Bool {
    let areApart = !groups.isEmpty && !other.groups.isEmpty && groups.isDisjoint(with: other.groups)
    if areApart { return false }
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

  /// As it is told: with the ways through the route that it is about, unless that is all, and how one of
  /// them is left out.
  func named(among ways: [RouteWay]) -> Finding {
    var finding = finding
    let own = ways.filter { groups.contains($0.groupARN) }
    guard !own.isEmpty, own.count < ways.count, finding.severity != .advice else { return finding }
    let branch = own.prefix(3).map(\.name).joined(separator: "; ")
    finding.branch = branch
    if !finding.message.contains(branch) { finding.message = "\(branch): \(finding.message)" }
    finding.leaveOut = own.count == 1 ? own[0].separableARN.map { "--ignore \($0.shellWord)" } : nil
    return finding
  }

  static func comesFirst(_ one: Found, _ other: Found) -> Bool {
    one.order.lexicographicallyPrecedes(other.order)
  }

  private var order: [Int] {
    [finding.severity.rank, rule.isAboutSight ? 1 : 0, finding.place, index]
  }
}

extension [Found] {
  /// Each fault once, though several services may have it in common.
  fileprivate var merged: [Found] {
    reduce(into: []) { all, new in
      let known = all.firstIndex {
        $0.finding.subject == new.finding.subject && $0.finding.message == new.finding.message
          && (!$0.groups.isEmpty && !new.groups.isEmpty)
      }
      if let known { all[known].groups.formUnion(new.groups) } else { all.append(new) }
    }
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
