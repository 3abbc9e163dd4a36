import Drawing

/// A label and a value beside it, on as many lines as the value takes.
enum Field {
  static let labelWidth = 10

  /// - Returns: nothing where there is no value.
  static func lines(_ label: String, _ value: String?, width: Int) -> [StyledText] {
    guard let value, !value.isEmpty else { return [] }
    let lines = StyledText(SafeText.line(value), .text).wrapped(to: max(1, width - labelWidth))
    return lines.enumerated().map { index, line in
      StyledText(TextWidth.padded(index == 0 ? label : "", to: labelWidth), .muted) + line
    }
  }
}
