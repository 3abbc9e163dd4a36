/// The way into the endpoint that a request takes.
package struct RequestRoute: Sendable, Hashable {
  /// Scheme, host and port, as in `http://vpce-0fed….vpce.amazonaws.com`.
  package var base: String
  /// Host, and a port where it is another one, to connect to instead of looking the name up, as in
  /// `10.1.1.12` or `127.0.0.1:18080`; nil: the name is looked up.
  package var connection: String?
  /// The zone whose name it is; nil: the name leads to any.
  package var zone: String?
  /// Whether a certificate must be for the host: not where it is an endpoint's own name, which no
  /// certificate of the service's can be for.
  package var isNameChecked: Bool

  package init(
    base: String,
    connection: String? = nil,
    zone: String? = nil,
    isNameChecked: Bool = true
  ) {
    self.base = base
    self.connection = connection
    self.zone = zone
    self.isNameChecked = isNameChecked
  }

  /// The URL of a path; what a URL may not hold is percent-encoded (RFC 3986, 3.3).
  package func url(path: String) -> String {
    let base = base.hasSuffix("/") ? String(base.dropLast()) : base
    return base + Self.encoded(path.hasPrefix("/") ? path : "/\(path)")
  }

  /// Why curl is not given it, and what is allowed; nil: it is.
  ///
  /// curl takes brackets and braces in a URL for many URLs, and what follows `#` or `?` is no path.
  package var problem: String? {
    if let connection, let problem = Self.problem(ofConnection: connection) { return problem }
    let parts = base.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, ["http", "https"].contains(parts[0].lowercased()),
      !parts[1].isEmpty, !parts[1].hasPrefix("/"), Self.isPlain(parts[1])
    else {
      return "'\(base)' is no URL to send requests to: it takes http:// or https://, a host and a "
        + "port if it is another one, as in http://10.1.1.12:8080"
    }
    return nil
  }

  /// Why it is no address to connect to, and what is allowed; nil: it is one.
  package static func problem(ofConnection connection: String) -> String? {
    let isOdd = connection.unicodeScalars.contains { scalar in
      !scalar.isASCII
        || !(scalar.properties.isAlphabetic || "0123456789.-_:[]%".unicodeScalars.contains(scalar))
    }
    return connection.isEmpty || isOdd
      ? "'\(connection)' is no address to connect to: it takes an IP address or a host name, "
        + "and a port if it is another one, as in 10.1.1.12 or 10.1.1.12:8080"
      : nil
  }

  /// Whether what follows the scheme is plain: brackets hold an IPv6 address, and stand first.
  private static func isPlain(_ text: Substring) -> Bool {
    var rest = text
    if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
      let address = rest.dropFirst().prefix { $0 != "]" }.unicodeScalars
      let isAddress = address.allSatisfy { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || "0123456789:.%".unicodeScalars.contains(scalar))
      }
      guard address.contains(":"), isAddress else { return false }
      rest = rest[rest.index(after: end)...]
    }
    return !rest.unicodeScalars.contains { scalar in
      scalar.value < 33 || scalar.value == 127 || scalar.properties.isWhitespace
        || #"[]{}"'`<>\^|#?"#.unicodeScalars.contains(scalar)
    }
  }

  /// Host and port, as in `vpce-0fed….vpce.amazonaws.com:5432`.
  package var authority: String {
    let rest = base.firstRange(of: "://").map { base[$0.upperBound...] } ?? base[...]
    let authority = rest.prefix { $0 != "/" }
    let afterAddress = authority.lastIndex(of: "]").map { authority[$0...] } ?? authority
    return afterAddress.contains(":") ? String(authority) : "\(authority):\(isEncrypted ? 443 : 80)"
  }

  /// The host of the base, as in `vpce-0fed….vpce.amazonaws.com`.
  package var host: String {
    let rest = base.firstRange(of: "://").map { base[$0.upperBound...] } ?? base[...]
    let authority = rest.prefix { $0 != "/" }
    if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
    return String(authority.prefix { $0 != ":" })
  }

  package var isEncrypted: Bool { base.lowercased().hasPrefix("https:") }

  /// What is already encoded stays, and so does a query.
  private static func encoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      if byte.isASCIIAlphanumeric || "-._~!$&'()*+,;=:@/?%".utf8.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
