import Drawing
import FoundationEssentials
import PathModel

extension CardMaker {
  var networkLoadBalancer: Card {
    loadBalancer(
      status[.networkLoadBalancer],
      status.objects.networkLoadBalancer,
      groups: status.objects.networkTargetGroups
    )
  }

  var applicationLoadBalancer: Card {
    loadBalancer(
      status[.applicationLoadBalancer],
      status.objects.applicationLoadBalancer,
      groups: status.objects.applicationTargetGroups
    )
  }

  private func loadBalancer(
    _ hop: Hop,
    _ balancer: LoadBalancer?,
    groups: [TargetGroup]
  ) -> Card {
    guard let arn = hop.id else { return Card(title: title(of: hop), lines: []) }
    var lines = lines(sample.provider.loadBalancers, "load balancer") { _, freshness in
      let listeners = (sample.provider.listeners[arn].latest ?? []).map(\.label)
      let words = Card.joined([balancer?.state?.text, listeners.joined(separator: " ")])
      return [StyledText("  \(words)", freshness.role)]
    }
    for group in groups {
      lines += self.lines(sample.provider.targetHealth[group.arn], "targets") {
        targets,
        freshness in
        targets.isEmpty
          ? [part(.down, "no targets in \(group.name ?? group.arn)", freshness)]
          : targets.flatMap { target(in: $0, freshness) }
      }
    }
    return Card(title: title(of: hop), lines: lines)
  }

  /// A target, and under it why it is not healthy.
  private func target(in target: TargetHealth, _ freshness: Freshness) -> [StyledText] {
    let words = [target.label, target.zone.map(Wording.shortZone), target.state?.text]
    let line = part(
      state(of: target),
      words.compactMap(\.self).joined(separator: " "),
      freshness
    )
    let reason = Card.joined([target.reason, target.description])
    return reason.isEmpty ? [line] : [line, StyledText("    \(reason)", .muted)]
  }

  private func state(of target: TargetHealth) -> HopState {
    switch target.state?.known {
    case .healthy: .up
    case .initial, .draining: .degraded
    case .unhealthy, .unhealthyDraining, .unused: .down
    case .unavailable, nil: .unknown
    }
  }

  var service: Card {
    let hop = status[.service]
    guard let service = status.objects.service else {
      return Card(title: title(of: hop), lines: [])
    }
    let counts = lines(sample.provider.service, "counts") { _, freshness in
      let running = "\(count(service.runningCount))/\(count(service.desiredCount)) running"
      let pending = "\(count(service.pendingCount)) pending"
      let port = service.loadBalancing.first?.containerPort.map { ":\($0)" }
      return [StyledText("  \(Card.joined([running, pending, port]))", freshness.role)]
    }
    return Card(
      title: title(of: hop),
      lines: counts + deployments(of: service) + tasks + stoppedTasks
    )
  }

  private func count(_ number: Int?) -> String { number.map(String.init) ?? "?" }

  /// The deployments that are not done; a service at rest has none to show.
  private func deployments(of service: ECSService) -> [StyledText] {
    service.deployments.filter { $0.rolloutState?.known != .completed && $0.rolloutState != nil }
      .map { deployment in
        let state: HopState = deployment.rolloutState?.known == .failed ? .down : .degraded
        let failed = deployment.failedTasks.flatMap { $0 > 0 ? "\($0) failed" : nil }
        let words = Card.joined([
          "deployment \(deployment.rolloutState?.text ?? "")", failed,
        ])
        return part(state, words, .current)
      }
  }

  private var tasks: [StyledText] {
    lines(status.objects.tasks, "tasks") { tasks, freshness in
      tasks.map { task in
        let words = [
          String(task.id.prefix(8)), task.zone.map(Wording.shortZone), task.privateAddress,
          task.lastStatus,
        ]
        let state: HopState =
          task.lastStatus != task.desiredStatus
          ? .degraded : task.lastStatus == "RUNNING" ? .up : .unknown
        return part(state, words.compactMap(\.self).joined(separator: " "), freshness)
      }
    }
  }

  /// The newest stopped task and why it stopped.
  private var stoppedTasks: [StyledText] {
    guard
      let task = (status.objects.stoppedTasks.latest ?? [])
        .max(by: { ($0.stoppedAt ?? .distantPast) < ($1.stoppedAt ?? .distantPast) })
    else { return [] }
    let reason = Card.joined([
      task.stoppedReason, task.containers.compactMap(\.reason).first,
      task.containers.compactMap(\.exitCode).first.map { "exit code \($0)" },
    ])
    let age = task.stoppedAt.map { "\(Wording.age(of: $0, now: now)) ago" }
    let words = Card.joined(["stopped \(task.id.prefix(8))", age, reason])
    return [StyledText("\(glyphs.bullet) \(words)", .muted)]
  }
}
