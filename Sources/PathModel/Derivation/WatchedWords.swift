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
  // There may be thousands of targets and tasks: only those that change are put into words.
  /// By load balancer; where one was not read it has no entry.
  private var targets: [Hop.Kind: [TargetKey: TargetHealth]] = [:]
  /// What ECS says of each task, by its ARN; nil: they were not read.
  private var tasks: [String: String]?
  /// The other lists that were read; members of others cannot appear or go.
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
      let read = groups.compactMap { sample.provider.targetHealth[$0.arn].latest }
      guard !read.isEmpty else { continue }
      var byKey: [TargetKey: TargetHealth] = [:]
      byKey.reserveCapacity(read.reduce(0) { $0 + $1.count })
      for target in read.joined() { byKey[TargetKey(target)] = target }
      targets[hop] = byKey
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
    guard let read = objects.tasks.latest else { return }
    var statuses: [String: String] = [:]
    statuses.reserveCapacity(read.count)
    // Index by index: to take a task out of the list costs more than to look at it.
    for index in read.indices { statuses[read[index].arn] = read[index].lastStatus }
    tasks = statuses
  }

  /// What changed since the previous words.
  ///
  /// Things that are listed may come and go; of anything else only a change from one known word to
  /// another counts.
  func changes(since previous: WatchedWords, at date: Date) -> [ChangeEvent] {
    let all =
      wordChanges(since: previous, at: date) + targetChanges(since: previous, at: date)
      + taskChanges(since: previous, at: date)
    return all.sorted { ($0.order, $0.subject) < ($1.order, $1.subject) }
  }

  private func targetChanges(since previous: WatchedWords, at date: Date) -> [ChangeEvent] {
    targets.flatMap { hop, targets in
      guard let old = previous.targets[hop] else { return [ChangeEvent]() }
      return targets.changes(since: old) { $0.isExplained(as: $1) }.map { key, old, new in
        ChangeEvent(
          at: date,
          hop: hop,
          subject: "target \((new ?? old)?.label ?? key.id)",
          old: old?.explanation,
          new: new?.explanation
        )
      }
    }
  }

  private func taskChanges(since previous: WatchedWords, at date: Date) -> [ChangeEvent] {
    guard let tasks, let old = previous.tasks else { return [] }
    return tasks.changes(since: old, areEqual: ==).map { arn, old, new in
      let id = ECSTask.id(inARN: arn).prefix(8)
      return ChangeEvent(at: date, hop: .service, subject: "task \(id)", old: old, new: new)
    }
  }

  private func wordChanges(since previous: WatchedWords, at date: Date) -> [ChangeEvent] {
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
  }

  /// Whether it is known where AWS had said that there is no path; else it only came in late.
  private func isArrival(_ subject: Subject, since previous: WatchedWords) -> Bool {
    let isWhole = subject.hop.map { $0.title == subject.name } ?? (subject.name == "path")
    return previous.isComingUp && previous.words[subject] == nil && isWhole
  }
}

/// What a target is told from others of its load balancer by.
private struct TargetKey: Hashable {
  let id: String
  let port: Int?

  init(_ target: TargetHealth) { (id, port) = (target.id, target.port) }
}

extension Dictionary {
  /// What is not as it was in the other: nil is what it has, or had, not.
  fileprivate func changes(
    since old: [Key: Value],
    areEqual: (Value, Value) -> Bool
  ) -> [(key: Key, old: Value?, new: Value?)] {
    var changes: [(key: Key, old: Value?, new: Value?)] = []
    var inBoth = 0
    for (key, value) in self {
      let before = old[key]
      inBoth += before == nil ? 0 : 1
      if let before, areEqual(before, value) { continue }
      changes.append((key, before, value))
    }
    // Mostly nothing has gone, and need not be looked for.
    guard inBoth < old.count else { return changes }
    return changes + old.filter { self[$0.key] == nil }.map { ($0.key, $0.value, nil) }
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
  /// Whether its explanation reads the same.
  fileprivate func isExplained(as other: TargetHealth) -> Bool {
    state?.text == other.state?.text && reason == other.reason && description == other.description
  }

  /// As in `10.100.100.140:8080` or `demo-alb:8888`.
  package var label: String {
    let parts = id.hasPrefix("arn:") ? id.split(separator: "/") : []
    let name = parts.count >= 3 ? String(parts[parts.count - 2]) : id
    return port.map { "\(name):\($0)" } ?? name
  }
}
