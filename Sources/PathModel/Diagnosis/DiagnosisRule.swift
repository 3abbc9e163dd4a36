/// One thing that can be wrong with the path, and how it is noticed.
///
/// A rule is a pure function of what is known now. It finds nothing while its facts are missing or
/// old, and never anything critical.
package struct DiagnosisRule: Sendable {
  /// What a rule saw; the rest of a `Finding` is the same for all that the rule finds.
  struct Symptom {
    var severity: Finding.Severity
    /// nil: the rule's own.
    var hop: Hop.Kind?
    var subject: String
    var message: String
    var evidence: [String]
    var next: Suggestion
    /// The rules whose findings explain this one; nil: the rule's own.
    var consequenceOf: [String]?
    /// nil: the rule's own.
    var reachabilityCode: String?
    /// The ARN of the target group that it is about; nil: of none, or of all.
    ///
    /// A fault of one group explains nothing of another.
    var group: String?
  }

  /// Faults that explain what a rule sees, whatever is named as its causes: all that is wrong with the path and
  /// comes before it here.
  enum Resort: Int, Comparable {
    /// Nothing.
    case own
    /// It only says that targets are broken, not why.
    case anyCause
    /// It only says that something is.
    case anything
    /// It only says that requests fail.
    case last

    /// Whether what it sees adds to what says why.
    var isEvidence: Bool { self == .own || self == .last }

    static func < (one: Resort, other: Resort) -> Bool { one.rawValue < other.rawValue }
  }

  /// Never changes: scenarios, scripts and the status JSON name rules by it.
  package let id: String
  /// What it looks for, in a few words.
  package let title: String
  package let hop: Hop.Kind
  /// Numbers of the causes that it covers.
  package let causes: [Int]
  package let source: String
  package var reachabilityCode: String?
  /// The rules whose findings explain what this one sees, which is then not told again.
  package var consequenceOf: [String] = []
  /// Whether it is about what can be seen, and not about the path.
  var isAboutSight = false
  var resort = Resort.own
  let find: @Sendable (Situation) -> [Symptom]

  /// What the rule finds, and which rules would explain each.
  func findings(in situation: Situation)
    -> [(finding: Finding, consequenceOf: [String], group: String?)]
  {
    find(situation).map { symptom in
      let place = situation.hop(on: symptom.hop ?? hop)
      let (next, kind) = situation.checked(symptom.next, at: place)
      let finding = Finding(
        rule: id,
        severity: symptom.severity,
        hop: place,
        subject: symptom.subject,
        message: symptom.message.inOneLine,
        evidence: symptom.evidence.map(\.inOneLine),
        next: next.text,
        nextKind: kind,
        reachabilityCode: symptom.reachabilityCode ?? reachabilityCode,
        source: source,
        causes: causes
      )
      return (finding, symptom.consequenceOf ?? consequenceOf, symptom.group)
    }
  }
}

extension Situation {
  /// The hop in the place of an ALB or ECS service that the path does not have.
  fileprivate func hop(on kind: Hop.Kind) -> Hop.Kind {
    switch kind {
    case .applicationLoadBalancer where !objects.hasApplicationLoadBalancer: .networkLoadBalancer
    case .service: hops.last?.kind ?? kind
    default: kind
    }
  }
}

extension String {
  /// The text without line breaks and without more than one space in a row.
  fileprivate var inOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
