/// One option of curl, by its long name.
package struct CurlOption: Sendable, Hashable {
  package let name: String
  /// nil: it takes none.
  package let value: String?

  package init(_ name: String, _ value: String? = nil) {
    self.name = name
    self.value = value
  }

  /// What curl is told to send a request on its way, but for the URL.
  ///
  /// Source: `man curl`; 7.70 and newer know all that stands here.
  package static func sending(_ request: TestRequest, _ route: RequestRoute) -> [CurlOption] {
    var options = [CurlOption("globoff"), CurlOption("path-as-is")]
    let seconds = Int(request.timeout.components.seconds)
    let longest = request.isConnection ? TestRequest.connectionSeconds : seconds
    options.append(CurlOption("max-time", "\(min(seconds, longest))"))
    if route.isEncrypted, !route.isNameChecked, !request.isConnection {
      options.append(CurlOption("insecure"))
    }
    if let connection = route.connection {
      options += [CurlOption("noproxy", "*"), CurlOption("connect-to", "::\(peer(connection))")]
    }
    if request.isConnection { return options }
    if request.method == "HEAD" {
      options.append(CurlOption("head"))
    } else if request.method != "GET" || !request.body.isEmpty {
      options.append(CurlOption("request", request.method))
    }
    // Without a value, curl would leave the header out; with a semicolon it is sent empty.
    options += request.headers.map { header in
      let isBlank = header.value.allSatisfy { $0 == " " || $0 == "\t" }
      return CurlOption("header", isBlank ? "\(header.name);" : header.line)
    }
    // Other forms of the option read a file where the body begins with an @.
    return options + (request.body.isEmpty ? [] : [CurlOption("data-raw", request.body)])
  }

  /// Host and port as `--connect-to` takes them; without a port, that of the URL stays.
  private static func peer(_ connection: String) -> String {
    let isBareIPv6 = connection.count { $0 == ":" } > 1 && !connection.hasPrefix("[")
    if isBareIPv6 { return "[\(connection)]:" }
    return connection.contains(":") && !connection.hasSuffix("]") ? connection : "\(connection):"
  }
}
