import Drawing
import FoundationEssentials
import PathModel

extension CardMaker {
  /// nil: the hop is drawn elsewhere.
  func providerCard(_ kind: Hop.Kind) -> Card? {
    switch kind {
    case .client, .endpoint, .endpointService: nil
    case .networkLoadBalancer: networkLoadBalancer
    case .applicationLoadBalancer: applicationLoadBalancer
    case .service: service
    case .instances, .function, .addresses: backing(kind)
    }
  }

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
    var further = 0
    var lines = lines(sample.provider.loadBalancers, "load balancer") { _, freshness in
      let listeners = (sample.provider.listeners[arn].latest ?? []).map(\.label)
      return [detail([balancer?.state?.text, listeners.joined(separator: " ")], freshness)]
    }
    for group in groups {
      lines += self.lines(sample.provider.targetHealth[group.arn], "targets") {
        targets,
        freshness in
        targets.isEmpty
          ? [part(.down, ["no targets in \(group.name ?? group.arn)", "no targets"], freshness)]
          : urgent.targets(of: group).prefix(rows).flatMap { self.lines(about: $0, freshness) }
      }
      further += urgent.targets(of: group).dropFirst(rows).reduce(0) { $0 + lineCount(of: $1) }
    }
    return Card(title: title(of: hop), lines: lines, further: further)
  }

  private func lineCount(of target: TargetHealth) -> Int { target.hopState == .up ? 1 : 2 }

  /// A target, and under it why it is not healthy; never is its state what is clipped.
  private func lines(about target: TargetHealth, _ freshness: Freshness) -> [CardLine] {
    let state = target.hopState
    let host = target.port.map { String(target.label.dropLast(":\($0)".count)) } ?? target.label
    let zone = target.zone.map { "\(Wording.shortZone($0)) " } ?? ""
    let places = [zone + target.label, zone + host, host]
    let word = target.state?.text ?? "no state"
    guard state != .up else {
      return [part(state, ["\(zone)\(target.label) \(word)"] + places, freshness)]
    }
    let reason = target.reason.map { $0.hasPrefix("Target.") ? String($0.dropFirst(7)) : $0 }
    let why = [
      Card.joined([word, target.reason, target.description]), Card.joined([word, target.reason]),
      Card.joined([word, reason]), word,
    ]
    let role = freshness == .current ? state.role : .stale
    return [part(state, places, freshness), CardLine("  ", variants: why, role)]
  }

  var service: Card {
    let hop = status[.service]
    guard let service = status.objects.service else {
      return Card(title: title(of: hop), lines: [])
    }
    let counts = lines(sample.provider.service, "counts") { _, freshness in
      let running = "\(count(service.runningCount))/\(count(service.desiredCount)) running"
      let pending = service.pendingCount.flatMap { $0 > 0 ? "\($0) pending" : nil }
      let port = service.loadBalancing.first?.containerPort.map { ":\($0)" }
      return [detail([running, pending, port], freshness)]
    }
    // That the answers are old is said once.
    let tasks = tasks
    let own = counts.filter { !tasks.contains($0) } + deployments(of: service)
    let further = max(0, urgent.tasks.count - rows)
    return Card(title: title(of: hop), lines: own + tasks + stoppedTasks, further: further)
  }

  private func count(_ number: Int?) -> String { number.map(String.init) ?? "?" }

  /// The deployments that are not done; a service at rest has none to show.
  private func deployments(of service: ECSService) -> [CardLine] {
    let isStale = sample.provider.service.problem != nil
    return service.deployments
      .filter { $0.rolloutState?.known != .completed && $0.rolloutState != nil }
      .map { deployment in
        let state: HopState = deployment.rolloutState?.known == .failed ? .down : .degraded
        let failed = deployment.failedTasks.flatMap { $0 > 0 ? ", \($0) failed" : nil } ?? ""
        let word = deployment.rolloutState?.text ?? ""
        let variants = ["deployment \(word)\(failed)", "deployment \(word)", "deploy \(word)"]
        return part(state, variants, isStale ? .stale : .current)
      }
  }

  private var tasks: [CardLine] {
    lines(status.objects.tasks, "tasks") { _, freshness in
      urgent.tasks.prefix(rows).map { line(about: $0, freshness) }
    }
  }

  private func line(about task: ECSTask, _ freshness: Freshness) -> CardLine {
    let state = task.cardState
    let zone = task.zone.map(Wording.shortZone)
    let word = state == .up ? nil : task.lastStatus ?? "no status"
    let words = [word, zone, task.privateAddress, String(task.id.prefix(8))].compactMap(\.self)
    let lengths = stride(from: words.count, to: 0, by: -1)
    return part(state, lengths.map { words.prefix($0).joined(separator: " ") }, freshness)
  }

  /// The newest stopped task and why it stopped.
  private var stoppedTasks: [CardLine] {
    guard let task = status.objects.newestStoppedTask else { return [] }
    let lead = StyledText("\(glyphs.bullet) ", .muted)
    let age = task.stoppedAt.map { " \(Wording.age(of: $0, now: now)) ago" } ?? ""
    let words = ["stopped\(age)", task.explanation]
    return [CardLine(lead, words: words, .muted)]
  }
}

extension PathObjects {
  var newestStoppedTask: ECSTask? {
    (stoppedTasks.latest ?? [])
      .max { ($0.stoppedAt ?? .distantPast) < ($1.stoppedAt ?? .distantPast) }
  }
}

extension ECSTask {
  /// Why it stopped: ECS's own reason, the container's, and its exit code.
  var explanation: String {
    Card.joined([
      stoppedReason, containers.compactMap(\.reason).first,
      containers.compactMap(\.exitCode).first.map { "exit code \($0)" },
    ])
  }
}

extension Hop.Kind {
  /// Whether it stands before the provider's VPC.
  var isOfEntrance: Bool {
    switch self {
    case .client, .endpoint, .endpointService: true
    case .networkLoadBalancer, .applicationLoadBalancer, .service, .instances, .function,
      .addresses:
      false
    }
  }
}
