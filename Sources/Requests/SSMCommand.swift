import FoundationEssentials

/// The calls of `aws` that run curl on an instance.
///
/// Source: “Run Command” in the AWS Systems Manager User Guide; the document AWS-RunShellScript.
struct SSMCommand {
  let instance: String
  /// For curl; with a short report, since SSM keeps 8,000 characters of standard error.
  let config: [UInt8]
  /// How long the script may run.
  let timeout: Duration

  init(instance: String, config: [UInt8], timeout: Duration) {
    self.instance = instance
    self.config = config + Self.shortReport
    self.timeout = timeout
  }

  /// Of several formats curl takes the last.
  static let shortReport = Array(
    (CurlConfig.line("write-out", CurlReport.shortFormat) + "\n").utf8
  )

  /// Seconds that SSM tries to reach the instance's agent; 30 is the least it takes.
  static let deliverySeconds = 30
  /// Seconds that AWS-RunShellScript takes at most.
  private static let longestRun = 172_800

  /// The id of an instance or of another managed node, as in `i-0abc1234def567890`.
  ///
  /// Anything else might be an option to `aws`, or a file that it reads (`file://`).
  static func isInstance(_ text: String) -> Bool {
    let digits = text.drop { $0 == "m" }
    return ["i-", "mi-"].contains { text.hasPrefix($0) } && digits.count > 2
      && digits.dropFirst(2).allSatisfy { "0123456789abcdef".contains($0) }
  }

  /// Runs the script; its parameters are read from standard input.
  ///
  /// Not by `--cli-input-json`: for that option both v1 and v2 read a file twice, and of a pipe
  /// nothing is left for the second time.
  var sending: [String] {
    [
      "ssm", "send-command", "--document-name", "AWS-RunShellScript", "--instance-ids", instance,
      "--timeout-seconds", "\(Self.deliverySeconds)", "--comment", "pltop test request",
      "--parameters", "file:///dev/stdin",
    ]
  }

  func asking(_ id: String) -> [String] {
    ["ssm", "get-command-invocation", "--command-id", id, "--instance-id", instance]
  }

  func cancelling(_ id: String) -> [String] {
    ["ssm", "cancel-command", "--command-id", id, "--instance-ids", instance]
  }

  /// What is run, in a shell on the instance.
  ///
  /// All that differs is base64, whose letters mean nothing to a shell. A pipe ends as its last part
  /// does: the exit code is curl's.
  var script: String {
    "printf %s \(Data(config).base64EncodedString()) | base64 -d | curl "
      + CurlSeat.arguments.joined(separator: " ")
  }

  /// Seconds that the script may run.
  var executionSeconds: Int {
    let whole = Int(timeout.components.seconds) + (timeout.components.attoseconds > 0 ? 1 : 0)
    return min(max(1, whole), Self.longestRun)
  }

  /// As JSON, for `--parameters`.
  var parameters: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let parameters = ["commands": [script], "executionTimeout": ["\(executionSeconds)"]]
    return (try? encoder.encode(parameters)).map { Array($0) } ?? []
  }

  /// The id that SSM gave a command; nil: the answer holds none.
  static func id(in answer: [UInt8]) -> String? {
    let sent = try? JSONDecoder().decode(Sent.self, from: Data(answer))
    guard let id = sent?.command.id, id.first?.isHexDigit ?? false,
      id.allSatisfy({ $0.isHexDigit && $0.isASCII || $0 == "-" })
    else { return nil }
    return id
  }
}

private struct Sent: Decodable {
  struct Command: Decodable {
    var id: String

    enum CodingKeys: String, CodingKey { case id = "CommandId" }
  }

  var command: Command

  enum CodingKeys: String, CodingKey { case command = "Command" }
}
