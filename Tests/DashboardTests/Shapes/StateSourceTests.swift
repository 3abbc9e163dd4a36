import Foundation
import Testing

/// Only the model makes a hop's state: views draw what it says.
@Suite struct StateSourceTests {
  /// What makes a state: its name where it is no comparison, and a sign of its own.
  ///
  /// `case .up: …` is a table that draws, if it is one of states.
  private static let makers: [(what: String, pattern: String)] = [
    ("a variable with a value", #"HopState\??\s*="#),
    ("a state by its name", #"HopState\s*\.\s*(up|down|degraded|unknown)\b"#),
    ("a state by its word", #"HopState\s*\("#),
    ("a choice between states", #"\?\s*\.(up|down|degraded|unknown)\b"#),
    ("the other of two states", #"\s:\s*\.(up|down|degraded|unknown)\b"#),
    ("a state by cases", #"^(case .*|default):\s*(return\s+)?\.(up|down|degraded|unknown)$"#),
    ("a returned state", #"return\s+\.(up|down|degraded|unknown)\b"#),
    ("a closure's state", #"\{\s*\.(up|down|degraded|unknown)\s*\}"#),
    ("a sign of its own", #"glyphs\.(up|degraded|down)\b"#),
  ]
  private static let table = #"^case \.(up|down|degraded|unknown|critical|warning):\s*\.\w+$"#

  /// What is not of the path: calls, requests, forms, answers, the meaning of signs.
  private static let others = [
    "JSON/", "Views/Requests/", "Views/CallsView.swift", "Views/HelpView.swift",
  ]
  /// What draws a state, or counts findings by severity.
  private static let drawing = [
    "guard isHighlighted else { return StyledText(\"\\(glyphs.down)", "String(glyphs.down), style)",
    "sign(of: .degraded) + kind", "glyphs.down) \\(lexicon.amount(critical",
    "glyphs.degraded) \\(lexicon.amount(warnings",
  ]

  @Test func viewsMakeNoState() throws {
    let folder = String(#filePath.prefix(upTo: #filePath.ranges(of: "/Tests/")[0].lowerBound))
    var found: [String] = []
    for target in ["Dashboard", "pltop"] {
      let files = try #require(
        FileManager.default.enumerator(atPath: "\(folder)/Sources/\(target)")
      )
      for case let path as String in files where path.hasSuffix(".swift") {
        let text = try String(
          contentsOf: URL(filePath: "\(folder)/Sources/\(target)/\(path)"),
          encoding: .utf8
        )
        found += try Self.makers(in: text, path).map { "\(target)/\(path): \($0)" }
      }
    }
    #expect(found == [])
  }

  @Test(arguments: [
    "let state: HopState = x ? .up : .down", "return isHealthy ? .up : .down",
    "var state: HopState { .up }", "let state = HopState(rawValue: word)", "HopState.down",
    "case .failed: .down", "default: .unknown", "StyledText(\"\\(glyphs.down) broken\")",
    "connection?.hopState ?? .unknown", "part(healthy == 0 ? .down : .up, words)",
  ])
  func aStateThatAViewMakesIsFound(line: String) throws {
    #expect(try !Self.makers(in: line, "Some.swift").isEmpty)
  }

  @Test(arguments: [
    "case .up: .up", "if hop.state == .down || hop.state == .degraded {",
    "private func part(_ state: HopState, _ word: String) -> StyledText {",
    "let state: HopState", "HopState.gravest(of: rows.compactMap(\\.state))",
    "var state: HopState? { status.state(of: target) }",
  ])
  func whatDrawsAStateIsNot(line: String) throws {
    #expect(try Self.makers(in: line, "Some.swift") == [])
  }

  private static func makers(in text: String, _ path: String) throws -> [String] {
    guard !others.contains(where: path.hasPrefix) else { return [] }
    let patterns = try makers.map { ($0.what, try Regex($0.pattern)) }
    let table = try Regex(table)
    return text.split(separator: "\n").flatMap { line -> [String] in
      let code = line.trimmingPrefix(while: \.isWhitespace)
      guard !code.hasPrefix("//"), code.firstMatch(of: table) == nil,
        !drawing.contains(where: { code.contains($0) })
      else { return [] }
      return patterns.filter { code.firstMatch(of: $0.1) != nil }.map { "\($0.0): \(code)" }
    }
  }
}
