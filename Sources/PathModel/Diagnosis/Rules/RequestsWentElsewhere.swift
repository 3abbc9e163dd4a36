extension DiagnosisRule {
  /// The endpoint's name leads to something that is not the endpoint.
  static let requestsWentElsewhere = DiagnosisRule(
    id: "requests-went-elsewhere",
    title: "the endpoint's name leads to an address that is none of its interfaces'",
    hop: .endpoint,
    causes: [49],
    source: AWSPage.endpointNames,
    resort: .last,
    find: { situation in
      situation.symptoms(of: [.elsewhere], at: { _ in .endpoint }) { fact in
        "was answered by \(fact.remoteAddress ?? "an address") (\(fact.words)), which is none of the "
          + "endpoint's interfaces: a private hosted zone or a hosts file overrides "
          + (fact.host ?? "its name")
      }
    }
  )
}
