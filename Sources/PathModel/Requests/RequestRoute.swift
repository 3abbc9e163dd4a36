/// The way into the endpoint that a request takes.
package struct RequestRoute: Sendable, Hashable {
  /// Scheme, host and port, as in `http://vpce-0fed….vpce.amazonaws.com`.
  package var base: String
  /// Host, and a port where it is another one, to connect to instead of looking the name up, as in
  /// `10.1.1.12` or `127.0.0.1:18080`; nil: the name is looked up.
  package var connection: String?
  /// The zone whose name it is; nil: the name leads to any.
  package var zone: String?

  package init(base: String, connection: String? = nil, zone: String? = nil) {
    self.base = base
    self.connection = connection
    self.zone = zone
  }

  /// The URL of a path; what a URL may not hold is percent-encoded (RFC 3986, 3.3).
  package func url(path: String) -> String {
    let base = base.hasSuffix("/") ? String(base.dropLast()) : base
    return base + Self.encoded(path.hasPrefix("/") ? path : "/\(path)")
  }

  package var isEncrypted: Bool { base.lowercased().hasPrefix("https:") }

  /// What is already encoded stays, and so does a query.
  private static func encoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~!$&'()*+,;=:@/?%".utf8.contains(byte):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
