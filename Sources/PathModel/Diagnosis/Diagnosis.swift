/// All rules applied to what is known, the root cause first.
enum Diagnosis {
  /// Critical before warning, then along the path; what another finding explains is left out, and
  /// what it rests on goes to the finding that explains it.
  static func findings(
    in situation: Situation,
    by rules: [DiagnosisRule] = DiagnosisRule.all
  ) -> [Finding] {
    let found = rules.map { (rule: $0, findings: $0.findings(in: situation)) }
    let all = found.flatMap { $0.findings.map(\.finding) }
    var told: [(order: [Int], finding: Finding)] = []
    var explained: [(by: [Finding], evidence: [String])] = []
    for (index, (rule, findings)) in found.enumerated() {
      for (finding, consequenceOf) in findings {
        let causes = all.filter { cause in
          consequenceOf.contains(cause.rule) && cause.rule != rule.id && cause.mayExplain(finding)
        }
        if causes.isEmpty {
          told.append((order(of: finding, rule, index), finding))
        } else {
          explained.append((causes, finding.evidence))
        }
      }
    }
    var findings = told.sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.finding)
    for (causes, evidence) in explained {
      guard
        let index = findings.firstIndex(where: { finding in
          causes.contains { $0.rule == finding.rule && $0.hop == finding.hop }
        })
      else { continue }
      findings[index].evidence += evidence.filter { !findings[index].evidence.contains($0) }
    }
    return findings
  }

  private static func order(of finding: Finding, _ rule: DiagnosisRule, _ index: Int) -> [Int] {
    [finding.severity.rank, rule.isAboutSight ? 1 : 0, finding.place, index]
  }
}

extension Finding {
  /// How far along the path it is.
  fileprivate var place: Int { Hop.Kind.allCases.firstIndex(of: hop) ?? Hop.Kind.allCases.count }

  /// A later hop explains an earlier one; the ALB and the tasks behind it explain each other.
  fileprivate func mayExplain(_ other: Finding) -> Bool {
    place >= other.place || hop == .applicationLoadBalancer && other.hop == .service
  }
}

extension [Finding] {
  /// What the findings make of a hop: a critical one takes it down, a warning degrades it.
  ///
  /// A warning says nothing about what is not known; advice says nothing about the state at all.
  func judged(_ hop: Hop) -> Hop {
    let own = filter { finding in
      finding.hop == hop.kind && finding.severity != .advice && !finding.isAboutSight
    }
    guard let first = own.first else { return hop }
    var judged = hop
    if own.contains(where: { $0.severity == .critical }) {
      judged.state = .down
    } else if hop.state == .up {
      judged.state = .degraded
    }
    let isBad = hop.state != .up
    judged.summary = isBad ? "\(first.message); \(hop.summary)" : first.message
    return judged
  }
}

extension Finding {
  /// Whether it is about what can be seen, and not about the path.
  package var isAboutSight: Bool {
    DiagnosisRule.all.contains { $0.id == rule && $0.isAboutSight }
  }
}
