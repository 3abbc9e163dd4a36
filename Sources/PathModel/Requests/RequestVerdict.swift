/// What the end of a test request means on this path.
package enum RequestVerdict: String, Sendable, Hashable, Codable, CaseIterable {
  /// As expected.
  case answered
  /// With something else, which is no server error.
  case unexpected
  /// A server error that the ALB made by itself: no target answered, or none in time.
  case loadBalancerError = "alb-5xx"
  /// A server error that the application made.
  case taskError = "task-5xx"
  /// Something answered that nothing listens there.
  case refused
  case reset
  case timeout
  case dns
  case tls
  /// None of these.
  case failed
  /// It did not leave its seat: nothing is known of the path.
  case notSent = "not-sent"
}

extension RequestVerdict {
  /// Whether the `Server` header of an answer says that the ALB made it by itself.
  ///
  /// Source: “Troubleshoot your Application Load Balancers”: its own answers name awselb.
  static func isLoadBalancer(_ server: String?) -> Bool { server?.hasPrefix("awselb") ?? false }
}

extension RequestResult {
  package var verdict: RequestVerdict {
    switch outcome {
    case .answered where mismatch == nil, .connected where mismatch == nil: .answered
    case .answered(500...599):
      RequestVerdict.isLoadBalancer(server) ? .loadBalancerError : .taskError
    case .answered, .connected: .unexpected
    case .failed(let exit, _): Self.verdict(curlExit: exit)
    case .notSent: .notSent
    }
  }

  /// Source: `man curl`, EXIT CODES.
  private static func verdict(curlExit: Int32) -> RequestVerdict {
    switch curlExit {
    case 6: .dns
    case 7: .refused
    case 28: .timeout
    case 35, 51, 53, 54, 58, 59, 60, 77, 80, 82, 83, 90, 91: .tls
    // 18: less came than was announced.
    case 18, 52, 55, 56: .reset
    default: .failed
    }
  }
}
