/// Text from outside, made safe to draw.
///
/// Dropped: control characters, escape sequences, bidirectional controls, joiners, variation
/// selectors and skin tones (terminals disagree about their width), and every combining mark
/// after the third. Tabs, line ends and line or paragraph separators become a space.
package enum SafeText {
  /// One line; the same string when nothing was wrong with it.
  package static func line(_ text: String) -> String {
    if text.isPrintableASCII { return text }
    // Most of what is drawn has nothing wrong with it: it need not be built anew.
    if text.unicodeScalars.allSatisfy(\.isPlain) { return text }
    var line = Line()
    for scalar in text.unicodeScalars { line.append(scalar) }
    return line.changed ? String(line.safe) : text
  }

  /// The lines of a text, each of them safe; a line end at the end adds no empty line.
  package static func lines(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line(String($0)) }
  }
}

/// The text so far, and where in an escape sequence it is.
private struct Line {
  /// ECMA-48 section 5.4 (CSI) and 8.3.89 (OSC): what is being skipped.
  private enum Skipping {
    case nothing
    case escape
    case controlSequence
    case string
  }

  private(set) var safe = String.UnicodeScalarView()
  private(set) var changed = false
  private var skipping = Skipping.nothing
  private var marks = 0

  mutating func append(_ scalar: Unicode.Scalar) {
    let isSkipped = skip(scalar)
    guard !isSkipped, !scalar.isDropped else {
      changed = true
      return
    }
    guard !scalar.isSpacing else {
      changed = true
      marks = 0
      safe.append(" ")
      return
    }
    marks = TextWidth.of(scalar) == 0 ? marks + 1 : 0
    guard marks <= 3 else {
      changed = true
      return
    }
    safe.append(scalar)
  }

  /// Whether `scalar` belongs to an escape sequence; a line end ends an unfinished one.
  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\u{1B}" || scalar.isSpacing {
      skipping = scalar == "\u{1B}" ? .escape : .nothing
      return scalar == "\u{1B}"
    }
    switch (skipping, scalar) {
    case (.nothing, "\u{9B}"): skipping = .controlSequence
    case (.nothing, "\u{9D}"), (.nothing, "\u{90}"): skipping = .string
    case (.nothing, _): return false
    case (.escape, "["): skipping = .controlSequence
    case (.escape, "]"), (.escape, "P"), (.escape, "_"), (.escape, "^"), (.escape, "X"):
      skipping = .string
    case (.escape, "\u{20}"..."\u{2F}"): break
    case (.escape, _): skipping = .nothing
    case (.controlSequence, "\u{40}"..."\u{7E}"): skipping = .nothing
    case (.controlSequence, "\u{20}"..."\u{3F}"): break
    case (.controlSequence, _):
      skipping = .nothing
      return false
    case (.string, "\u{07}"), (.string, "\u{9C}"): skipping = .nothing
    case (.string, _): break
    }
    return true
  }
}

extension Unicode.Scalar {
  /// Neither dropped nor replaced, whatever is around it.
  fileprivate var isPlain: Bool { !isSpacing && !isDropped && TextWidth.of(self) > 0 }

  /// A separator that is drawn as one blank.
  fileprivate var isSpacing: Bool {
    switch self {
    case "\t"..."\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  fileprivate var isDropped: Bool {
    switch self {
    case "\t"..."\r", "\u{85}": false
    case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": true
    case "\u{AD}", "\u{61C}", "\u{180E}", "\u{FEFF}": true
    case "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{206F}": true
    case "\u{FE00}"..."\u{FE0F}", "\u{FFF9}"..."\u{FFFB}": true
    case "\u{1D173}"..."\u{1D17A}", "\u{1F3FB}"..."\u{1F3FF}": true
    case "\u{E0000}"..."\u{E0FFF}": true
    default: false
    }
  }
}
