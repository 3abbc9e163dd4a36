/// Why a request did not get through ssh: what failed, why in ssh's own words, what to do.
struct SSHFailure {
  let call: SSHCall

  init(_ call: SSHCall) { self.call = call }

  /// Lines that hold something, reports of requests left out.
  static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { String(String(decoding: $0.prefix(600), as: UTF8.self).prefix(300)) }
      .filter { !$0.allSatisfy(\.isWhitespace) && !$0.hasPrefix(CurlReport.mark) }
  }

  /// ssh ended, and no command of ours ran.
  func withoutMark(_ exit: Int32, _ output: [UInt8], _ errors: [UInt8]) -> String {
    if output.count >= SSHCall.noiseLimit {
      return
        "the test client prints more than \(SSHCall.noiseLimit >> 10) KiB of its own at login, "
        + "as in '\(Self.lines(output).first ?? "")': silence what its shell reads at the start "
        + "(as ~/.bashrc) for sessions without a terminal, and try \(call.line("true"))"
    }
    // ssh's own exit code; a command may well have the same.
    if exit == 255, output.isEmpty { return ofSSH(Self.lines(errors)) }
    let printed = (Self.lines(output) + Self.lines(errors)).first
    return "the test client runs something else than it is told to (a forced command, or no login "
      + "for this user): it "
      + (printed.map { "printed '\($0)'" } ?? "printed nothing, and ended with exit code \(exit)")
      + "; use a user and a key that may run commands, and try \(call.line("curl --version"))"
  }

  func withoutCurl(_ words: String) -> String {
    "the test client has no curl that runs: \(words); install curl 7.70 or newer there, and try "
      + call.line("curl --version")
  }

  /// What was under way may or may not have been sent.
  func dropped(_ lines: [String]) -> String {
    "the ssh connection broke off while a request was under way: "
      + "\(lines.last ?? "ssh said nothing"); "
      + "whether it was sent is not known; try \(call.line("true")), and send it again"
  }

  func hung(isLoggedIn: Bool) -> String {
    isLoggedIn
      ? "the test client no longer answered over ssh, and ssh was ended; try \(call.line("true"))"
      : "ssh did not log in in time, and was ended: a host on the way takes connections and does "
        + "not go on; try \(call.line("true"))"
  }
}
