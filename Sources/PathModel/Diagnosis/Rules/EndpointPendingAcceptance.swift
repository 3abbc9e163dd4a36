extension DiagnosisRule {
  /// The endpoint waits for the provider to accept its connection.
  ///
  /// From the endpoint's state, or the connection's where the customer's side cannot be read.
  static let endpointPendingAcceptance = DiagnosisRule(
    id: "endpoint-pending-acceptance",
    title: "the provider has not accepted the endpoint's connection",
    hop: .endpoint,
    causes: [1],
    source: AWSPage.acceptance,
    reachabilityCode: "BAD_STATE",
    find: { $0.symptom(ofState: .pendingAcceptance, message) }
  )
}

private let message =
  "the provider has not accepted the endpoint's connection yet: nothing passes until it does"

extension Situation {
  /// What is found of an endpoint in a state that only the provider's acceptance ends.
  func symptom(ofState state: EndpointState, _ message: String) -> [DiagnosisRule.Symptom] {
    guard let seen = endpointState, seen.state == state else { return [] }
    let endpointID = sample.path?.endpointID ?? ""
    let accept = command(
      .provider,
      "ec2 accept-vpc-endpoint-connections",
      "--service-id",
      sample.path?.serviceID ?? "",
      "--vpc-endpoint-ids",
      endpointID
    )
    return [
      DiagnosisRule.Symptom(
        severity: .critical,
        hop: endpoint == nil ? .endpointService : .endpoint,
        subject: endpointID,
        message: message,
        evidence: [seen.evidence],
        next: accept
      )
    ]
  }
}
