extension DiagnosisRule {
  /// The endpoint service is being made, deleted, or has failed.
  ///
  /// One that is being deleted still carries its connections, so it is a warning.
  static let endpointServiceNotAvailable = DiagnosisRule(
    id: "endpoint-service-not-available",
    title: "the endpoint service is not available",
    hop: .endpointService,
    causes: [11],
    source: AWSPage.endpointService,
    reachabilityCode: "BAD_STATE",
    find: { situation in
      guard let service = situation.endpointService, let state = service.state?.known,
        state != .available
      else { return [] }
      let said = "\(service.id) ServiceState \(service.state?.text ?? "")"
      return [
        .init(
          severity: state == .deleting ? .warning : .critical,
          subject: service.id,
          message: message(service.state?.text ?? state.rawValue),
          evidence: ["ec2 describe-vpc-endpoint-service-configurations: \(said)"],
          next: situation.command(
            .provider,
            "ec2 describe-vpc-endpoint-service-configurations",
            "--service-ids",
            service.id
          )
        )
      ]
    }
  )
}

private func message(_ state: String) -> String {
  "the endpoint service is \(state) and not Available: no endpoint reaches the provider"
}
