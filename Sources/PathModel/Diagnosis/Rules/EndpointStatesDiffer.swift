extension DiagnosisRule {
  /// Both sides name the same endpoint, and AWS tells them different states of it.
  ///
  /// AWS takes a moment to tell both; where it stays so, the two sides look at different things, or AWS
  /// itself is at odds.
  static let endpointStatesDiffer = DiagnosisRule(
    id: "endpoint-states-differ",
    title: "customer and provider are told different states of the endpoint",
    hop: .endpoint,
    causes: [],
    source: AWSPage.endpoint,
    consequenceOf: [
      "endpoint-pending-acceptance", "endpoint-rejected", "endpoint-expired", "endpoint-not-ready",
      "principal-not-allowed",
    ],
    find: { situation in
      guard let endpoint = situation.endpoint, let connection = situation.connection,
        let mine = endpoint.state?.known, let theirs = connection.state?.known, mine != theirs,
        ofBoth.isSuperset(of: [mine, theirs])
      else { return [] }
      return [
        .init(
          severity: .warning,
          subject: endpoint.id,
          message: message(mine, theirs),
          evidence: [
            "ec2 describe-vpc-endpoints: \(endpoint.id) State \(endpoint.state?.text ?? "")",
            "ec2 describe-vpc-endpoint-connections: \(endpoint.id) VpcEndpointState "
              + (connection.state?.text ?? ""),
          ],
          next: situation.command(
            .provider,
            "ec2 describe-vpc-endpoint-connections",
            "--filters",
            "Name=vpc-endpoint-id,Values=\(endpoint.id)"
          )
        )
      ]
    }
  )
}

/// What is said of an endpoint and of its connection alike; that an endpoint failed is its own affair.
private let ofBoth: Set<EndpointState> = [
  .pendingAcceptance, .pending, .available, .rejected, .expired,
]

private func message(_ mine: EndpointState, _ theirs: EndpointState) -> String {
  "the endpoint is \(mine.rawValue) for the customer and \(theirs.rawValue) for the provider; if both "
    + "stay, ask AWS support which holds"
}
