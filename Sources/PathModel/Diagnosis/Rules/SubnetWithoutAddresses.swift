extension DiagnosisRule {
  /// A subnet of the service has no free address, so no task can start in it.
  ///
  /// From the subnet's count of free addresses, or from what ECS says of a task that could not
  /// start.
  static let subnetWithoutAddresses = DiagnosisRule(
    id: "subnet-without-addresses",
    title: "a subnet of the service has no free address",
    hop: .service,
    causes: [25],
    source: AWSPage.stoppedTasks,
    find: { situation in
      let full = situation.fullSubnets
      let words = situation.wordsAboutAddresses
      guard !full.isEmpty || !words.isEmpty else { return [] }
      let name = full.first?.id ?? situation.service?.subnetIDs.first ?? "subnet"
      return [
        .init(
          severity: situation.isServiceWhole == false ? situation.taskSeverity : .warning,
          subject: name,
          message: message(full.map(\.id)),
          evidence: full.map { "ec2 describe-subnets: \($0.id) AvailableIpAddressCount 0" } + words,
          next: situation.command(
            .provider,
            "ec2 describe-network-interfaces",
            "--filters",
            "Name=subnet-id,Values=\(name)"
          )
        )
      ]
    }
  )
}

private func message(_ ids: [String]) -> String {
  let whose = ids.isEmpty ? "a subnet of the service has" : "\(ids.joined(separator: ", ")) has"
  return "\(whose) no free address: no task can start there"
}

extension Situation {
  fileprivate var fullSubnets: [Subnet] {
    let own = service?.subnetIDs ?? []
    return (provider.network.subnets.current ?? []).filter {
      own.contains($0.id) && $0.availableAddresses == 0
    }
  }

  fileprivate var wordsAboutAddresses: [String] {
    guard isServiceWhole == false else { return [] }
    let tasks = failedTasks.filter { Self.isAboutAddresses($0.stopWords) }
    let events = recentEvents.filter { Self.isAboutAddresses($0.message) }
    return tasks.prefix(1).map { "ecs describe-tasks: \($0.id) \($0.stopWords)" }
      + events.prefix(1).map { "ecs describe-services: \($0.message)" }
  }

  private static func isAboutAddresses(_ words: String) -> Bool {
    words.contains("InsufficientFreeAddressesInSubnet") || words.contains("enough free addresses")
      || words.contains("insufficient free addresses")
  }
}
