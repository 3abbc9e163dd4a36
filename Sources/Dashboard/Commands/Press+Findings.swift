import Drawing
import PathModel

/// Goes to a screen; on that of the findings the cursor is tied to what it is on.
func show(_ screen: State.ScreenName, _ state: inout State) {
  state.screen = screen
  keepFinding(from: state.findingSubjects, &state)
}

func toggleAdvice(_ state: inout State) {
  let old = state.findingSubjects
  state.findings.hidesAdvice.toggle()
  keepFinding(from: old, &state)
  state.notice = state.findings.hidesAdvice ? "advice is hidden" : "advice is shown"
}

func openFinding(_ state: inout State) {
  guard let index = state.findingCursor else {
    state.notice = "there is no finding to show"
    return
  }
  let subject = state.findingSubjects[index]
  state.overlays.append(.finding(subject, state.listedFindings[index], offset: 0))
}

func openEvent(_ state: inout State) {
  let listed = state.listedEvents
  guard let index = state.eventCursor(in: listed) else {
    state.notice = "nothing has changed yet"
    return
  }
  state.overlays.append(.event(listed[index], offset: 0))
}

func copyFix(_ state: inout State) -> [Effect] {
  guard let finding = state.findingInView else {
    state.notice = "nothing to copy: there is no finding"
    return []
  }
  state.notice = "copied: the fix of \(finding.rule)"
  return [.copy(finding.fix)]
}

extension State {
  /// The finding that is open or under the cursor; on the path, the gravest.
  var findingInView: Finding? {
    if case .finding(_, let finding, _) = overlays.last { return finding }
    return screen == .findings ? selectedFinding : firstFault
  }
}

extension Finding {
  /// The command that mends it or shows more, as a shell takes it: one line, and nothing around it.
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
  /// The finding as it is now; nil: it is gone.
  func found(_ subject: Numbered<FindingsState.Subject>) -> Finding? {
    let all = shown?.status.findings ?? []
    let subjects = all.map(FindingsState.Subject.init).numbered
    return subjects.firstIndex(of: subject).map { all[$0] }
  }
}
