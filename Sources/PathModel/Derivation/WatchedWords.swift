import FoundationEssentials

/// The words of a sample whose change is worth an event.
///
/// A list that could not be read keeps its last good answer in the sample, so a failed call is no
/// change of what it was about; it does change the hop's own state.
struct WatchedWords: Equatable, Sendable {
  struct Subject: Hashable, Sendable {
    var hop: Hop.Kind?
    var name: String
  }

  private(set) var words: [Subject: String] = [:]
  /// The lists that were read; members of others cannot appear or go.
  private(set) var lists: Set<String> = []
  /// Whether there was no path and not every hop is there yet, as while a stack is being made.
  let isComingUp: Bool

  init(
    _ objects: PathObjects,
    sample: Sample,
    hops: [Hop],
    state: HopState,
    findings: [Finding],
    isComingUp: Bool
  ) {
    self.isComingUp = isComingUp && hops.contains { $0.state == .unknown }
    if state != .unknown || !hops.contains(where: { $0.kind != .client && $0.isAwaited }) {
      words[Subject(hop: nil, name: "path")] = state.rawValue
    }
    for hop in hops where !hop.isAwaited { watch(hop.kind, hop.kind.title, hop.state.rawValue) }
    watchObjects(objects)
    watchTargets(objects, sample)
    watchService(objects)
    watchFindings(findings)
  }

  /// That a rule finds something at a hop, not what exactly: counts and ages in it change all the time.
  private mutating func watchFindings(_ findings: [Finding]) {
    lists.formUnion(Hop.Kind.allCases.map { "\($0) finding" })
    for finding in findings where finding.severity != .advice {
      watch(finding.hop, "finding \(finding.rule)", finding.severity.rawValue)
    }
  }

  private mutating func watch(_ hop: Hop.Kind, _ name: String, _ word: String?) {
    if let word { words[Subject(hop: hop, name: name)] = word }
  }

  private mutating func watchObjects(_ objects: PathObjects) {
    watch(.client, "instance state", objects.client?.state?.text)
    watch(.endpoint, "endpoint state", objects.endpoint?.state?.text)
    watch(.endpointService, "endpoint service state", objects.endpointService?.state?.text)
    watch(.endpointService, "connection state", objects.connection?.state?.text)
    watch(.networkLoadBalancer, "NLB state", objects.networkLoadBalancer?.state?.text)
    watch(.applicationLoadBalancer, "ALB state", objects.applicationLoadBalancer?.state?.text)
  }

  private mutating func watchTargets(_ objects: PathObjects, _ sample: Sample) {
    for (hop, groups) in [
      (Hop.Kind.networkLoadBalancer, objects.networkTargetGroups),
      (.applicationLoadBalancer, objects.applicationTargetGroups),
    ] {
      for group in groups {
        guard let targets = sample.provider.targetHealth[group.arn].latest else { continue }
        lists.insert("\(hop) target")
        for target in targets { watch(hop, "target \(target.label)", target.explanation) }
      }
    }
  }

  private mutating func watchService(_ objects: PathObjects) {
    guard let service = objects.service else { return }
    watch(.service, "service status", service.status?.text)
    watch(.service, "desired count", service.desiredCount.map(String.init))
    watch(.service, "running count", service.runningCount.map(String.init))
    watch(.service, "pending count", service.pendingCount.map(String.init))
    lists.insert("\(Hop.Kind.service) deployment")
    for deployment in service.deployments {
      let word = deployment.rolloutState?.text ?? deployment.status
      watch(.service, "deployment \(deployment.id)", word)
    }
    guard let tasks = objects.tasks.latest else { return }
    lists.insert("\(Hop.Kind.service) task")
    for task in tasks { watch(.service, "task \(task.id.prefix(8))", task.lastStatus) }
  }

  /// What changed since the previous words.
  ///
  /// Things that are listed may come and go; of anything else only a change from one known word to
  /// another counts.
  func changes(since previous: WatchedWords, at date: Date) -> [ChangeEvent] {
    let subjects = Set(words.keys).union(previous.words.keys)
    return subjects.compactMap { subject in
      let (old, new) = (previous.words[subject], words[subject])
      guard old != new else { return nil }
      if old == nil || new == nil, !isArrival(subject, since: previous) {
        let list = subject.hop.map { "\($0) \(subject.name.prefix { $0 != " " })" } ?? ""
        guard lists.contains(list), previous.lists.contains(list) else { return nil }
      }
      return ChangeEvent(at: date, hop: subject.hop, subject: subject.name, old: old, new: new)
    }
    .sorted { ($0.order, $0.subject) < ($1.order, $1.subject) }
  }

  /// Whether it is known where AWS had said that there is no path; else it only came in late.
  private func isArrival(_ subject: Subject, since previous: WatchedWords) -> Bool {
    let isWhole = subject.hop.map { $0.title == subject.name } ?? (subject.name == "path")
    return previous.isComingUp && previous.words[subject] == nil && isWhole
  }
}

extension Hop {
  /// Whether nothing was heard yet of what decides the state; that it comes in is no change.
  fileprivate var isAwaited: Bool { state == .unknown && problem == nil }
}

extension ChangeEvent {
  /// Along the path, the path as a whole last.
  fileprivate var order: Int {
    hop.flatMap { Hop.Kind.allCases.firstIndex(of: $0) } ?? Hop.Kind.allCases.count
  }
}

extension TargetHealth {
  /// As in `10.100.100.140:8080` or `demo-alb:8888`.
  package var label: String {
    let parts = id.split(separator: "/")
    let name = id.hasPrefix("arn:") && parts.count >= 3 ? String(parts[parts.count - 2]) : id
    return port.map { "\(name):\($0)" } ?? name
  }
}
