extension DiagnosisRule {
  /// Requests through the name of one zone fail, while another zone carries them.
  static let requestsFailInOneZone = DiagnosisRule(
    id: "requests-fail-in-one-zone",
    title: "test requests through one zone fail while another zone carries them",
    hop: .endpoint,
    causes: [51],
    source: AWSPage.networkTroubleshooting,
    resort: .last,
    find: { situation in
      situation.symptoms(of: [.oneZone], at: { _ in .networkLoadBalancer }) { fact in
        "through \(fact.zone ?? "one zone") only, \(fact.words), while another zone carries requests: "
          + "use the endpoint's regional name until it is fixed"
      }
    }
  )
}
