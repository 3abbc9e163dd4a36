/// What comes of a command that ended on an instance.
struct SSMEnding {
  let command: SSMCommand
  let id: String
  let invocation: SSMInvocation

  private var instance: String { command.instance }

  /// nil: it has not ended.
  var ending: CurlSeat.Ending? {
    switch invocation.state {
    case .pending: nil
    case .succeeded, .failed: ran
    case .undelivered:
      .failed(
        "SSM could not deliver the command to \(instance) within "
          + "\(SSMCommand.deliverySeconds) s; \(Self.agentHint)"
      )
    case .undeliverable:
      .failed(
        "SSM says that \(instance) is undeliverable: it is gone or does not respond; "
          + "run: aws ssm describe-instance-information --filters Key=InstanceIds,Values=\(instance)"
      )
    case .overdue:
      .failed(
        "the command ran on \(instance) for \(command.executionSeconds) s without an end, so SSM "
          + "ended it; look at the load of the test client"
      )
    case .cancelled:
      .failed("the command on \(instance) was cancelled by somebody; send the request again")
    case .denied:
      .failed(
        "SSM says that access to \(instance) is denied; allow ssm:SendCommand on this instance: "
          + "pltop iam-policy --ssm prints the policy"
      )
    case .invalidPlatform:
      .failed("\(instance) cannot run AWS-RunShellScript: it takes a Linux instance; use seat here")
    case .other(let name): .failed("SSM ended the command on \(instance): \(name); \(look)")
    }
  }

  /// What is to be seen to when SSM does not reach an instance.
  static let agentHint =
    "see that the instance and its amazon-ssm-agent run, that its instance profile has "
    + "AmazonSSMManagedInstanceCore, and that it reaches SSM (NAT gateway, or VPC endpoints ssm, "
    + "ssmmessages and ec2messages)"

  /// What the operator can look at.
  private var look: String {
    "run: aws " + command.asking(id).joined(separator: " ")
  }

  private var ran: CurlSeat.Ending {
    let error = invocation.standardError
    guard !CurlReport.all(in: error.bytes).isEmpty else { return .failed(whyNoReport) }
    let output = invocation.standardOutput
    return .ran(
      CurlSeat.Output(
        exit: invocation.exit,
        standardOutput: output.bytes,
        isTruncated: output.isCut,
        standardError: Array(complete(error).utf8),
        notes: notes(output)
      )
    )
  }

  private func notes(_ output: SSMText) -> [String] {
    var notes: [String] = []
    if output.isCut {
      notes.append("SSM keeps 24,000 characters of an answer: the rest is cut off")
    }
    if output.hasLostBytes {
      notes.append("SSM keeps only text: bytes of the answer that are none are lost")
    }
    return notes
  }

  /// Of several reports the last may be cut off: that is said in its place.
  private func complete(_ error: SSMText) -> String {
    guard error.isCut else { return error.text }
    let lines = error.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.map { $0 + "\n" }.joined() + Self.reportIsCut + "\n"
  }

  private static let reportIsCut =
    "SSM keeps 8,000 characters of what curl says: a report was cut off; send fewer at a time"

  /// Why curl told nothing.
  private var whyNoReport: String {
    let error = invocation.standardError
    // Its last line is the agent's own: failed to run commands: exit status 127.
    let lines = error.text.split(separator: "\n").filter {
      !$0.hasPrefix("failed to run commands: ")
    }
    if let line = lines.first(where: { $0.contains("base64") && $0.contains("not found") }) {
      return "the test client \(instance) lacks base64 (\(line)); install coreutils on it"
    }
    if invocation.exit == 127 {
      return "the test client \(instance) lacks curl; install curl 7.70 or newer on it"
    }
    if error.isCut { return Self.reportIsCut }
    guard !lines.isEmpty else {
      return
        "SSM says that the command on \(instance) ended with exit code \(invocation.exit), but "
        + "curl printed neither an answer nor a report: nothing is known of the request; \(look)"
    }
    let complaint = CurlReport.complaint(in: Array(lines.joined(separator: "\n").utf8))
    return
      "curl on \(instance) sent no report: \(complaint) (exit code \(invocation.exit)); it must "
      + "be 7.70 or newer"
  }
}
