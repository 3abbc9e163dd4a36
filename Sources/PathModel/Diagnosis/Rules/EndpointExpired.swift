extension DiagnosisRule {
  /// Nobody accepted the endpoint's connection in time, so it has to be made anew.
  static let endpointExpired = DiagnosisRule(
    id: "endpoint-expired",
    title: "the endpoint's connection was not accepted in time",
    hop: .endpoint,
    causes: [3],
    source: AWSPage.acceptance,
    reachabilityCode: "BAD_STATE",
    consequenceOf: ["principal-not-allowed"],
    find: { situation in
      guard let seen = situation.endpointState, seen.state == .expired else { return [] }
      let id = situation.sample.path?.endpointID ?? ""
      return [
        .init(
          severity: .critical,
          hop: situation.endpoint == nil ? .endpointService : .endpoint,
          subject: id,
          message: message,
          evidence: [seen.evidence],
          next: situation.command(.customer, "ec2 delete-vpc-endpoints", "--vpc-endpoint-ids", id)
        )
      ]
    }
  )
}

private let message =
  "the endpoint expired: its connection was not accepted in time; delete it and make it anew"
