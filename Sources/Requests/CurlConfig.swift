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
    option("url", route.url(path: request.path))
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
    flag("globoff")
    flag("path-as-is")
    option("proto", "=http,https")
    option("max-time", "\(request.timeout.components.seconds)")
    option("write-out", CurlReport.format)
    if let connection = route.connection {
      option("connect-to", "::\(Self.peer(connection))")
      option("noproxy", "*")
    }
    if request.method == "HEAD" {
      flag("head")
    } else if request.method != "GET" || !request.body.isEmpty {
      option("request", request.method)
    }
    // Without a value, curl would leave the header out; with a semicolon it is sent empty.
    for header in request.headers {
      let isBlank = header.value.allSatisfy { $0 == " " || $0 == "\t" }
      option("header", isBlank ? "\(header.name);" : header.line)
    }
    if !request.body.isEmpty { option("data-raw", request.body) }
  }

  /// Host and port as `--connect-to` takes them; without a port, that of the URL stays.
  private static func peer(_ connection: String) -> String {
    let isBareIPv6 = connection.count { $0 == ":" } > 1 && !connection.hasPrefix("[")
    if isBareIPv6 { return "[\(connection)]:" }
    return connection.contains(":") && !connection.hasSuffix("]") ? connection : "\(connection):"
  }

  private mutating func flag(_ name: String, _ isOn: Bool = true) {
    lines.append(isOn ? name : "no-\(name)")
  }

  /// Inside double quotes curl knows these escapes and no others.
  private mutating func option(_ name: String, _ value: String) {
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
    let line = "\(name) = \"\(quoted)\""
    if line.utf8.count > Self.lineLimit {
      let part = name == "data-raw" ? "body" : name == "url" ? "path" : name
      problem =
        "the \(part) has \(quoted.utf8.count) bytes as curl is given it (quotes and line ends count "
        + "twice), and curl takes at most \(Self.lineLimit): shorten it"
    }
    lines.append(line)
  }
}
