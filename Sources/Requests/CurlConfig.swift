import FoundationEssentials
import PathModel

/// A configuration file for curl: a line for each option.
///
/// Source: `man curl`, `--config`; 7.70 and newer know all that stands here.
struct CurlConfig {
  /// Bytes of one line: curl 7.71 to 8.2 ends at one that is longer than 100 KiB.
  static let lineLimit = 100_000

  private var lines: [String] = []
  /// Why curl is not given it; nil: it is.
  private(set) var problem: String?

  /// One request, whose answer goes to standard output with its header.
  init(_ request: TestRequest, _ route: RequestRoute) {
    common(request, route)
    flag("include")
    option("url", request.curlURL(by: route))
  }

  /// The same request `count` times, one after the other and each over a connection of its own, as so
  /// many clients would send it; of the answers only the reports are kept.
  init(_ request: TestRequest, _ route: RequestRoute, count: Int) {
    common(request, route)
    if request.headers["connection"] == nil { option("header", "Connection: close") }
    flag("http1.1")
    flag("globoff", false)
    // A part after # is never sent; this one only makes curl count.
    option("url", route.url(path: request.path) + "#[1-\(count)]")
    option("output", "/dev/null")
  }

  var bytes: [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

  private mutating func common(_ request: TestRequest, _ route: RequestRoute) {
    flag("silent")
    flag("show-error")
    option("proto", request.isConnection ? "=telnet" : "=http,https")
    option("write-out", CurlReport.format)
    for wanted in CurlOption.sending(request, route) {
      if let value = wanted.value { option(wanted.name, value) } else { flag(wanted.name) }
    }
  }

  private mutating func flag(_ name: String, _ isOn: Bool = true) {
    lines.append(isOn ? name : "no-\(name)")
  }

  private mutating func option(_ name: String, _ value: String) {
    let line = Self.line(name, value)
    if line.utf8.count > Self.lineLimit {
      let part = name == "data-raw" ? "body" : name == "url" ? "path" : name
      problem =
        "the \(part) has \(Self.quoted(value).utf8.count) bytes as curl is given it (quotes and line "
        + "ends count twice), and curl takes at most \(Self.lineLimit): shorten it"
    }
    lines.append(line)
  }

  /// An option with its value.
  static func line(_ name: String, _ value: String) -> String {
    "\(name) = \"\(quoted(value))\""
  }

  /// Inside double quotes curl knows these escapes and no others.
  private static func quoted(_ value: String) -> String {
    var quoted = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": quoted += #"\\"#
      case "\"": quoted += #"\""#
      case "\n": quoted += #"\n"#
      case "\r": quoted += #"\r"#
      case "\t": quoted += #"\t"#
      case "\u{0B}": quoted += #"\v"#
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted
  }
}
