import FoundationEssentials

/// A finding in the status JSON.
package struct FindingEntry: Encodable {
  var rule: String
  var severity: Finding.Severity
  var hop: Hop.Kind
  var subject: String
  var message: String
  var evidence: [String]
  /// When the call of each was last answered; null: it is of no call.
  var evidenceAt: [Date?]
  var next: String
  @OrNull var nextKind: Suggestion.Kind?
  @OrNull var branch: String?
  @OrNull var leaveOut: String?
  @OrNull var reachabilityCode: String?
  var source: String
  var causes: [Int]

  init(_ finding: Finding, in sample: Sample) {
    rule = finding.rule
    severity = finding.severity
    hop = finding.hop
    subject = finding.subject
    message = finding.message
    evidence = finding.evidence
    evidenceAt = finding.evidence.map(sample.time)
    next = finding.next
    nextKind = finding.nextKind
    branch = finding.branch
    leaveOut = finding.leaveOut
    reachabilityCode = finding.reachabilityCode
    source = finding.source
    causes = finding.causes
  }
}
