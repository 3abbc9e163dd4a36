/// What is wrong with the path and why, as data: what it rests on and how it is fixed.
package struct Finding: Hashable, Sendable, Codable {
  package enum Severity: String, Codable, Hashable, Sendable, CaseIterable {
    /// The path does not carry traffic because of it.
    case critical
    /// The path carries traffic, but less of it or not for long; or it cannot be seen.
    case warning
    /// Nothing is broken; it could be built better.
    case advice
  }

  /// The id of the rule that found it, as in `endpoint-rejected`.
  package var rule: String
  package var severity: Severity
  /// The hop that has to be fixed.
  package var hop: Hop.Kind
  /// The id or name of what is wrong.
  package var subject: String
  /// One line: what is wrong and why it matters.
  package var message: String
  /// The readings it rests on, each as `call: what it said`.
  package var evidence: [String]
  /// The exact command that fixes it or shows more, or what to do that no command does.
  package var next: String
  /// Effect of the command; nil: `next` is none.
  package var nextKind: Suggestion.Kind?
  /// The way through the route that it is about, as in `rule 10 (path-pattern: /api/*)`; nil: there is only
  /// one, or it is about all.
  package var branch: String?
  /// The option that leaves that way out if it is somebody else's, as in `--ignore ARN`.
  package var leaveOut: String?
  /// The explanation code of VPC Reachability Analyzer that fits, where one does.
  package var reachabilityCode: String?
  /// The page of AWS's documentation that says so.
  package var source: String
  /// Numbers of the causes in the project's list of what breaks on this path.
  package var causes: [Int]
}

extension Finding.Severity {
  /// 0 is the gravest.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
