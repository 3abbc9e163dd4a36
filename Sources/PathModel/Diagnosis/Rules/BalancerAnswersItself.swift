extension DiagnosisRule {
  /// The ALB answers by itself with a status that says what it minds.
  static let balancerAnswersItself = DiagnosisRule(
    id: "load-balancer-answers-itself",
    title: "the ALB answers test requests by itself, with another status than 502, 503 and 504",
    hop: .applicationLoadBalancer,
    causes: [101, 102],
    source: AWSPage.applicationTroubleshooting,
    resort: .last,
    find: { situation in
      situation.symptoms(of: [.answerOfTheBalancer], at: { _ in .applicationLoadBalancer }) {
        fact in
        let meaning = fact.status.flatMap { meanings[$0] } ?? "a listener rule answers by itself"
        return "\(fact.words): \(meaning)"
      }
    }
  )
}

/// Source: “Troubleshoot your Application Load Balancers”, HTTP error codes.
private let meanings = [
  400: "the request is malformed or its header is too large",
  404: "no listener rule fits, and the default one answers with a fixed response",
  405: "the method TRACE is not supported",
  408: "the client sent no data before the idle time-out ended",
  413: "the body is larger than a Lambda function can take",
  414: "the URL or the query is too long",
  460: "the client closed the connection before the idle time-out ended",
  463: "X-Forwarded-For holds more than 30 addresses",
  464: "the protocol version does not fit that of the target group",
  500: "the ALB cannot run a web ACL or an authentication action, or meets an error of its own",
  501: "Transfer-Encoding has a value that is not supported",
  505: "the HTTP version is not supported",
  561: "the identity provider answered the authentication action with an error",
]
