extension DiagnosisRule {
  /// The endpoint is being made, is made in part, is being deleted, or is gone.
  ///
  /// One that is partial or being deleted still carries traffic, so it is a warning.
  static let endpointNotReady = DiagnosisRule(
    id: "endpoint-not-ready",
    title: "the endpoint is not, or no longer, ready",
    hop: .endpoint,
    causes: [5, 6, 7],
    source: AWSPage.endpointStates,
    reachabilityCode: "BAD_STATE",
    consequenceOf: ["principal-not-allowed"],
    find: { $0.missingEndpoint ?? $0.unreadyEndpoint }
  )
}

private let gone = "the endpoint does not exist: it was deleted, or is in another account or region"

private let messages: [EndpointState: String] = [
  .pending: "AWS is still making the endpoint: it carries nothing yet",
  .partial: "the endpoint was only made in part: some of its zones carry nothing",
  .deleting: "the endpoint is being deleted: it is about to carry nothing",
  .deleted: "the endpoint was deleted: nothing passes",
]

extension Situation {
  fileprivate var missingEndpoint: [DiagnosisRule.Symptom]? {
    guard let id = sample.path?.endpointID, let all = customer.endpoints.current,
      !all.contains(where: { $0.id == id })
    else { return nil }
    return [symptom(.critical, .endpoint, id, gone, "ec2 describe-vpc-endpoints: no \(id)")]
  }

  fileprivate var unreadyEndpoint: [DiagnosisRule.Symptom] {
    guard let seen = endpointState, let message = messages[seen.state] else { return [] }
    return [
      symptom(
        seen.state.hopState == .down ? .critical : .warning,
        endpoint == nil ? .endpointService : .endpoint,
        sample.path?.endpointID ?? "",
        message,
        seen.evidence
      )
    ]
  }

  private func symptom(
    _ severity: Finding.Severity,
    _ hop: Hop.Kind,
    _ id: String,
    _ message: String,
    _ evidence: String
  ) -> DiagnosisRule.Symptom {
    DiagnosisRule.Symptom(
      severity: severity,
      hop: hop,
      subject: id,
      message: message,
      evidence: [evidence],
      next: command(
        .customer,
        "ec2 describe-vpc-endpoints",
        "--filters",
        "Name=vpc-endpoint-id,Values=\(id)"
      )
    )
  }
}
