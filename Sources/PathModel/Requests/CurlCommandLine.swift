/// A curl command that sends a test request as pltop does, for a shell to run.
package struct CurlCommandLine: Sendable, Hashable {
  /// The program's name and its arguments, as it gets them.
  package let words: [String]

  /// nil: the request cannot be sent, for the reason that its `problem` tells.
  package init?(_ request: TestRequest, _ route: RequestRoute) {
    guard request.problem == nil else { return nil }
    let options =
      [CurlOption("include")] + CurlOption.sending(request, route)
      + [CurlOption("url", request.curlURL(by: route))]
    words = ["curl"] + options.flatMap { ["--\($0.name)"] + ($0.value.map { [$0] } ?? []) }
  }

  /// As a POSIX shell takes it; every character of every word reaches curl.
  package var text: String { words.map(Self.quoted).joined(separator: " ") }

  /// Inside single quotes nothing but a single quote means anything to a shell.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      byte.isASCIIAlphanumeric || "%+:,./-_".utf8.contains(byte)
    }
    guard !isPlain || word.isEmpty else { return word }
    // By code points: a quote that a combining mark follows is no character of its own.
    var text = "'"
    for scalar in word.unicodeScalars {
      if scalar == "'" { text += #"'\''"# } else { text.unicodeScalars.append(scalar) }
    }
    return text + "'"
  }
}
