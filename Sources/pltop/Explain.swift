import ArgumentParser
import Drawing
import PathModel

/// The command `pltop explain`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explains a rule of the diagnosis, or lists them all.",
    discussion: """
      Findings name the rule that found them, on the screen and in the status JSON. Without a rule, \
      all are listed; --format markdown prints the reference page.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
  }

  @Option(help: "Of the list: text, or markdown with causes and codes.")
  var format = Format.text

  @Argument(help: "The rule's id, as in endpoint-rejected.")
  var rule: String?

  func run() throws {
    guard let rule else {
      switch format {
      case .text: Console.print(Self.list.joined(separator: "\n"))
      case .markdown: Console.print(String(RuleReference.markdown.dropLast()))
      }
      return
    }
    guard let known = DiagnosisRule.all.first(where: { $0.id == rule }) else {
      let likely = DiagnosisRule.all.map(\.id).filter { rule.count > 2 && $0.contains(rule) }
      let hint = likely.isEmpty ? "" : " Do you mean \(likely.joined(separator: " or "))?"
      throw ValidationError(
        "There is no rule '\(rule)'.\(hint) pltop explain lists all \(DiagnosisRule.all.count)."
      )
    }
    Console.print(Self.lines(about: known).joined(separator: "\n"))
  }

  private static var list: [String] {
    let width = DiagnosisRule.all.map(\.id.count).max() ?? 0
    return DiagnosisRule.all.map { "\(TextWidth.padded($0.id, to: width))  \($0.title)" }
  }

  private static func lines(about rule: DiagnosisRule) -> [String] {
    let causes = CauseSection.all.flatMap(\.causes).filter { rule.causes.contains($0.number) }
    let facts: [(String, String)] =
      [("rule", rule.id), ("looks for", rule.title), ("hop", rule.hop.title)]
      + causes.map { ("cause", "\($0.number)  \($0.title)") }
      + [("explained by", rule.consequenceOf.joined(separator: ", "))]
      + [("code", rule.reachabilityCode ?? "")] + [("source", rule.source)]
    return facts.filter { !$0.1.isEmpty }.map { "\(TextWidth.padded($0.0, to: 12))  \($0.1)" }
  }
}
