extension DiagnosisRule {
  /// Requests come to the ALB over plain HTTP.
  static let requestsUnencrypted = DiagnosisRule(
    id: "requests-unencrypted",
    title: "requests are not encrypted",
    hop: .applicationLoadBalancer,
    causes: [],
    source: AWSPage.secureListeners,
    find: { situation in
      // A TLS listener of the NLB decrypts what a client has encrypted.
      guard let outer = situation.networkListeners, !outer.isEmpty,
        outer.allSatisfy({ ["TCP", "TCP_UDP"].contains($0.networkProtocol?.uppercased()) })
      else { return [] }
      return situation.usedListeners.filter { $0.networkProtocol?.uppercased() == "HTTP" }.map {
        listener in
        .init(
          severity: .advice,
          subject: listener.label,
          message: message(listener.label),
          evidence: [
            "elbv2 describe-listeners: the ALB has \(listener.label), the NLB "
              + outer.map(\.label).joined(separator: ", ")
          ],
          next: situation.command(.provider, "acm list-certificates")
        )
      }
    }
  )
}

private func message(_ label: String) -> String {
  "the ALB's listener \(label) takes plain HTTP: give it a certificate and HTTPS"
}
