import PathModel

/// What can be told of a failed `aws` call from its exit code and standard error.
struct Failure {
  var kind: Problem.Kind
  var error: ServiceError?
  /// AWS's message, or the line of standard error that says most; not yet fit for a screen.
  var words: String
  var exit: Int32
  /// All of standard error, without colours.
  let text: String

  init(exit: Int32, standardError: String) {
    self.exit = exit
    text = standardError.withoutTerminalSequences
    let start = text.drop(while: \.isWhitespace)
    if let error = ServiceError(in: text) ?? ServiceError(json: String(start)) {
      self.kind = error.kind
      self.error = error
      words = error.message
    } else if let (kind, line) = ErrorPhrases.find(in: text) {
      self.kind = kind
      words = Self.whole(line, of: text)
    } else {
      kind = Self.asksForSignIn(text) ? .auth : Self.kind(of: exit)
      let lines = start.split(whereSeparator: \.isNewline)
      words = lines.last { !$0.allSatisfy(\.isWhitespace) }.map(Self.withoutPrefix) ?? ""
    }
    if isOfCredentials { takeTheToolsWords() }
  }

  /// The class that the exit code alone says.
  ///
  /// Sources: “Command line return codes in the AWS CLI” (v2; v1 ends with 255 whatever happened);
  /// POSIX on 126 and 127, and Docker on 125, for wrappers that do not get as far as `aws`.
  private static func kind(of exit: Int32) -> Problem.Kind {
    switch exit {
    case 125, 126, 127: .missingCLI
    case 252: .usage
    case 253: .configuration
    default: .unknown
    }
  }

  /// A line that ends with a colon goes on in the next one, unless that is a list.
  private static func whole(_ line: Substring, of text: String) -> String {
    let line = line[...(line.lastIndex { !$0.isWhitespace } ?? line.startIndex)]
    guard line.hasSuffix(":") else { return withoutPrefix(line) }
    if line.hasSuffix(", valid choices are:") {
      return withoutPrefix(line.dropLast(", valid choices are:".count))
    }
    let rest = text[line.endIndex...].drop(while: \.isWhitespace).prefix { !$0.isNewline }
    return withoutPrefix(line) + " " + rest
  }

  /// Newer CLIs begin every error with this.
  private static func withoutPrefix(_ line: Substring) -> String {
    String(line.trimmingPrefix("aws: [ERROR]: "))
  }

  /// Whether a `credential_process`, or a tool that wraps `aws`, failed to get credentials.
  var isOfCredentials: Bool {
    text.contains(pattern: "custom-process") || kind == .auth && credentialTool != nil
  }

  /// Long chains of causes end with what counts: the code of the last one.
  private mutating func takeTheToolsWords() {
    kind = .auth
    guard let inner = ServiceError(ofGo: text) ?? error else { return }
    error = ServiceError(code: inner.code, operation: credentialTool?.name, message: inner.message)
    words = inner.message
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
