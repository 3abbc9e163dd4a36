import Drawing

extension Screen {
  /// The same screen for a terminal that shows nothing but ASCII; what has no likeness is a `?`.
  var inASCII: Screen {
    var screen = self
    for y in 0..<size.height {
      for x in 0..<size.width {
        let cell = self[x, y]
        guard !cell.text.isPrintableASCII else { continue }
        screen.put(Self.likeness[cell.text] ?? "?", x: x, y: y, style: cell.style)
      }
    }
    return screen
  }

  private static let likeness = [
    "·": "-", "–": "-", "—": "-", "×": "x", "…": ".", "→": ">", "←": "<", "↑": "^", "↓": "v",
    "“": "\"",
    "”": "\"", "’": "'",
  ]
}
