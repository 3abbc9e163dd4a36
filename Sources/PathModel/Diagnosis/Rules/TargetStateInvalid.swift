extension DiagnosisRule {
  /// A target is an instance that does not run.
  static let targetStateInvalid = DiagnosisRule(
    id: "target-state-invalid",
    title: "a target is an instance that does not run",
    hop: .applicationLoadBalancer,
    causes: [89],
    source: AWSPage.targetStates,
    reachabilityCode: "BAD_STATE",
    consequenceOf: ["target-instance-stopped"],
    find: { situation in
      situation.symptoms(
        ofTargetsWith: "Target.InvalidState",
        in: .unused,
        message,
        next: { target, group in
          guard target.id.hasPrefix("i-") else { return situation.targets(in: group) }
          return situation.command(
            .provider,
            "ec2 describe-instances",
            "--instance-ids",
            target.id
          )
        }
      )
    }
  )
}

private func message(_ whose: String, _ words: String) -> String {
  "\(whose) does not run (\(words)): it gets no request"
}
