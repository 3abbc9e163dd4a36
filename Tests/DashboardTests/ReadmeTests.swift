import Foundation
import Testing

@testable import Dashboard

/// The README shows what the program does, and no more.
@Suite(.serialized) struct ReadmeTests {
  @Test func theKeysAreThoseOfTheScreens() throws {
    let rows = DashboardCommand.groups.compactMap { group in
      let commands = group.commands.filter { !$0.places.isDisjoint(with: .screens) }
      let words = commands.map { "`\($0.keyLabel)` \($0.help)" }.uniqued
      return words.isEmpty ? nil : "| \(group.title) | \(words.joined(separator: " · ")) |"
    }
    let readme = try text("README.md")
    let start = try #require(readme.range(of: "| on | keys |\n| --- | --- |\n")).upperBound
    let end = try #require(readme.range(of: "\n\n", range: start..<readme.endIndex)).lowerBound
    try hold(start..<end, of: readme, to: rows.joined(separator: "\n"))
  }

  @Test(arguments: [("", "broken-80x24"), ("step by step:\n\n", "tour-80x24")])
  func theScreensAreThoseOfSnapshots(after words: String, name: String) throws {
    let snapshot = try text("Tests/DashboardTests/Snapshots/\(name).txt")
    let readme = try text("README.md")
    let start = try #require(readme.range(of: "\(words)```\n")).upperBound
    let end = try #require(readme.range(of: "```\n", range: start..<readme.endIndex)).lowerBound
    try hold(start..<end, of: readme, to: snapshot)
  }

  /// Compares a part of the README with what it should be; `RECORD_SNAPSHOTS=1` writes it, and fails.
  private func hold(_ part: Range<String.Index>, of readme: String, to wanted: String) throws {
    guard isRecordingSnapshots else {
      #expect(readme[part] == wanted)
      return
    }
    try readme.replacingCharacters(in: part, with: wanted)
      .write(toFile: path("README.md"), atomically: true, encoding: .utf8)
    Issue.record("recorded a part of the README: look at it, then run again")
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  private func path(_ name: String) -> String {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/") + "/" + name
  }
}

extension [String] {
  /// Without those that are there twice, as one key for several lists is.
  fileprivate var uniqued: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
