import Drawing
import FoundationEssentials
import PathModel

extension CardMaker {
  /// nil: the hop is drawn elsewhere.
  func providerCard(_ kind: Hop.Kind) -> Card? {
    switch kind {
    case .client, .endpoint, .endpointService: nil
    case .networkLoadBalancer:
      loadBalancer(status[kind], status.objects.networkLoadBalancer)
    case .applicationLoadBalancer:
      loadBalancer(status[kind], status.objects.applicationLoadBalancer)
    case .service: service
    case .instances, .function, .addresses: targets(status[kind])
    }
  }

  private func loadBalancer(_ hop: Hop, _ balancer: LoadBalancer?) -> Card {
    guard hop.isWatched, let arn = hop.id else { return Card(title: title(of: hop), lines: []) }
    let listeners = status.listeners(of: hop.kind)
    let groups = status.groups(of: hop.kind)
    var lines = lines(sample.provider.loadBalancers, "load balancer") { all, freshness in
      let others = Set(status.listeners.filter { $0.hop == hop.kind }.map(\.balancerARN))
      return [about(balancer, listeners, groups, freshness)]
        + all.filter { others.contains($0.arn) && $0.arn != arn }.map { other in
          let name = other.name ?? other.arn
          return part(other.hopState, ["\(name) \(other.state?.text ?? "")", name], freshness)
        }
    }
    lines += worst(of: listeners)
    let (own, further) = self.lines(about: groups, withTargets: { !isOfLastCard($0) })
    let aside = CardAside(status, hop.kind).words.map { word in
      CardLine(StyledText("\(glyphs.bullet) ", .muted), variants: [word], .muted)
    }
    return Card(title: title(of: hop), lines: lines + own + aside, further: further)
  }

  /// Its state and what it listens on; of several listeners how many, where they do not fit.
  private func about(
    _ balancer: LoadBalancer?,
    _ listeners: [ListenerStatus],
    _ groups: [TargetGroupStatus],
    _ freshness: Freshness
  ) -> CardLine {
    let state = balancer?.state?.text
    let labels = listeners.map(\.label).joined(separator: " ")
    var variants = [Card.joined([state, labels])]
    if groups.count == 1, listeners.count == 1 {
      variants.insert("\(variants[0]) \(glyphs.arrow) \(groups[0].name)", at: 0)
    }
    if listeners.count > 1 {
      variants.append(Card.joined([state, "\(listeners.count) listeners"]))
    }
    variants.append(state ?? labels)
    let lead = freshness == .current ? "  " : StyledText("\(glyphs.stale) ", .stale)
    return CardLine(lead, variants: variants, freshness == .current ? .text : .stale)
  }

  /// The worst of several listeners; nothing while all are up.
  private func worst(of listeners: [ListenerStatus]) -> [CardLine] {
    guard listeners.count > 1, sample.provider.loadBalancers.problem == nil,
      let worst = listeners.min(by: { $0.state.urgency < $1.state.urgency }),
      worst.state != .up, worst.state != nil
    else { return [] }
    let word = worst.state?.rawValue ?? ""
    return [
      part(
        worst.state,
        ["\(worst.label): \(worst.summary)", "\(worst.label) \(word)", worst.label],
        .current
      )
    ]
  }

  /// Whether the card of what answers lists a group's targets.
  private func isOfLastCard(_ group: TargetGroupStatus) -> Bool {
    let last = status.hops.last?.kind
    return group.group.targetType != "alb" && last != .service && last != group.hop
  }

  /// Groups and their targets, what needs attention first; where there are several groups, each is named.
  private func lines(
    about groups: [TargetGroupStatus],
    withTargets isListed: (TargetGroupStatus) -> Bool
  ) -> (lines: [CardLine], further: Int) {
    var (lines, further): ([CardLine], Int) = ([], 0)
    let indices = groups.indices.sorted {
      (groups[$0].state.urgency, $0) < (groups[$1].state.urgency, $1)
    }
    for group in indices.map({ groups[$0] }) {
      let targets = urgent.targets(of: group)
      let isListed = isListed(group)
      lines += self.lines(sample.provider.targetHealth[group.arn], "targets") { all, freshness in
        let heading = groups.count > 1 || !isListed ? [line(about: group, freshness)] : []
        guard !all.isEmpty else {
          return heading.isEmpty ? [empty(group, freshness)] : heading
        }
        guard isListed else { return heading }
        return heading
          + targets.prefix(rows).flatMap { self.lines(about: $0, in: group, freshness) }
      }
      guard isListed else { continue }
      further += targets.dropFirst(rows).reduce(0) { $0 + lineCount(of: $1, in: group) }
    }
    return (lines, further)
  }

  private func empty(_ group: TargetGroupStatus, _ freshness: Freshness) -> CardLine {
    part(group.state, ["no targets in \(group.name)", "no targets"], freshness)
  }

