import FoundationEssentials
import Testing

@testable import Configuration

/// The README shows files that can be read.
@Suite struct ConfigurationReadmeTests {
  @Test func theFileInItIsRightAndHasLinks() throws {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    let path = parts.joined(separator: "/") + "/README.md"
    let readme = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(readme.firstRange(of: "```yaml\n")).upperBound
    let end = try #require(readme[start...].firstRange(of: "\n```")).lowerBound
    let configuration = try Configuration(yaml: String(readme[start..<end]))
    #expect(configuration.links.map(\.name) == ["production", "staging"])
    let effective = try SettingSources(file: configuration).effective()
    #expect(effective.link == "staging" && effective.settings.interval == 15)
  }
}
