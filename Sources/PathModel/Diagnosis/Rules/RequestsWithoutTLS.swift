extension DiagnosisRule {
  /// TLS is not agreed on: the certificate, or what listens there.
  static let requestsWithoutTLS = DiagnosisRule(
    id: "requests-without-tls",
    title: "TLS is not agreed on with test requests",
    hop: .applicationLoadBalancer,
    causes: [52, 53],
    source: AWSPage.applicationTroubleshooting,
    resort: .last,
    find: { situation in
      situation.symptoms(of: [.tls], at: { _ in .applicationLoadBalancer }) { fact in
        "\(fact.words): \(meaning(of: fact.words.lowercased()))"
      }
    }
  )
}

/// The words are those of curl's TLS libraries.
private func meaning(of words: String) -> String {
  if words.contains("expired") { return "the certificate of the listener has expired" }
  let isOfAnother = ["does not match", "no alternative certificate subject", "subject name"]
  if isOfAnother.contains(where: words.contains) {
    return "the certificate is for another name than the endpoint's: send the service's own name, "
      + "by private DNS or with a Host that it covers"
  }
  if words.contains("self-signed") || words.contains("self signed") {
    return "the certificate is signed by nobody that the seat trusts"
  }
  return "what listens there speaks no TLS, or no version and cipher in common"
}
