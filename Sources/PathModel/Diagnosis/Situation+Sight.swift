extension Situation {
  /// Finds the hops that are unknown because calls of some kinds failed, as one symptom at the first hop.
  ///
  /// Without a side, it looks at the hops of both. `showsCommand` adds the failed call to the next step.
  func symptoms(
    ofHopsNotSeenFor kinds: Set<Problem.Kind>,
    on side: Side? = nil,
    showsCommand: Bool = false,
    where isMeant: (Problem, Side) -> Bool = { _, _ in true }
  ) -> [DiagnosisRule.Symptom] {
    let blind = blindHops(for: kinds, where: isMeant).filter { (side ?? $0.side) == $0.side }
    guard let first = blind.first, let problem = first.problem else { return [] }
    let failed = sample.calls.filter { call in
      call.problem.map { kinds.contains($0.kind) } ?? false && (side ?? call.side) == call.side
    }
    let next =
      problem.next.map(Suggestion.words) ?? command(first.side, "sts get-caller-identity")
    return [
      DiagnosisRule.Symptom(
        severity: .warning,
        hop: first.kind,
        subject: first.name ?? first.id ?? first.kind.title,
        message:
          "\(problem.message): no news of \(blind.map(\.kind.title).joined(separator: ", "))",
        evidence: Self.evidence(of: failed),
        next: showsCommand ? problem.step(next) : next
      )
    ]
  }

  /// The same for each side, or for both at once where both have the same thing to do.
  func symptomsBySide(
    ofHopsNotSeenFor kinds: Set<Problem.Kind>,
    showsCommand: Bool = false,
    where isMeant: (Problem, Side) -> Bool = { _, _ in true }
  ) -> [DiagnosisRule.Symptom] {
    let blind = blindHops(for: kinds, where: isMeant)
    let problems = Side.allCases.map { side in blind.first { $0.side == side }?.problem }
    let isOne =
      problems[0]?.next == problems[1]?.next
      || problems[0]?.kind != .auth && problems[0]?.message == problems[1]?.message
    let sides: [Side?] = isOne ? [nil] : Side.allCases
    return sides.flatMap {
      symptoms(ofHopsNotSeenFor: kinds, on: $0, showsCommand: showsCommand, where: isMeant)
    }
  }

  private func blindHops(
    for kinds: Set<Problem.Kind>,
    where isMeant: (Problem, Side) -> Bool
  ) -> [Hop] {
    hops.filter { hop in
      guard hop.state == .unknown, let problem = hop.problem else { return false }
      return kinds.contains(problem.kind) && isMeant(problem, hop.side)
    }
  }

  /// Up to three of the calls that failed, each as it was run; those that were not made for the same reason
  /// have the same words.
  static func evidence(of failed: [CallRecord]) -> [String] {
    var lines: [String] = []
    for call in failed {
      let line = "\(call.problem?.command ?? call.command): \(call.problem?.message ?? "")"
      if !lines.contains(line) { lines.append(line) }
    }
    return Array(lines.prefix(3))
  }

  /// Whether AWS refuses credentials in a region that it accepts elsewhere.
  func isRefusedInRegion(_ problem: Problem, _ side: Side) -> Bool {
    let identity = side == .customer ? customer.identity : provider.identity
    return problem.kind == .auth && identity.current != nil
      && Problem.codesOfRegion.contains(problem.code ?? "")
  }
}

extension Problem {
  /// A next step, and the call that failed.
  fileprivate func step(_ next: Suggestion) -> Suggestion {
    guard let command, !next.text.contains(command) else { return next }
    return .words("\(next.text); what failed: \(command)")
  }
}

extension Hop {
  /// Whose account it is in.
  fileprivate var side: Side { kind == .client || kind == .endpoint ? .customer : .provider }
}
