extension RequestResult {
  /// For the operator, as in `503 from the ALB (awselb/2.0)` or
  /// `timed out: nothing answered the connection`.
  package var words: String {
    switch verdict {
    // curl does not tell a refusal from a lack of a route: its own words say most.
    case .answered where isOfTheBalancer: "\(summary) from the ALB, which asked no target"
    case .answered, .refused, .failed, .notSent: summary
    case .unexpected: mismatch.map { "unexpected: \($0)" } ?? summary
    case .loadBalancerError: "\(summary) from the ALB (\(server ?? "awselb"))"
    case .taskError: "\(summary) from a target" + (server.map { " (\($0))" } ?? "")
    case .reset: "cut off: \(cutOff)"
    case .timeout: "timed out: \(waitedFor)"
    case .dns: "not found: the name has no address"
    case .tls: "no TLS: \(summary)"
    }
  }

  /// Whether an ALB gave an answer that is no server error by itself.
  private var isOfTheBalancer: Bool { RequestVerdict.isLoadBalancer(server) }

  private var cutOff: String {
    // curl takes an end without any byte for a first byte too, but says so (52, empty reply).
    phases.firstByte > 0 && exit != 52
      ? "the answer began, and the connection closed before its end"
      : "the connection closed before an answer"
  }

  /// What had not come when the time was up.
  private var waitedFor: String {
    switch timeoutPhase {
    case .lookup: "the name was not looked up in time"
    case .connect, nil: "nothing answered the connection"
    case .tls: "connected, but TLS was not agreed on"
    case .firstByte: "connected, but no answer came"
    case .body: "the answer began and did not end"
    }
  }

  /// The first line of the body, at most 200 characters; not that of a server error's page, which
  /// says no more than its status.
  package var bodyStart: String {
    guard verdict == .answered || verdict == .unexpected else { return "" }
    let line = body.prefix { $0 != UInt8(ascii: "\n") }.prefix(800)
    return String(String(decoding: line, as: UTF8.self).prefix(200))
  }
}
