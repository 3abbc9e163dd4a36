import Drawing

/// Labels with a value beside each, on as many lines as the value takes.
struct Field {
  private let lexicon: Lexicon

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Cells before the value.
  var labelWidth: Int {
    switch lexicon.language {
    case .english: 10
    case .japanese: 12
    }
  }

  /// - Returns: nothing where there is no value.
  func lines(_ label: String, _ value: String?, width: Int) -> [StyledText] {
    guard let value, !value.isEmpty else { return [] }
    let lines = StyledText(SafeText.line(value), .text).wrapped(to: max(1, width - labelWidth))
    return lines.enumerated().map { index, line in
      self.label(index == 0 ? label : "") + line
    }
  }

  func label(_ label: String) -> StyledText {
    StyledText(TextWidth.padded(lexicon(label), to: labelWidth), .muted)
  }
}
