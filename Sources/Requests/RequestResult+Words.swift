extension RequestResult {
  /// For the operator, as in `503 from the ALB (awselb/2.0)` or
  /// `timed out: nothing answered the connection`.
  package var words: String {
    switch verdict {
    // curl does not tell a refusal from a lack of a route: its own words say most.
    case .answered, .unexpected, .refused, .failed: summary
    case .loadBalancerError: "\(summary) from the ALB (\(server ?? "awselb"))"
    case .taskError: "\(summary) from a task" + (server.map { " (\($0))" } ?? "")
    case .reset: "cut off: the connection closed before an answer"
    case .timeout: "timed out: \(waitedFor)"
    case .dns: "not found: the name has no address"
    case .tls: "no TLS: \(summary)"
    }
  }

  /// What had not come when the time was up; curl reports 0 for what did not happen.
  private var waitedFor: String {
    if (firstByteSeconds ?? 0) > 0 { return "the answer began and did not end" }
    return (connectSeconds ?? 0) > 0
      ? "connected, but no answer came" : "nothing answered the connection"
  }
}
