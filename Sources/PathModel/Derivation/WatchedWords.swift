import FoundationEssentials

/// The words of a sample whose change is worth an event.
///
/// A list that could not be read keeps its last good answer in the sample, so a failed call is no
/// change of what it was about; it does change the hop's own state.
struct WatchedWords: Equatable, Sendable {
  typealias Subject = ChangeEvent.Subject

  /// A word, and the state that it is for; nil: it is for none.
  private struct Entry: Equatable, Sendable {
    var word: String
    var state: HopState?
  }

  private var words: [Subject: Entry] = [:]
  // There may be thousands of targets and tasks: only those that change are put into words.
  /// By group; where one was not read it has no entry.
  private var targets: [TargetList: [TargetKey: TargetHealth]] = [:]
  /// What ECS says of each task, by its ARN; nil: they were not read.
  private var tasks: [String: String]?
  /// Whether the service's deployments were read; else none can appear or go.
  private var hasDeployments = false
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
      words[.path] = Entry(word: state.rawValue, state: state)
    }
    for hop in hops where !hop.isAwaited {
      words[.hop(hop.kind)] = Entry(word: hop.state.rawValue, state: hop.state)
    }
    watchObjects(objects)
    watchTargets(objects, sample)
    watchService(objects)
    // That a rule finds something at a hop, not what exactly: counts and ages change all the time.
    for finding in findings where finding.severity != .advice {
      words[.finding(rule: finding.rule, finding.hop)] =
        Entry(word: finding.severity.rawValue, state: finding.hopState)
    }
  }

  private mutating func watch(_ word: ChangeEvent.Word, _ hop: Hop.Kind, _ text: String?) {
    words[.word(word, hop)] = text.map { Entry(word: $0) }
  }

  private mutating func watchObjects(_ objects: PathObjects) {
    watch(.instance, .client, objects.client?.state?.text)
    watch(.endpoint, .endpoint, objects.endpoint?.state?.text)
    watch(.endpointService, .endpointService, objects.endpointService?.state?.text)
    watch(.connection, .endpointService, objects.connection?.state?.text)
    watch(
      .networkLoadBalancer,
      .networkLoadBalancer,
      objects.networkLoadBalancer?.state?.text
    )
    watch(
      .applicationLoadBalancer,
      .applicationLoadBalancer,
      objects.applicationLoadBalancer?.state?.text
    )
  }

  private mutating func watchTargets(_ objects: PathObjects, _ sample: Sample) {
    for (hop, groups) in [
      (Hop.Kind.networkLoadBalancer, objects.networkTargetGroups),
      (.applicationLoadBalancer, objects.applicationTargetGroups),
    ] {
      for group in groups {
        guard let read = sample.provider.targetHealth[group.arn].latest else { continue }
        var byKey: [TargetKey: TargetHealth] = [:]
        byKey.reserveCapacity(read.count)
        for target in read { byKey[TargetKey(target)] = target }
        targets[TargetList(hop: hop, group: group.arn)] = byKey
      }
    }
  }

  private mutating func watchService(_ objects: PathObjects) {
    guard let service = objects.service else { return }
    watch(.serviceStatus, .service, service.status?.text)
    watch(.desiredCount, .service, service.desiredCount.map(String.init))
    watch(.runningCount, .service, service.runningCount.map(String.init))
    watch(.pendingCount, .service, service.pendingCount.map(String.init))
    hasDeployments = true
    for deployment in service.deployments {
      let word = deployment.rolloutState?.text ?? deployment.status
      words[.deployment(id: deployment.id)] = word.map { Entry(word: $0) }
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
    return all.map { (order: $0.order, words: $0.subject.words, event: $0) }
      .sorted { ($0.order, $0.words) < ($1.order, $1.words) }.map(\.event)
  }

  private func targetChanges(since previous: WatchedWords, at date: Date) -> [ChangeEvent] {
    targets.flatMap { list, targets in
      guard let old = previous.targets[list] else { return [ChangeEvent]() }
      return targets.changes(since: old) { $0.isExplained(as: $1) }.compactMap { _, old, new in
        (new ?? old).map { target in
          ChangeEvent(
            at: date,
            .target(ChangeEvent.Target(target, in: list.group, of: list.hop)),
            from: old?.explanation,
            to: new?.explanation
          )
        }
      }
    }
  }

  private func taskChanges(since previous: WatchedWords, at date: Date) -> [ChangeEvent] {
    guard let tasks, let old = previous.tasks else { return [] }
    return tasks.changes(since: old, areEqual: ==).map { arn, old, new in
      ChangeEvent(at: date, .task(arn: arn), from: old, to: new)
    }
  }

  private func wordChanges(since previous: WatchedWords, at date: Date) -> [ChangeEvent] {
    let subjects = Set(words.keys).union(previous.words.keys)
    return subjects.compactMap { subject in
      let (old, new) = (previous.words[subject], words[subject])
      guard old?.word != new?.word else { return nil }
      if old == nil || new == nil, !isArrival(subject, since: previous) {
        guard isListed(subject, since: previous) else { return nil }
      }
      return ChangeEvent(
        at: date,
        subject,
        from: old?.word,
        to: new?.word,
        state: new?.state
      )
    }
  }

  /// Whether it is a member of a list that was read both times, so that it can come and go.
  private func isListed(_ subject: Subject, since previous: WatchedWords) -> Bool {
    switch subject {
    case .finding: true
    case .deployment: hasDeployments && previous.hasDeployments
    case .path, .hop, .word, .target, .task: false
    }
  }

  /// Whether it is known where AWS had said that there is no path; else it only came in late.
  private func isArrival(_ subject: Subject, since previous: WatchedWords) -> Bool {
    guard previous.isComingUp, previous.words[subject] == nil else { return false }
    switch subject {
    case .path, .hop: return true
    default: return false
    }
  }
}

/// The targets of a group.
private struct TargetList: Hashable {
  let hop: Hop.Kind
  let group: String
}

/// Identity of a target in its group.
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
  package var label: String { Self.label(id, port) }

  static func label(_ id: String, _ port: Int?) -> String {
    let parts = id.hasPrefix("arn:") ? id.split(separator: "/") : []
    let name = parts.count >= 3 ? String(parts[parts.count - 2]) : id
    return port.map { "\(name):\($0)" } ?? name
  }
}
