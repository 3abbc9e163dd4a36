extension DiagnosisRule {
  /// The customer's account is not among those that the service admits.
  ///
  /// An endpoint that is there keeps working; so it is told of one that has to be made (again), which
  /// AWS then refuses as if the service did not exist.
  static let principalNotAllowed = DiagnosisRule(
    id: "principal-not-allowed",
    title: "the customer's account is not an allowed principal of the service",
    hop: .endpointService,
    causes: [8],
    source: AWSPage.acceptance,
    find: { situation in
      guard let service = situation.endpointService, let lost = situation.lostEndpoint,
        let caller = situation.customer.identity.current, !caller.account.isEmpty,
        let owner = situation.provider.identity.current?.account, owner != caller.account,
        let principals = situation.provider.allowedPrincipals.current,
        !principals.contains(where: { $0.mayAdmit(caller.account) })
      else { return [] }
      let partition = caller.arn?.split(separator: ":").dropFirst().first ?? "aws"
      let names = principals.map(\.principal).joined(separator: ", ")
      return [
        .init(
          severity: .critical,
          subject: caller.account,
          message: message(caller.account),
          evidence: [
            lost,
            "sts get-caller-identity: the customer's Account \(caller.account)",
            "ec2 describe-vpc-endpoint-service-permissions: AllowedPrincipals [\(names)]",
          ],
          next: situation.command(
            .provider,
            "ec2 modify-vpc-endpoint-service-permissions",
            "--service-id",
            service.id,
            "--add-allowed-principals",
            "arn:\(partition):iam::\(caller.account):root"
          )
        )
      ]
    }
  )
}

private func message(_ account: String) -> String {
  "the endpoint has to be made anew, and the service does not admit the customer's account "
    + "\(account): AWS will say that there is no such service"
}

extension Situation {
  /// What says that there is no endpoint any more that anything could be done with.
  fileprivate var lostEndpoint: String? {
    if let id = sample.path?.endpointID, let all = customer.endpoints.current,
      !all.contains(where: { $0.id == id })
    {
      return "ec2 describe-vpc-endpoints: no \(id)"
    }
    guard let seen = endpointState, [.failed, .expired, .deleted].contains(seen.state) else {
      return nil
    }
    return seen.evidence
  }
}

extension AllowedPrincipal {
  /// Everyone, the account or somebody in it; an organization may hold any account.
  fileprivate func mayAdmit(_ account: String) -> Bool {
    if principal == "*" || principal.contains(":\(account):") { return true }
    let parts = principal.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count < 6 || parts[2] != "iam"
  }
}
