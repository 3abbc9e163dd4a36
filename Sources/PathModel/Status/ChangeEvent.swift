package import FoundationEssentials

/// Something on the path that is not as it was.
package struct ChangeEvent: Equatable, Hashable, Sendable {
  /// When it was noticed, which is up to one refresh after it happened.
  package var at: Date
  /// The subject that changed.
  package var subject: Subject
  /// What it was; nil: it was not there.
  package var old: String?
  /// What it is; nil: it is gone.
  package var new: String?
  /// New state of the path, its hop or a finding's hop; nil: that is not what changed, or
  /// it is gone.
  package var state: HopState?

  package init(
    at: Date,
    _ subject: Subject,
    from old: String?,
    to new: String?,
    state: HopState? = nil
  ) {
    self.at = at
    self.subject = subject
    self.old = old
    self.new = new
    self.state = state
  }

  /// nil: the path as a whole.
  package var hop: Hop.Kind? { subject.hop }

  /// Whether it is the state of the path as a whole.
  package var isOfThePath: Bool { subject == .path }

  package var text: String {
    switch (old, new) {
    case (let old?, let new?): "\(subject.words) \(old) → \(new)"
    case (nil, let new?): "\(subject.words) appeared: \(new)"
    case (let old?, nil): "\(subject.words) gone (was \(old))"
    case (nil, nil): subject.words
    }
  }
}

extension ChangeEvent {
  /// The subject of a change.
  package enum Subject: Hashable, Sendable {
    /// The path as a whole.
    case path
    /// The state of a hop.
    case hop(Hop.Kind)
    /// AWS's own word for how an object of a hop is, or how many it has.
    case word(Word, Hop.Kind)
    case target(Target)
    case task(arn: String)
    case deployment(id: String)
    /// A rule's finding at a hop.
    case finding(rule: String, Hop.Kind)
  }

  /// Words of AWS's that are watched.
  package enum Word: String, Hashable, Sendable {
    case instance = "instance state"
    case endpoint = "endpoint state"
    case endpointService = "endpoint service state"
    case connection = "connection state"
    case networkLoadBalancer = "NLB state"
    case applicationLoadBalancer = "ALB state"
    case serviceStatus = "service status"
    case desiredCount = "desired count"
    case runningCount = "running count"
    case pendingCount = "pending count"
  }

  /// A target, told from others by its group, id and port.
  package struct Target: Hashable, Sendable {
    package var hop: Hop.Kind
    /// The ARN of its group.
    package var group: String
    package var id: String
    package var port: Int?

    package init(_ target: TargetHealth, in group: String, of hop: Hop.Kind) {
      self.hop = hop
      self.group = group
      (id, port) = (target.id, target.port)
    }

    /// As in `10.100.100.140:8080` or `demo-alb:8888`.
    package var label: String { TargetHealth.label(id, port) }
  }
}

extension ChangeEvent.Subject {
  /// nil: the path as a whole.
  package var hop: Hop.Kind? {
    switch self {
    case .path: nil
    case .hop(let hop), .word(_, let hop), .finding(_, let hop): hop
    case .target(let target): target.hop
    case .task, .deployment: .service
    }
  }

  /// As in `target 10.100.100.140:8080`.
  package var words: String {
    switch self {
    case .path: "path"
    case .hop(let hop): hop.title
    case .word(let word, _): word.rawValue
    case .target(let target): "target \(target.label)"
    case .task(let arn): "task \(ECSTask.id(inARN: arn).prefix(8))"
    case .deployment(let id): "deployment \(id)"
    case .finding(let rule, _): "finding \(rule)"
    }
  }

  /// The rule whose finding it is; nil: it is about something else.
  package var rule: String? { if case .finding(let rule, _) = self { rule } else { nil } }
}

extension ChangeEvent: Encodable {
  private enum Key: String, CodingKey {
    case at, hop, subject, old, new
  }

  /// In words: who reads them knows no types.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(at, forKey: .at)
    try container.encodeIfPresent(hop, forKey: .hop)
    try container.encode(subject.words, forKey: .subject)
    try container.encodeIfPresent(old, forKey: .old)
    try container.encodeIfPresent(new, forKey: .new)
  }
}
