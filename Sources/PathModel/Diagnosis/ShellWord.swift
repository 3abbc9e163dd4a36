extension StringProtocol {
  /// The text as one word of a shell command, quoted where it needs to be.
  ///
  /// What no terminal may see (control and format characters) is left out.
  package var shellWord: String {
    var word = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(200) where scalar.mayStandInACommand {
      word.append(scalar)
    }
    let text = String(word)
    let isSafe = text.utf8.allSatisfy { byte in
      byte.isASCIIAlphanumeric || "@%+=:,./-_".utf8.contains(byte)
    }
    if isSafe, !text.isEmpty { return text }
    return "'" + text.replacing("'", with: #"'\''"#) + "'"
  }
}

extension Unicode.Scalar {
  fileprivate var mayStandInACommand: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}
