extension DiagnosisRule {
  /// A registered target is an instance that AWS says does not run.
  static let targetInstanceStopped = DiagnosisRule(
    id: "target-instance-stopped",
    title: "an instance that is a target is stopped",
    hop: .instances,
    causes: [89],
    source: AWSPage.targetStates,
    reachabilityCode: "BAD_STATE",
    find: { situation in
      situation.objects.finalTargetGroups.compactMap { group in
        guard situation.provider.instances.joined.current != nil,
          let targets = situation.provider.targetHealth[group.arn].current,
          let backing = situation.backings[group.arn]
        else { return nil }
        let leaving = Set(targets.filter(\.isDraining).map(\.id))
        let stopped = backing.instances.filter { $0.isStopped && !leaving.contains($0.id) }
        guard let first = stopped.first else { return nil }
        let healthy = targets.contains { $0.state?.known == .healthy }
        return .init(
          severity: healthy ? .warning : .critical,
          hop: situation.hops.last?.kind,
          subject: first.id,
          message: message(stopped, group.name ?? Situation.groupName(ofARN: group.arn)),
          evidence: stopped.prefix(3).map { "ec2 describe-instances: \($0.words)" },
          next: situation.command(.provider, ["ec2 describe-instances", "--instance-ids"], stopped)
        )
      }
    }
  )
}

private func message(_ stopped: [TargetInstance], _ group: String) -> String {
  let names = stopped.prefix(3).map(\.words).joined(separator: "; ")
  let more = stopped.count > 3 ? " and \(stopped.count - 3) more" : ""
  return stopped.count == 1
    ? "instance \(names) is registered in \(group) and does not run: it gets no request"
    : "\(stopped.count) instances registered in \(group) do not run and get no request: \(names)\(more)"
}

extension Situation {
  fileprivate func command(_ side: Side, _ words: [String], _ targets: [TargetInstance]) -> String {
    let ids = targets.prefix(10).map(\.id)
    return command(side, words[0], words: Array(words.dropFirst()) + ids)
  }
}
