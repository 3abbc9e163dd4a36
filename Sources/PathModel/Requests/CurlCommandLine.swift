/// A curl command that sends a test request as pltop does, for a shell to run.
///
/// Source: `man curl`; 7.70 and newer know all that stands here.
package struct CurlCommandLine: Sendable, Hashable {
  /// The program's name and its arguments, as it gets them.
  package let words: [String]

  /// nil: the request cannot be sent, for the reason that its `problem` tells.
  package init?(_ request: TestRequest, _ route: RequestRoute) {
    guard request.problem == nil else { return nil }
    var words = ["curl", "--include", "--globoff", "--path-as-is"]
    words += ["--max-time", "\(request.timeout.components.seconds)"]
    if let connection = route.connection {
      words += ["--noproxy", "*", "--connect-to", "::\(Self.peer(connection))"]
    }
    if request.method == "HEAD" {
      words.append("--head")
    } else if request.method != "GET" || !request.body.isEmpty {
      words += ["--request", request.method]
    }
    // Without a value, curl would leave the header out; with a semicolon it is sent empty.
    for header in request.headers {
      words += ["--header", header.value.isEmpty ? "\(header.name);" : header.line]
    }
    // Other forms of the option read a file where the body begins with an @.
    if !request.body.isEmpty { words += ["--data-raw", request.body] }
    self.words = words + ["--url", route.url(path: request.path)]
  }

  /// As a POSIX shell takes it; every character of every word reaches curl.
  package var text: String { words.map(Self.quoted).joined(separator: " ") }

  /// Inside single quotes nothing but a single quote means anything to a shell.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
      default: "%+:,./-_".utf8.contains(byte)
      }
    }
    guard !isPlain || word.isEmpty else { return word }
    // By code points: a quote that a combining mark follows is no character of its own.
    var text = "'"
    for scalar in word.unicodeScalars {
      if scalar == "'" { text += #"'\''"# } else { text.unicodeScalars.append(scalar) }
    }
    return text + "'"
  }

  /// Host and port as `--connect-to` takes them; without a port, that of the URL stays.
  private static func peer(_ connection: String) -> String {
    let isBareIPv6 = connection.count { $0 == ":" } > 1 && !connection.hasPrefix("[")
    if isBareIPv6 { return "[\(connection)]:" }
    return connection.contains(":") && !connection.hasSuffix("]") ? connection : "\(connection):"
  }
}
