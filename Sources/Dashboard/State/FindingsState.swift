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
  }

  /// The finding under the cursor; nil: the gravest, whichever that is.
  package var selected: Numbered<Subject>?
  /// Whether advice is left out of the list.
  package var hidesAdvice = false
}

extension State {
  /// In the order that they are listed: the gravest first.
  var listedFindings: [Finding] {
    let all = shown?.status.findings ?? []
    return findings.hidesAdvice ? all.filter { $0.severity != .advice } : all
  }

  var findingSubjects: [Numbered<FindingsState.Subject>] {
    listedFindings.map(FindingsState.Subject.init).numbered
  }

  /// Of the finding under the cursor; nil: there is none.
  var findingCursor: Int? {
    let subjects = findingSubjects
    guard !subjects.isEmpty else { return nil }
    return findings.selected.flatMap { subjects.firstIndex(of: $0) } ?? 0
  }

  var selectedFinding: Finding? { findingCursor.map { listedFindings[$0] } }

  /// What is wrong first of all; advice is no reason for anything.
  var firstFault: Finding? { shown?.status.findings.first { $0.severity != .advice } }
}

/// Keeps the cursor on its finding, or where that was if it is gone.
///
/// On another screen nobody has seen what came: the gravest gets the cursor.
func keepFinding(
  from old: [Numbered<FindingsState.Subject>],
  _ state: inout State
) {
  let new = state.findingSubjects
  guard state.screen == .findings else {
    if old.first != new.first { state.findings.selected = nil }
    return
  }
  guard let selected = state.findings.selected, !new.contains(selected) else {
    state.findings.selected = state.findings.selected ?? new.first
    return
  }
  let index = old.firstIndex(of: selected) ?? 0
  state.findings.selected = new.isEmpty ? nil : new[min(index, new.count - 1)]
}
