import Drawing
import PathModel

extension State {
  /// What a call printed, if that lies on top.
  var openAnswer: OpenAnswer? {
    get { if case .answer(let open) = overlays.last { open } else { nil } }
    set {
      guard let newValue, case .answer = overlays.last else { return }
      overlays[overlays.count - 1] = .answer(newValue)
    }
  }
}

/// Opens what a call printed, at the value that is sought.
func openAnswer(of call: String, at sought: String? = nil, _ state: inout State) -> [Effect] {
  state.overlays.append(.answer(OpenAnswer(call: call, sought: sought)))
  return [.fetchAnswer(call: call)]
}

/// What was printed has come, or nothing was.
func take(_ text: String?, of call: String, _ state: inout State) {
  guard var open = state.openAnswer, open.call == call else { return }
  open.take(text.map(lines) ?? ["Nothing was printed yet, or it was too large to keep."])
  state.openAnswer = open
  keepAnswerInSight(&state)
}

/// As it was printed, or laid out if that is all in one line.
private func lines(of text: String) -> [String] {
  let lines = SafeText.lines(text)
  guard lines.count == 1, let laidOut = IndentedJSON.lines(of: lines[0]) else { return lines }
  return laidOut
}

func moveAnswer(_ movement: Movement, _ state: inout State) {
  guard var open = state.openAnswer, let text = open.text, !text.visible.isEmpty else { return }
  let height = AnswerView.textArea(of: state).height
  let row = movement.applied(to: open.row, count: text.visible.count, page: height)
  open.line = text.visible[row]
  state.openAnswer = open
  keepAnswerInSight(&state)
}

// MARK: Folding

/// Folds away what begins under the cursor, or what the cursor is in.
func foldAnswer(_ state: inout State) {
  guard var open = state.openAnswer, let text = open.text else { return }
  let isOpen = text.isFoldable(open.line) && !text.folded.contains(open.line)
  guard let line = isOpen ? open.line : text.parent(of: open.line) else { return }
  open.line = line
  open.text?.fold(line)
  state.openAnswer = open
  keepAnswerInSight(&state)
}

func unfoldAnswer(_ state: inout State) {
  guard var open = state.openAnswer else { return }
  open.text?.unfold(open.line)
  state.openAnswer = open
  keepAnswerInSight(&state)
}

func toggleFold(_ state: inout State) {
  guard let open = state.openAnswer, let text = open.text else { return }
  if text.folded.contains(open.line) { unfoldAnswer(&state) } else { foldAnswer(&state) }
}

/// All but the outermost level, or nothing any more.
func toggleAllFolds(_ state: inout State) {
  guard var open = state.openAnswer, let text = open.text else { return }
  if text.folded.isEmpty {
    open.text?.foldAll()
    while open.text?.row(of: open.line) == nil, let parent = text.parent(of: open.line) {
      open.line = parent
    }
  } else {
    open.text?.unfoldAll()
  }
  state.openAnswer = open
  keepAnswerInSight(&state)
}

func copyValue(_ state: inout State) -> [Effect] {
  guard let open = state.openAnswer, let text = open.text else { return [] }
  state.notice = "copied: \(text.isFoldable(open.line) ? "all of it" : text.text(at: open.line))"
  return [.copy(text.text(at: open.line))]
}

// MARK: Searching

/// Goes to the next line, or to that before, that has what is searched for; round at the ends.
func searchAnswer(_ step: Int, _ state: inout State) {
  guard var open = state.openAnswer else { return }
  let hits = open.hits
  guard !hits.isEmpty else {
    state.notice = open.search.isEmpty ? "/ searches" : "'\(open.search)' is not in it"
    return
  }
  let next =
    step > 0
    ? hits.first { $0 > open.line } ?? hits[0]
    : hits.last { $0 < open.line } ?? hits[hits.count - 1]
  open.go(to: next)
  state.openAnswer = open
  let number = (hits.firstIndex(of: next) ?? 0) + 1
  state.notice = "'\(open.search)': \(number) of \(hits.count)"
  keepAnswerInSight(&state)
}

/// As it is typed: the first line from the cursor on that has it.
func followSearch(_ word: String, _ state: inout State) {
  guard var open = state.openAnswer else { return }
  open.search = word
  let hits = open.hits
  if let hit = hits.first(where: { $0 >= open.line }) ?? hits.first { open.go(to: hit) }
  state.openAnswer = open
  keepAnswerInSight(&state)
}

/// The rows stay where they are as long as the cursor is among them.
func keepAnswerInSight(_ state: inout State) {
  guard var open = state.openAnswer, let text = open.text else { return }
  let height = AnswerView.textArea(of: state).height
  let position = ScrollPosition(offset: open.top, visible: height, count: text.visible.count)
  open.top = position.showing(open.row).offset
  state.openAnswer = open
}
