import PathModel

extension Failure {
  /// What failed and why, in one line.
  var message: String {
    let detail = readableWords.plain(limit: 160)
    if kind == .permission, let action = deniedAction?.plain(limit: 80) {
      return "no permission for \(action)" + (reasonForDenial.map { ": \($0)" } ?? "")
    }
    guard let error else { return detail.isEmpty ? headline : "\(headline): \(detail)" }
    let operation = error.operation.map { "\($0.plain(limit: 60)): " } ?? ""
    return "\(headline): \(operation)\(detail) (\(error.code.plain(limit: 60)))"
  }

  private var headline: String {
    switch kind {
    case .auth: "no valid credentials"
    case .permission: "no permission"
    case .throttled: "AWS asks for fewer calls"
    case .server: "AWS failed"
    case .network:
      says("Unable to parse response") ? "no answer of AWS's" : "AWS cannot be reached"
    case .notFound: "AWS does not know it"
    case .configuration: "the AWS CLI is not set up right"
    case .usage: "the AWS CLI does not take this call"
    case .service: "AWS refused"
    case .missingCLI: "the AWS CLI does not run (exit code \(exit))"
    case .timedOut, .killed, .unreadable, .alias, .unknown: "aws failed with exit code \(exit)"
    }
  }

  /// AWS's words without the encoded message, which is long and says nothing to people.
  private var readableWords: Substring {
    let end = words.utf8.firstRange(of: "Encoded authorization failure message".utf8)
    return words[..<(end?.lowerBound ?? words.endIndex)]
  }

  /// AWS repeats who asked and for what; only why it said no is news.
  private var reasonForDenial: String? {
    for start in [" because ", " with an explicit deny"] {
      guard let range = readableWords.utf8.firstRange(of: start.utf8) else { continue }
      let reason = start == " because " ? range.upperBound : range.lowerBound
      return readableWords[reason...].plain(limit: 120)
    }
    return error.map { "\(readableWords.plain(limit: 120)) (\($0.code.plain(limit: 60)))" }
  }
}
