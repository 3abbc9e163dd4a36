/// Whether requests of the path meet a rule of a listener.
enum RuleMatch: Equatable {
  /// Every request that the operator watches, or every request at all.
  case always
  /// Some, by a host or path that the operator left open.
  case open
  /// It depends on what pltop does not watch, or on what AWS did not print.
  case maybe
  case never
}

extension ListenerRule {
  /// Source: “Condition types for listener rules”, Elastic Load Balancing.
  func match(_ watch: WatchedRequest) -> RuleMatch {
    guard isDefault != true else { return .always }
    guard !matches.isEmpty else { return .maybe }
    let answers = matches.map { $0.match(watch) }
    if answers.contains(.never) { return .never }
    if answers.contains(.maybe) { return .maybe }
    return answers.contains(.open) ? .open : .always
  }

  /// Whether it catches every request that a later rule is for.
  func shadows(_ later: ListenerRule) -> Bool {
    guard isDefault != true, !matches.isEmpty, matches.allSatisfy(\.isPattern) else { return false }
    return matches.allSatisfy { own in
      own.isCatchAll || later.matches.contains { own.covers($0) }
    }
  }

  /// As in `rule 10 (path-pattern: /api/*)` or `the default action`.
  var label: String {
    if isDefault == true { return "the default action" }
    let conditions = conditions.isEmpty ? "" : " (\(conditions.joined(separator: "; ")))"
    return "rule \(priority ?? "?")\(conditions)"
  }

  /// The lowest comes first, the default last.
  var order: Int { isDefault == true ? .max : priority.flatMap { Int($0) } ?? .max - 1 }
}

extension RuleCondition {
  fileprivate var isPattern: Bool {
    ["host-header", "path-pattern"].contains(field) && !values.isEmpty && !isRegex
  }

  fileprivate var isCatchAll: Bool {
    isPattern && values.contains { $0 == "*" || field == "path-pattern" && $0 == "/*" }
  }

  fileprivate func match(_ watch: WatchedRequest) -> RuleMatch {
    guard isPattern else { return .maybe }
    if isCatchAll { return .always }
    // Host names are compared without letter case, paths with it.
    let isHost = field == "host-header"
    guard let wanted = isHost ? watch.host?.lowercased() : watch.path else { return .open }
    let patterns = isHost ? values.map { $0.lowercased() } : values
    return patterns.contains { Wildcard($0).matches(wanted) } ? .always : .never
  }

  fileprivate func covers(_ other: RuleCondition) -> Bool {
    guard isPattern, other.isPattern, field == other.field else { return false }
    return other.values.allSatisfy { value in
      values.contains { $0 == value || !$0.contains("?") && Wildcard($0).matches(value) }
    }
  }
}

/// A pattern in which `*` is any run of characters and `?` any one.
struct Wildcard {
  private let pattern: [Character]

  init(_ pattern: String) { self.pattern = Array(pattern) }

  /// Takes time by the product of both lengths at most.
  func matches(_ text: String) -> Bool {
    let text = Array(text)
    var (at, read) = (0, 0)
    var star: (at: Int, read: Int)?
    while read < text.count {
      if at < pattern.count, pattern[at] == "*" {
        star = (at, read)
        at += 1
      } else if at < pattern.count, pattern[at] == "?" || pattern[at] == text[read] {
        at += 1
        read += 1
      } else if let last = star {
        star = (last.at, last.read + 1)
        (at, read) = (last.at + 1, last.read + 1)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == "*" }
  }
}
