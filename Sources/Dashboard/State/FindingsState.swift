package import PathModel

/// Where the operator is among the findings.
package struct FindingsState: Equatable, Sendable {
  /// What a finding is told by, whatever its message counts at the moment.
  package struct Subject: Hashable, Sendable {
    package let rule: String
    package let hop: Hop.Kind
    package let subject: String

    package init(_ finding: Finding) {
      (rule, hop, subject) = (finding.rule, finding.hop, finding.subject)
    }

    /// For a list: the same as long as it is the same finding.
    var id: String { "\(rule) \(hop.rawValue) \(subject)" }
  }

  /// Whether advice is left out of the list.
  package var hidesAdvice = false
}

extension State {
  /// In the order that they are listed: the gravest first.
  var listedFindings: [Finding] {
    let all = shown?.status.findings ?? []
    return findings.hidesAdvice ? all.filter { $0.severity != .advice } : all
  }

  /// What is wrong first of all; advice is no reason for anything.
  var firstFault: Finding? { shown?.status.findings.first { $0.severity != .advice } }
}