  /// As in `TCP:80 → demo-nlb-target-group 1/2 healthy`.
  private func line(about group: TargetGroupStatus, _ freshness: Freshness) -> CardLine {
    let count = group.tally.map { "\($0.healthy)/\($0.staying)" } ?? "?"
    let isPart = group.share < 1 && !group.listeners.isEmpty
    let percent = isPart ? " \(Int((group.share * 100).rounded())) %" : ""
    let listener = group.listeners.first ?? group.name
    return part(
      group.state,
      [
        "\(group.label(glyphs.arrow)) \(count) healthy\(percent)",
        "\(listener) \(count) healthy\(percent)", "\(listener) \(count)\(percent)",
        "\(listener) \(count)",
      ],
      freshness
    )
  }

  private func lineCount(of target: TargetHealth, in group: TargetGroupStatus) -> Int {
    [.up, nil].contains(group.state(of: target)) ? 1 : 2
  }

  /// A target, and under it why it is not healthy; never is its state what is clipped.
  private func lines(
    about target: TargetHealth,
    in group: TargetGroupStatus,
    _ freshness: Freshness
  ) -> [CardLine] {
    let state = group.state(of: target)
    let host = target.port.map { String(target.label.dropLast(":\($0)".count)) } ?? target.label
    let zone = target.zone.map { "\(Wording.shortZone($0)) " } ?? ""
    let places = [zone + target.label, zone + host, host]
    let word = target.state?.text ?? "no state"
    guard let state, state != .up else {
      let words = ["\(zone)\(target.label) \(word)"]
      return [part(state, words + (state == nil ? ["\(host) \(word)"] : places), freshness)]
    }
    let reason = target.reason.map { $0.hasPrefix("Target.") ? String($0.dropFirst(7)) : $0 }
    let why = [
      Card.joined([word, target.reason, target.description]), Card.joined([word, target.reason]),
      Card.joined([word, reason]), word,
    ]
    let role = freshness == .current ? state.role : .stale
    return [part(state, places, freshness), CardLine("  ", variants: why, role)]
  }

  /// The targets, if no ECS service runs them: how many, on which port, and each of them.
  private func targets(_ hop: Hop) -> Card {
    guard hop.isWatched else { return Card(title: title(of: hop), lines: []) }
    let groups = status.finalGroups
    let tallies = groups.compactMap(\.tally)
    guard !tallies.isEmpty else {
      return Card(title: title(of: hop), lines: [detail([hop.summary], .current)])
    }
    let ports = Set(groups.compactMap(\.group.port)).sorted().map { ":\($0)" }
    let isOld = groups.contains { sample.provider.targetHealth[$0.arn].problem != nil }
    let count = detail(
      ["\(tallies.healthy)/\(tallies.staying) healthy", ports.joined(separator: " ")],
      isOld ? .stale : .current
    )
    let (lines, further) = lines(about: groups) { _ in true }
    let owners = owners(of: groups.map(\.arn))
    return Card(
      title: title(of: hop),
      lines: [count] + lines + owners.prefix(rows),
      further: further + max(0, owners.count - rows)
    )
  }

  var service: Card {
    let hop = status[.service]
    guard hop.isWatched, let service = status.objects.service else {
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
    let lines = own + tasks + stoppedTasks + otherServices
    return Card(title: title(of: hop), lines: lines, further: further)
  }

  /// The other services on the route; one that is not meant to run anything is dimmed.
  private var otherServices: [CardLine] {
    status.objects.services.dropFirst().map { service in
      let name = service.name ?? service.arn
      let running = "\(count(service.runningCount))/\(count(service.desiredCount))"
      let isOld = sample.provider.scannedServices.joined.problem != nil
      return part(
        service.hopState,
        ["\(name) \(running) running", "\(name) \(running)"],
        isOld ? .stale : .current
      )
    }
  }

  private func count(_ number: Int?) -> String { number.map(String.init) ?? "?" }

  /// The deployments that are not done; a service at rest has none to show.
  private func deployments(of service: ECSService) -> [CardLine] {
    let isStale = sample.provider.service.problem != nil
    return service.deployments
      .filter { !$0.isAtRest }
      .map { deployment in
        let state = deployment.hopState
        let failed = deployment.failedTasks.flatMap { $0 > 0 ? ", \($0) failed" : nil } ?? ""
        let word = deployment.rolloutState?.text ?? ""
        let variants = ["deployment \(word)\(failed)", "deployment \(word)", "deploy \(word)"]
        return part(state, variants, isStale ? .stale : .current)
      }
  }

  private var tasks: [CardLine] {
    let index = targetIndex
    return lines(status.objects.tasks, "tasks") { _, freshness in
      urgent.tasks.prefix(rows).map { line(about: $0, index, freshness) }
    }
  }

  private func line(
    about task: ECSTask,
    _ index: TargetIndex,
    _ freshness: Freshness
  ) -> CardLine {
    let state = index.state(of: task)
    let zone = task.zone.map(Wording.shortZone)
    let word = task.isSettled ? nil : task.lastStatus ?? "no status"
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
