extension DiagnosisRule {
  /// The instance that test requests are sent from does not run, or its status checks fail.
  ///
  /// Others may still use the path, so it is a warning; an instance that nobody named is none of its own.
  static let clientNotRunning = DiagnosisRule(
    id: "client-not-running",
    title: "the client instance does not run well",
    hop: .client,
    causes: [],
    source: AWSPage.instanceStatus,
    reachabilityCode: "BAD_STATE",
    find: { situation in
      guard situation.isClientNamed, let client = situation.client, let state = client.state?.known
      else { return [] }
      switch state {
      case .running: return situation.impairedClient(client)
      case .pending: return []
      case .shuttingDown, .terminated, .stopping, .stopped: break
      }
      let word = client.state?.text ?? ""
      return [
        .init(
          severity: .warning,
          subject: client.id,
          message: message(word),
          evidence: ["ec2 describe-instances: \(client.id) State \(word)"],
          // One that stops, or is gone, cannot be started.
          next: situation.command(
            .customer,
            state == .stopped ? "ec2 start-instances" : "ec2 describe-instances",
            "--instance-ids",
            client.id
          )
        )
      ]
    }
  )
}

private func message(_ state: String) -> String {
  "the client instance is \(state): no test request can be sent from it"
}

private let impaired =
  "a status check of the client instance fails: test requests from it may fail for that alone"

extension Situation {
  fileprivate func impairedClient(_ client: Instance) -> [DiagnosisRule.Symptom] {
    guard let status = clientStatus else { return [] }
    let checks = [("InstanceStatus", status.instanceCheck), ("SystemStatus", status.systemCheck)]
    let failed = checks.filter { $0.1?.known == .impaired }
    guard !failed.isEmpty else { return [] }
    return [
      DiagnosisRule.Symptom(
        severity: .warning,
        subject: client.id,
        message: impaired,
        evidence: failed.map { "ec2 describe-instance-status: \(client.id) \($0.0) impaired" },
        next: command(
          .customer,
          "ec2 describe-instance-status",
          "--include-all-instances",
          "--instance-ids",
          client.id
        )
      )
    ]
  }
}
