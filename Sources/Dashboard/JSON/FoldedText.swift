/// Lines of laid-out JSON, of which parts can be folded away.
package struct FoldedText: Equatable, Sendable {
  package let lines: [String]
  /// The last line of what begins in a line; only lines that begin something have one.
  private let ends: [Int: Int]
  /// Lines whose inside is folded away.
  private(set) var folded: Set<Int> = []
  /// The lines that are seen, in order.
  private(set) var visible: [Int]

  /// What begins with a bracket goes to the line that closes it: the next one of the same indent.
  package init(_ lines: [String]) {
    self.lines = lines
    visible = Array(lines.indices)
    var ends: [Int: Int] = [:]
    var open: [(line: Int, indent: Int)] = []
    for (index, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count
      let closes = line.dropFirst(indent).first.map { $0 == "}" || $0 == "]" } ?? false
      if closes, let last = open.last, last.indent == indent {
        ends[last.line] = index
        open.removeLast()
      }
      if line.last == "{" || line.last == "[" { open.append((index, indent)) }
    }
    self.ends = ends
  }

  func isFoldable(_ line: Int) -> Bool { ends[line] != nil }

  /// How many lines are folded away there.
  func hidden(at line: Int) -> Int { (ends[line] ?? line) - line }

  /// Where a line is among those that are seen; nil: it is folded away.
  func row(of line: Int) -> Int? {
    var (low, high) = (0, visible.count)
    while low < high {
      let middle = (low + high) / 2
      if visible[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low < visible.count && visible[low] == line ? low : nil
  }

  mutating func fold(_ line: Int) {
    guard isFoldable(line), folded.insert(line).inserted else { return }
    see()
  }

  mutating func unfold(_ line: Int) {
    if folded.remove(line) != nil { see() }
  }

  /// Folds away everything below the outermost level but for its heads.
  mutating func foldAll() {
    let outer = lines.indices.first { isFoldable($0) }
    folded = Set(ends.keys.filter { $0 != outer })
    see()
  }

  mutating func unfoldAll() {
    folded = []
    see()
  }

  /// Unfolds as much as it takes for a line to be seen.
  mutating func show(_ line: Int) {
    let around = folded.filter { $0 < line && line <= ends[$0] ?? $0 }
    guard !around.isEmpty else { return }
    folded.subtract(around)
    see()
  }

  /// The line that begins what a line is in; nil: it is in nothing.
  func parent(of line: Int) -> Int? {
    ends.filter { $0.key < line && line <= $0.value }.map(\.key).max()
  }

  /// What a line says or begins, as text: all of an object or a list, or only a value.
  func text(at line: Int) -> String {
    guard lines.indices.contains(line) else { return "" }
    guard let end = ends[line] else { return JSONLine(lines[line]).value }
    let indent = lines[line].prefix { $0 == " " }.count
    let first = JSONLine(lines[line]).value
    let rest = lines[(line + 1)...end].map { String($0.dropFirst(indent)) }
    let whole = ([first] + rest).joined(separator: "\n")
    return whole.last == "," ? String(whole.dropLast()) : whole
  }

  private mutating func see() {
    visible = []
    var line = 0
    while line < lines.count {
      visible.append(line)
      line = folded.contains(line) ? (ends[line] ?? line) + 1 : line + 1
    }
  }
}
