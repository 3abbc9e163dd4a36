import PathModel

/// What can be told of a failed `aws` call from its exit code and standard error.
struct Failure {
  var kind: Problem.Kind
  var error: ServiceError?
  /// AWS's message, or the line of standard error that says most; not yet fit for a screen.
  var words: String
  var exit: Int32

  init(exit: Int32, standardError: String) {
    self.exit = exit
    let text = standardError.drop(while: \.isWhitespace)
    if let error = ServiceError(in: standardError) ?? ServiceError(json: String(text)) {
      self.kind = error.kind
      self.error = error
      words = error.message
    } else if let (kind, line) = ErrorPhrases.find(in: standardError) {
      self.kind = kind
      words = Self.withoutPrefix(line)
    } else {
      kind = .unknown
      let lines = text.split(whereSeparator: \.isNewline)
      words = lines.last { !$0.allSatisfy(\.isWhitespace) }.map(Self.withoutPrefix) ?? ""
    }
  }

  /// Newer CLIs begin every error with this.
  private static func withoutPrefix(_ line: Substring) -> String {
    String(line.trimmingPrefix("aws: [ERROR]: "))
  }

  /// The action that is not allowed, as in `ec2:DescribeVpcEndpoints`; at least the operation.
  var deniedAction: String? {
    let marker = "not authorized to perform: "
    guard let range = words.utf8.firstRange(of: marker.utf8) else { return error?.operation }
    return String(words[range.upperBound...].prefix { !$0.isWhitespace })
  }

  func says(_ patterns: String...) -> Bool {
    patterns.contains { words.contains(pattern: $0) }
  }
}
