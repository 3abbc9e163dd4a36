/// An error that the CLI reports with a code: nearly always one that AWS answered with.
struct ServiceError: Equatable {
  /// As in `UnauthorizedOperation`.
  var code: String
  /// As in `DescribeVpcEndpoints`; nil when the CLI itself made the error.
  var operation: String?
  var message: String
}

extension ServiceError {
  /// Finds `An error occurred (CODE) when calling the OPERATION operation: MESSAGE`.
  ///
  /// Versions differ in what stands before it, and `(reached max retries: N)` after the operation
  /// says nothing: with one attempt, v2 adds it to every error.
  init?(in text: String) {
    let opening = "An error occurred ("
    guard let start = text.utf8.firstRange(of: opening.utf8) else { return nil }
    var rest = text[start.upperBound...]
    guard let code = Self.take(upTo: ")", from: &rest), !code.contains(where: \.isWhitespace),
      !code.isEmpty
    else { return nil }
    let operation = Self.take(between: " when calling the ", and: " operation", from: &rest)
    _ = Self.take(between: " (reached max retries: ", and: ")", from: &rest)
    guard rest.hasPrefix(":") else { return nil }
    self.code = code
    self.operation = operation
    self.message = String(rest.dropFirst().drop(while: \.isWhitespace))
  }

  /// Reads what `AWS_CLI_ERROR_FORMAT=json` prints; the operation is lost in it.
  init?(json text: String) {
    guard text.hasPrefix("{"), let fields = try? Fields(json: text),
      let code = fields.string("Code"), let message = fields.string("Message")
    else { return nil }
    self.code = code
    self.operation = nil
    self.message = message
  }

  /// Finds the last `api error CODE: MESSAGE`, as AWS's SDK for Go has it in programs that get credentials.
  init?(ofGo text: String) {
    let opening = "api error "
    guard let start = text.utf8.ranges(of: opening.utf8).last else { return nil }
    var rest = text[start.upperBound...].prefix { !$0.isNewline }
    guard let code = Self.take(upTo: ": ", from: &rest), !code.contains(where: \.isWhitespace),
      !code.isEmpty
    else { return nil }
    self.code = code
    self.operation = nil
    self.message = String(rest)
  }

  private static func take(upTo end: String, from rest: inout Substring) -> String? {
    guard let range = rest.utf8.firstRange(of: end.utf8) else { return nil }
    defer { rest = rest[range.upperBound...] }
    return String(rest[..<range.lowerBound])
  }

  private static func take(
    between start: String,
    and end: String,
    from rest: inout Substring
  ) -> String? {
    guard rest.hasPrefix(start) else { return nil }
    var tail = rest.dropFirst(start.count)
    guard let inside = take(upTo: end, from: &tail) else { return nil }
    rest = tail
    return inside
  }
}
