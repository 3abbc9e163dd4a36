/// A field of an HTTP message's header.
package struct HTTPHeader: Sendable, Hashable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// From a line as in `Host: api.example.com`; nil: it has no colon.
  package init?(line: String) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    name = String(line[..<colon])
    value = line[line.index(after: colon)...].trimmed
  }

  package var line: String { value.isEmpty ? "\(name):" : "\(name): \(value)" }

  /// Whether the value is one that nobody else should see.
  package var isSecret: Bool { Self.secret.contains(name.lowercased()) }

  private static let secret: Set = [
    "authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "x-auth-token",
    "x-amz-security-token",
  ]

  /// As it may be shown and printed.
  package var shown: HTTPHeader { isSecret && !value.isEmpty ? HTTPHeader(name, "***") : self }

  /// Why it cannot be sent; nil: it can.
  package var problem: String? {
    guard Self.isToken(name) else {
      return "the header name '\(name)' is none: it takes letters, digits and -, as in Host"
    }
    // A line end would begin another header, or the body (RFC 9110, 5.5).
    guard !value.unicodeScalars.contains(where: { $0.value < 32 && $0 != "\t" || $0 == "\u{7F}" })
    else { return "the value of the header \(name) holds a control character or a line end" }
    return nil
  }

  /// RFC 9110, 5.6.2.
  static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0.isASCIIAlphanumeric || "!#$%&'*+-.^_`|~".utf8.contains($0) }
  }
}

extension [HTTPHeader] {
  /// The value of the last header of a name, in whatever case.
  package subscript(name: String) -> String? {
    last { $0.name.lowercased() == name.lowercased() }?.value
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  package var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
