/// What the rules look for, for people: rules, causes, codes of VPC Reachability Analyzer, and how much
/// of what breaks is covered.
package enum RuleReference {
  /// The whole of it, in Markdown.
  package static var markdown: String {
    let lines = head + rules + causes + codes
    return lines.joined(separator: "\n") + "\n"
  }

  /// The causes of the path (sections A to I) that a rule finds, and how many there are.
  package static var cover: (found: Int, all: Int) {
    let numbers = Set(DiagnosisRule.all.flatMap(\.causes))
    let causes = CauseSection.all.filter { $0.letter != "J" }.flatMap(\.causes)
    return (causes.count { numbers.contains($0.number) }, causes.count)
  }

  package static func rules(for cause: Cause) -> [DiagnosisRule] {
    DiagnosisRule.all.filter { $0.causes.contains(cause.number) }
  }

  private static var head: [String] {
    let cover = cover
    return [
      "# What pltop finds", "",
      "Made from the rules by `pltop explain --format markdown`; a test holds it to them.", "",
      "\(DiagnosisRule.all.count) rules find \(cover.found) of the \(cover.all) causes that are "
        + "known to break this path, and what keeps pltop itself from seeing it.", "",
    ]
  }

  private static var rules: [String] {
    [
      "## Rules", "", "| rule | looks for | hop | causes | code | source |",
      "| --- | --- | --- | --- | --- | --- |",
    ]
      + DiagnosisRule.all.map { rule in
        let causes = rule.causes.map(String.init).joined(separator: ", ")
        let code = rule.reachabilityCode.map { "`\($0)`" } ?? ""
        let title = rule.title.replacing("|", with: "\\|")
        return "| `\(rule.id)` | \(title) | \(rule.hop.title) | \(causes) | \(code) | "
          + "[AWS](\(rule.source)) |"
      } + [""]
  }

  private static var causes: [String] {
    CauseSection.all.flatMap { section in
      [
        "## \(section.letter). \(section.title)", "", "| | cause | found by |",
        "| --- | --- | --- |",
      ]
        + section.causes.map { cause in
          let rules = rules(for: cause).map { "`\($0.id)`" }.joined(separator: ", ")
          return
            "| \(cause.number) | \(cause.title) | \(rules.isEmpty ? cause.gap?.rawValue ?? "" : rules) |"
        } + [""]
    }
  }

  private static var codes: [String] {
    let coded = DiagnosisRule.all.filter { $0.reachabilityCode != nil }
    let byCode = Dictionary(grouping: coded) { $0.reachabilityCode ?? "" }.sorted {
      $0.key < $1.key
    }
    return [
      "## Codes of VPC Reachability Analyzer", "",
      "The nearest of its [explanation codes](\(codesPage)); it looks at configuration only, and target "
        + "health is not part of it.", "", "| code | rules |", "| --- | --- |",
    ]
      + byCode.map { code, rules in
        "| `\(code)` | \(rules.map { "`\($0.id)`" }.joined(separator: ", ")) |"
      }
  }

  private static let codesPage =
    "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html"
}
