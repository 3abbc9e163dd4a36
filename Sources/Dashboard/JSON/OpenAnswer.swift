/// What a call printed, as it lies over the screen.
package struct OpenAnswer: Equatable, Sendable {
  let call: String
  /// A value that it was opened for, as an id; nil: for all of it.
  let sought: String?
  /// nil: it is being fetched.
  var text: FoldedText?
  /// The line under the cursor, also when what is seen above it changes.
  var line = 0
  /// The first row that is seen.
  var top = 0
  /// What is searched for; empty: nothing.
  var search = ""

  init(call: String, sought: String? = nil) {
    self.call = call
    self.sought = sought
  }

  /// Where the cursor is among what is seen.
  var row: Int { text?.row(of: line) ?? 0 }

  /// Lines that have what is searched for, whatever the case.
  var hits: [Int] {
    guard let text, !search.isEmpty else { return [] }
    let wanted = TextSearch(search)
    return text.lines.indices.filter { wanted.isIn(text.lines[$0]) }
  }

  mutating func take(_ lines: [String]) {
    let isFirst = text == nil
    text = FoldedText(lines)
    guard isFirst, let sought else {
      line = min(line, max(0, lines.count - 1))
      return
    }
    let quoted = "\"\(sought)\""
    line = lines.firstIndex { $0.contains(quoted) } ?? 0
  }

  /// Goes to a line, wherever it is folded away.
  mutating func go(to line: Int) {
    text?.show(line)
    self.line = line
  }
}
