extension DiagnosisRule {
  /// The endpoint is to a service that the provider's account does not have in its region.
  ///
  /// Either the endpoint was made with a wrong name, or the provider's side looks at a wrong account
  /// or region; nothing behind the endpoint can be seen then, so it is a warning.
  static let endpointServiceUnknown = DiagnosisRule(
    id: "endpoint-service-unknown",
    title: "the endpoint's service is none of the provider's",
    hop: .endpointService,
    causes: [9],
    source: AWSPage.endpoint,
    reachabilityCode: "UNKNOWN_RESOURCE",
    find: { situation in
      guard let endpoint = situation.endpoint, let name = endpoint.serviceName,
        let id = endpoint.serviceID, let services = situation.provider.endpointServices.current,
        !services.contains(where: { $0.id == id || $0.name == name })
      else { return [] }
      let names = services.compactMap(\.name).sorted().prefix(3).joined(separator: ", ")
      return [
        .init(
          severity: .warning,
          subject: name,
          message: message(id, situation.owner(of: name)),
          evidence: [
            "ec2 describe-vpc-endpoints: \(endpoint.id) ServiceName \(name)",
            "ec2 describe-vpc-endpoint-service-configurations: "
              + (names.isEmpty ? "no service" : names),
          ],
          next: situation.command(
            .provider,
            "ec2 describe-vpc-endpoint-service-configurations",
            "--query",
            "ServiceConfigurations[].ServiceName"
          )
        )
      ]
    }
  )
}

extension Situation {
  /// Owner of the service, as the customer sees it.
  fileprivate func owner(of name: String) -> String? {
    customer.offeredServices.current?.first { $0.name == name }?.owner
  }
}

private func message(_ id: String, _ owner: String?) -> String {
  let whose = owner.map { " (it is of account \($0))" } ?? ""
  return
    "the endpoint is to \(id)\(whose), which the provider's account does not have here: it is not "
    + "visible; if it is somebody else's, say --provider none, else service name, profile or region are wrong"
}
