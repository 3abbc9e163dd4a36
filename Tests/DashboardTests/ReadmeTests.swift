import FoundationEssentials
import Testing

@testable import Dashboard

/// The README shows what the program does, and no more.
@Suite struct ReadmeTests {
  @Test func theKeysAreThoseOfTheScreens() throws {
    let screens: Set<DashboardCommand.Place> = [
      .path, .calls, .requests, .findings, .events, .pathOnTour, .callsOnTour, .requestsOnTour,
      .findingsOnTour, .eventsOnTour,
    ]
    let commands = DashboardCommand.all.filter { !$0.places.isDisjoint(with: screens) }
    let table = commands.map { "| \($0.keyLabel) | \($0.help) |" }
    #expect(try section("Keys").filter { $0.hasPrefix("|") }.dropFirst(2).elementsEqual(table))
  }

  @Test func theScreenIsTheOneOfASnapshot() throws {
    let snapshot = try text("Tests/DashboardTests/Snapshots/broken-80x24.txt")
    #expect(try text("README.md").contains(snapshot))
  }

  private func section(_ title: String) throws -> [String] {
    let lines = try text("README.md").split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex(of: "## \(title)"))
    return Array(lines[(start + 1)...].prefix { !$0.hasPrefix("## ") })
  }

  private func text(_ name: String) throws -> String {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    let path = parts.joined(separator: "/") + "/" + name
    return try String(contentsOfFile: path, encoding: .utf8)
  }
}
