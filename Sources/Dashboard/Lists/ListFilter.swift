/// What is to be listed, as the operator types it.
///
/// ```
/// 10.100          all that have it in any column; whatever the case
/// !healthy        all that have not
/// zone:1a         all that have it in the column whose title begins so
/// draining|unused a regular expression
/// ```
struct ListFilter: Sendable {
  /// Signs that make a text more than the text itself.
  private static let special: Set<Character> = [
    "^", "$", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "\\", ".",
  ]

  /// Whether it lists what does not match.
  private(set) var isInverse = false
  /// The column that it looks in; nil: in all of them.
  private(set) var column: String?
  private let search: TextSearch
  /// What is wrong with the regular expression; its text is looked for then, as it stands.
  private(set) var problem: String?
  private var expression: Expression?

  /// As it was typed, for the columns that there are.
  init(_ typed: String, columns: [String]) {
    var rest = typed.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    if rest.first == "!" {
      isInverse = true
      rest = rest.dropFirst()
    }
    if let colon = rest.firstIndex(of: ":") {
      let name = String(rest[..<colon])
      column = columns.first { !name.isEmpty && Lexicon.label($0, beginsWith: name) }
      if column != nil { rest = rest[rest.index(after: colon)...] }
    }
    search = TextSearch(String(rest))
    guard rest.contains(where: Self.special.contains) else { return }
    do {
      expression = Expression(regex: try Regex(String(rest)).ignoresCase())
    } catch {
      problem = "not a regular expression, so it is looked for as it stands"
    }
  }

  var isEmpty: Bool { search.isEmpty }

  /// Whether a row is listed that has such cells.
  func admits(columns: [String], cell: (Int) -> String) -> Bool {
    guard !isEmpty else { return true }
    let matches = columns.indices.contains { index in
      (column == nil || column == columns[index]) && isIn(cell(index))
    }
    return matches != isInverse
  }

  private func isIn(_ cell: String) -> Bool {
    search.isIn(cell) || expression?.isIn(cell) ?? false
  }

  /// A regular expression is a value, though the library does not say so.
  private struct Expression: @unchecked Sendable {
    let regex: Regex<AnyRegexOutput>

    func isIn(_ cell: String) -> Bool { (try? regex.firstMatch(in: cell)) != nil }
  }
}
