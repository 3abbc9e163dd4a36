extension DiagnosisRule {
  /// The endpoint is in a region that the service cannot be used from.
  ///
  /// An endpoint that is available still works, so it is a warning then.
  static let serviceRegionNotSupported = DiagnosisRule(
    id: "service-region-not-supported",
    title: "the service cannot be used from the endpoint's region",
    hop: .endpointService,
    causes: [10],
    source: AWSPage.endpointService,
    find: { situation in
      guard let service = situation.endpointService, let endpoint = situation.endpoint,
        let own = situation.connection?.region
          ?? situation.objects.endpointRegion(in: situation.sample),
        let home = situation.objects.serviceRegion(in: situation.sample), own != home,
        let said = service.refusal(of: own)
      else { return [] }
      return [
        .init(
          severity: endpoint.state?.known == .available ? .warning : .critical,
          subject: own,
          message: message(own, home),
          evidence: [
            "ec2 describe-vpc-endpoints: \(endpoint.id) is in \(own), its service in \(home)",
            "ec2 describe-vpc-endpoint-service-configurations: \(service.id) \(said)",
          ],
          next: situation.command(
            .provider,
            "ec2 modify-vpc-endpoint-service-configuration",
            "--service-id",
            service.id,
            "--add-supported-regions",
            own
          )
        )
      ]
    }
  )
}

private func message(_ own: String, _ home: String) -> String {
  "the endpoint is in \(own), the service in \(home), and the service does not admit endpoints "
    + "from there"
}

extension EndpointService {
  /// What says that endpoints may not be in a region; nil: they may, or AWS did not say.
  fileprivate func refusal(of region: String) -> String? {
    guard !supportedRegions.isEmpty else {
      return remoteAccessEnabled == false ? "RemoteAccessEnabled false" : nil
    }
    guard let entry = supportedRegions.first(where: { $0.region == region }) else {
      return "SupportedRegions has no \(region)"
    }
    guard let state = entry.state?.known, state != .available else { return nil }
    return "SupportedRegions \(region) \(entry.state?.text ?? "")"
  }
}
