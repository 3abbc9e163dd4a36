import Foundation
import Testing
import Yams

@testable import DemoCloud

/// The files say what they mean, and nothing else.
@Suite struct ScenarioFilesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/DemoCloud/Scenarios").standardizedFileURL
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

  @Test func theTableNamesEveryFileOfTheFolder() {
    #expect(Scenario.files.map(\.name) == Self.names)
  }

  @Test func thereAreThirtyAndMoreFromEverySection() throws {
    let all = try Scenario.all()
    #expect(all.count >= 30)
    #expect(Set(all.compactMap(\.section)) == Set(Scenario.sections.keys))
    #expect(Set(all.map(\.title)).count == all.count)
  }

  @Test(arguments: names)
  func aFileHoldsNothingThatIsNotRead(name: String) throws {
    let text = try String(
      contentsOf: Self.folder.appending(path: "\(name).yaml"),
      encoding: .utf8
    )
    let written = try #require(try Yams.compose(yaml: text))
    let scenario = try YAMLDecoder().decode(Scenario.self, from: text)
    let read = try #require(try Yams.compose(yaml: try YAMLEncoder().encode(scenario)))
    #expect(missing(in: read, of: written, at: name).isEmpty)
  }

  @Test(arguments: names)
  func aFileIsShortAndExpectsSomething(name: String) throws {
    let scenario = try #require(try Scenario.all().first { $0.name == name })
    #expect((5...70).contains(scenario.title.count))
    #expect((30...300).contains(scenario.story.count))
    #expect(!scenario.expect.isEmpty)
    #expect(scenario.expect.map(\.at) == scenario.expect.map(\.at).sorted())
    #expect(
      scenario.expect.allSatisfy { ["up", "degraded", "down", "unknown"].contains($0.state) }
    )
  }

  /// The keys of `node` that `other` has not.
  private func missing(in other: Node?, of node: Node, at path: String) -> [String] {
    if let mapping = node.mapping {
      return mapping.flatMap { key, value -> [String] in
        let name = "\(path).\(key.string ?? "?")"
        guard let inner = other?.mapping?[key] else { return [name] }
        return missing(in: inner, of: value, at: name)
      }
    }
    guard let sequence = node.sequence else { return [] }
    return sequence.enumerated().flatMap { index, value in
      let items = other?.sequence
      let inner = items.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      return missing(in: inner, of: value, at: "\(path)[\(index)]")
    }
  }
}
