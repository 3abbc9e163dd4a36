extension DiagnosisRule {
  /// The endpoint service does not name who may connect: it admits everyone, or nobody any more.
  ///
  /// The provider's own account needs no permission.
  static let allowedPrincipalsUnnamed = DiagnosisRule(
    id: "allowed-principals-unnamed",
    title: "the endpoint service does not name who may connect",
    hop: .endpointService,
    causes: [],
    source: AWSPage.acceptance,
    find: { situation in
      guard let service = situation.endpointService,
        let principals = situation.provider.allowedPrincipals.current?.map(\.principal),
        let provider = situation.provider.identity.current?.account
      else { return [] }
      let customer =
        situation.endpoint?.ownerID ?? situation.connection?.ownerID
        ?? situation.customer.identity.current?.account
      let isOpen = principals.contains("*")
      guard isOpen || principals.isEmpty, let customer, customer != provider || isOpen else {
        return []
      }
      let named = customer == provider ? nil : "arn:aws:iam::\(customer):root"
      return [
        .init(
          severity: .advice,
          subject: service.id,
          message: isOpen
            ? "every AWS account may connect to the endpoint service: name the accounts that may"
            : "the endpoint service allows no principal: account \(customer) could not make its "
              + "endpoint again",
          evidence: [
            "ec2 describe-vpc-endpoint-service-permissions: \(service.id) "
              + (isOpen ? "allows *" : "allows no principal")
          ],
          next: situation.command(
            .provider,
            "ec2 modify-vpc-endpoint-service-permissions",
            "--service-id",
            service.id,
            "--add-allowed-principals",
            named,
            "--remove-allowed-principals",
            isOpen ? "*" : nil
          )
        )
      ]
    }
  )
}
