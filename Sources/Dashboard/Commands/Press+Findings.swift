import Drawing
import PathModel

func toggleAdvice(_ state: inout State) {
  state.findings.hidesAdvice.toggle()
  keepCursor(&state)
  state.notice = state.findings.hidesAdvice ? "advice is hidden" : "advice is shown"
}

func openFinding(_ state: inout State) {
  guard let finding = FindingsView(state).selected else {
    state.notice = "there is no finding to show"
    return
  }
  state.overlays.append(.finding(state.numbered(finding), finding, offset: 0))
}

func openEvent(_ state: inout State) {
  guard let event = EventsView(state).selected else {
    state.notice = "nothing has changed yet"
    return
  }
  state.overlays.append(.event(event, offset: 0))
}

func copyFix(_ state: inout State) -> [Effect] {
  guard let finding = state.findingInView else {
    state.notice = "nothing to copy: there is no finding"
    return []
  }
  state.notice = "copied: the command of \(finding.rule)"
  return [.copy(finding.fix)]
}

extension State {
  /// The finding that is open or under the cursor; on the path, the gravest.
  var findingInView: Finding? {
    if case .finding(_, let finding, _) = overlays.last { return finding }
    return screen == .findings ? FindingsView(self).selected : firstFault
  }
}

extension Finding {
  /// The command that fixes it or shows more, as a shell takes it: one line, and nothing around it.
  var fix: String {
    let line = SafeText.line(next)
    let lead = "run: "
    return line.hasPrefix(lead + "aws ") ? String(line.dropFirst(lead.count)) : line
  }
}

/// An open finding is shown as it is now, as long as it is found.
func keepOpenFinding(_ state: inout State) {
  for (index, overlay) in state.overlays.enumerated() {
    guard case .finding(let subject, _, let offset) = overlay,
      let finding = state.found(subject)
    else { continue }
    state.overlays[index] = .finding(subject, finding, offset: offset)
  }
}

extension State {
  /// What a finding is told by among all that there are now.
  func numbered(_ finding: Finding) -> Numbered<FindingsState.Subject> {
    let all = shown?.status.findings ?? []
    let subjects = all.map(FindingsState.Subject.init).numbered
    let index = all.firstIndex(of: finding)
    return index.map { subjects[$0] } ?? Numbered(value: .init(finding), number: 0)
  }

  /// The finding as it is now; nil: it is gone.
  func found(_ subject: Numbered<FindingsState.Subject>) -> Finding? {
    let all = shown?.status.findings ?? []
    let subjects = all.map(FindingsState.Subject.init).numbered
    return subjects.firstIndex(of: subject).map { all[$0] }
  }
}
