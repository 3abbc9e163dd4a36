extension DiagnosisRule {
  /// The endpoint's name has no address where the request is sent from.
  static let requestNameNotFound = DiagnosisRule(
    id: "request-name-not-found",
    title: "the name that test requests go to has no address at their seat",
    hop: .endpoint,
    causes: [50],
    source: AWSPage.endpointNames,
    resort: .last,
    find: { situation in
      situation.symptoms(of: [.nameNotFound], at: { _ in .endpoint }) { fact in
        let name = fact.host.map { " \($0)" } ?? ""
        return
          "the name\(name) has no address where it is sent from: a private name is known only in "
          + "the endpoint's VPC, and some resolvers drop answers that hold private addresses"
      }
    }
  )
}
