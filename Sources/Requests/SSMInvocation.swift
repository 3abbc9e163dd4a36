import FoundationEssentials

/// What SSM says of a command on one instance (`aws ssm get-command-invocation`).
struct SSMInvocation: Decodable {
  /// Where it stands; SSM's own names, and what they mean for a request.
  enum State: Equatable {
    /// Not ended.
    case pending
    case succeeded
    /// The script ended with another exit code than 0.
    case failed
    /// The agent did not take it in time.
    case undelivered
    case undeliverable
    /// The script ran too long, and was ended.
    case overdue
    case cancelled
    case denied
    case invalidPlatform
    /// A name that pltop does not know, or that says no more.
    case other(String)
  }

  private var status: String
  private var details: String?
  private var code: Int?
  private var output: String?
  private var error: String?

  private enum CodingKeys: String, CodingKey {
    case status = "Status"
    case details = "StatusDetails"
    case code = "ResponseCode"
    case output = "StandardOutputContent"
    case error = "StandardErrorContent"
  }

  /// nil: it cannot be read.
  init?(_ answer: [UInt8]) {
    guard let read = try? JSONDecoder().decode(Self.self, from: Data(answer)) else { return nil }
    self = read
  }

  /// The details tell more than the status, which stands for those that pltop does not know.
  var state: State {
    if let details, let state = Self.states[Self.name(details)] { return state }
    if Self.name(status) == "TimedOut" { return hasRun ? .overdue : .undelivered }
    return Self.states[Self.name(status)] ?? .other(details ?? status)
  }

  /// The script's exit code.
  var exit: Int32 {
    code.flatMap { Int32(exactly: $0) } ?? (state == .succeeded ? 0 : 1)
  }

  var standardOutput: SSMText { SSMText(output ?? "", limit: 24_000) }
  var standardError: SSMText { SSMText(error ?? "", limit: 8_000) }

  /// -1 stands for a script that was not started.
  private var hasRun: Bool { code.map { $0 != -1 } ?? false }

  /// The documentation writes the names with spaces, and the API without.
  private static func name(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private static let states: [String: State] = [
    "Pending": .pending, "InProgress": .pending, "Delayed": .pending, "Success": .succeeded,
    "Failed": .failed, "DeliveryTimedOut": .undelivered, "ExecutionTimedOut": .overdue,
    "Undeliverable": .undeliverable, "Cancelled": .cancelled, "Cancelling": .cancelled,
    "AccessDenied": .denied, "InvalidPlatform": .invalidPlatform,
  ]
}

/// What a script printed, as SSM keeps it: text, and not all of it.
struct SSMText {
  /// Without what SSM's agent adds.
  var text: String
  var isCut: Bool

  private static let cutMark = "--output truncated--"

  init(_ content: String, limit: Int) {
    let isMarked = content.hasSuffix(Self.cutMark)
    text = isMarked ? String(content.dropLast(Self.cutMark.count)) : content
    isCut = isMarked || content.unicodeScalars.count >= limit
  }

  var bytes: [UInt8] { Array(text.utf8) }

  /// Whether there were bytes that are no UTF-8; each stands as this character.
  var hasLostBytes: Bool { text.unicodeScalars.contains("\u{FFFD}") }
}
