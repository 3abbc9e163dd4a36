extension DiagnosisRule {
  /// The provider rejected the endpoint's connection, which may happen while it is in use.
  static let endpointRejected = DiagnosisRule(
    id: "endpoint-rejected",
    title: "the provider rejected the endpoint's connection",
    hop: .endpoint,
    causes: [2],
    source: AWSPage.acceptance,
    reachabilityCode: "BAD_STATE",
    find: { $0.symptom(ofState: .rejected, message) }
  )
}

private let message =
  "the provider rejected the endpoint's connection: nothing passes unless it accepts it"
