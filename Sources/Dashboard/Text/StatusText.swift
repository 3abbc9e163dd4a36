import Drawing
package import PathModel

/// The status as plain text, for a terminal or a pipe.
package struct StatusText {
  private let status: PathStatus
  private let sample: Sample
  private let hasAdvice: Bool

  package init(_ status: PathStatus, of sample: Sample, hasAdvice: Bool) {
    self.status = status
    self.sample = sample
    self.hasAdvice = hasAdvice
  }

  /// Without colour and without anything but printable text.
  package var lines: [String] {
    (head + findings + hops + zones + targets + owners + services + tasks + problems + advice).map(
      SafeText.line
    )
  }

  private var head: [String] {
    let up = status.carrying.count { $0.state == .up }
    let total = status.carrying.count
    let only = status.onlySide.map { "  \($0.rawValue) side only" } ?? ""
    return [
      "PATH \(status.state.rawValue.uppercased())  \(up) of \(total) hops up\(only)",
      side(.customer), side(.provider), "",
    ]
  }

  private func side(_ side: Side) -> String {
    let access = side == .customer ? sample.customer.access : sample.provider.access
    let identity = side == .customer ? sample.customer.identity : sample.provider.identity
    let vpc = status.vpc(of: side, in: sample)
    let words = [
      vpc?.name, vpc?.id, vpc?.cidrBlocks.first, identity.latest.map { "account \($0.account)" },
      access.profile.map { "profile \($0)" }, access.region,
    ]
    return "\(side.rawValue)  \(words.compactMap(\.self).joined(separator: "  "))"
  }

  private var findings: [String] {
    let lines = lines(of: status.findings.filter { $0.severity != .advice })
    return lines.isEmpty ? [] : ["findings:"] + lines + [""]
  }

  /// Advice comes last: it is not why somebody looks.
  private var advice: [String] {
    let lines = hasAdvice ? lines(of: status.findings.filter { $0.severity == .advice }) : []
    return lines.isEmpty ? [] : ["", "advice:"] + lines
  }

  private func lines(of findings: [Finding]) -> [String] {
    findings.flatMap { finding in
      let severity = TextWidth.padded(finding.severity.rawValue.uppercased(), to: 9)
      let hop = TextWidth.padded(finding.hop.title, to: 17)
      let kind = finding.nextKind.map { "\($0.rawValue): " } ?? ""
      return [
        "\(severity) \(hop) \(finding.message)  [\(finding.rule)]", "  → \(kind)\(finding.next)",
      ] + (finding.leaveOut.map { ["  if it is somebody else's: \($0)"] } ?? [])
    }
  }

  private var hops: [String] {
    status.hops.map { hop in
      let word = hop.isWatched ? hop.state.rawValue.uppercased() : "-"
      let state = TextWidth.padded(word, to: 9)
      let kind = TextWidth.padded(hop.kind.title, to: 17)
      return "\(state) \(kind) \(hop.name ?? hop.id ?? "-")  \(hop.summary)"
    }
  }

  /// Each zone, as the endpoint's and the provider's accounts name it.
  private var zones: [String] {
    status.zones.map { lane in
      let tasks = status.hasService ? ", \(lane.runningTasks) running" : ""
      let parts = [
        lane.side == .provider ? nil : lane.endpointAddress ?? "no endpoint",
        lane.side == .customer ? nil : "\(lane.healthyTargets)/\(lane.targets) healthy\(tasks)",
      ]
      return "  zone \(lane.label())  \(parts.compactMap(\.self).joined(separator: "  "))"
    }
  }

  private var targets: [String] {
    let lines = status.groups.flatMap { group in
      [line(about: group)]
        + (sample.provider.targetHealth[group.arn].latest ?? []).map { target in
          let state = TextWidth.padded(word(group.state(of: target)), to: 9)
          return "  \(state) target \(target.label)  \(target.zone ?? "-")  \(target.explanation)"
        }
    }
    return lines.isEmpty ? [] : [""] + lines
  }

  /// Owners of the targets that are no tasks of an ECS service.
  private var owners: [String] {
    status.objects.finalTargetGroups.compactMap { status.backings[$0.arn] }.flatMap { backing in
      (backing.kubernetes.map { ["  made by \($0.words)"] } ?? [])
        + backing.instances.map { "  instance \($0.words)" }
        + backing.addresses.filter { $0.owner != nil || $0.reason != nil }
        .map { "  address \($0.words)" }
    }
  }

  /// A target group, which listener sends to it, and how many of its targets are healthy.
  private func line(about group: TargetGroupStatus) -> String {
    let aside =
      switch group.aside {
      case .withoutWeight: "  not on the route: weight 0"
      case .unwatchedListener: "  not on the route: its listener is not watched"
      case nil: ""
      }
    let count = group.tally.map { "  \($0.words)" } ?? ""
    let state = TextWidth.padded(word(group.state), to: 9)
    return "\(state) \(group.hop.title) \(group.label())\(count)\(aside)"
  }

  /// A part that does not count has none.
  private func word(_ state: HopState?) -> String { state?.rawValue.uppercased() ?? "-" }

  /// The ECS services on the route besides the one whose tasks are listed.
  private var services: [String] {
    status.objects.services.dropFirst().map { service in
      let running = service.runningCount.map(String.init) ?? "?"
      let desired = service.desiredCount.map(String.init) ?? "?"
      let state = TextWidth.padded(word(service.hopState), to: 9)
      return "\(state) service \(service.name ?? service.arn)  \(running) of \(desired) running"
    }
  }

  private var tasks: [String] {
    status.objects.allTasks.map { task in
      "  task \(task.id)  \(task.zone ?? "-")  \(task.privateAddress ?? "-")  "
        + (task.lastStatus ?? "-")
    }
  }

  private var problems: [String] {
    let failed = sample.calls.filter { $0.problem != nil && !$0.isOptional }
    let lines = failed.map { call in
      "  \(call.side.rawValue): aws \(call.command): \(call.problem?.message ?? "")"
    }
    let next = failed.compactMap(\.problem?.next)
    let steps = Set(next).sorted().map { "  → \($0)" }
    return lines.isEmpty ? [] : ["", "calls that failed:"] + lines + steps
  }
}
