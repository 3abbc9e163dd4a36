extension DiagnosisRule {
  /// AWS could not make the endpoint; `LastError` says why.
  static let endpointFailed = DiagnosisRule(
    id: "endpoint-failed",
    title: "AWS could not make the endpoint",
    hop: .endpoint,
    causes: [4],
    source: AWSPage.endpoint,
    reachabilityCode: "BAD_STATE",
    consequenceOf: ["principal-not-allowed"],
    find: { situation in
      guard let seen = situation.endpointState, seen.state == .failed else { return [] }
      let id = situation.sample.path?.endpointID ?? ""
      let failure = situation.endpoint?.failure
      let evidence = failure.map { "ec2 describe-vpc-endpoints: \(id) LastError \($0)" }
      return [
        .init(
          severity: .critical,
          hop: situation.endpoint == nil ? .endpointService : .endpoint,
          subject: id,
          message: message(failure),
          evidence: [seen.evidence] + [evidence].compactMap(\.self),
          next: situation.command(
            .customer,
            "ec2 describe-vpc-endpoints",
            "--vpc-endpoint-ids",
            id,
            "--query",
            "VpcEndpoints[].[State,FailureReason,LastError]"
          )
        )
      ]
    }
  )
}

private func message(_ failure: String?) -> String {
  "AWS could not make the endpoint" + (failure.map { ": \($0)" } ?? "; it has to be made anew")
}
