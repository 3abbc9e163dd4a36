import Foundation
import Testing

@testable import DemoCloud
@testable import StrictYAML

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
    let written = try #require(try YAMLComposer.tree(of: text))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    // JSON is YAML too.
    let json = String(decoding: try encoder.encode(try Scenario(yaml: text)), as: UTF8.self)
    let read = try #require(try YAMLComposer.tree(of: json))
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

  /// The keys of `tree` that `other` has not.
  private func missing(in other: YAMLTree?, of tree: YAMLTree, at path: String) -> [String] {
    switch tree.content {
    case .scalar: return []
    case .mapping(let pairs):
      return pairs.flatMap { key, value -> [String] in
        let name = "\(path).\(key.text ?? "?")"
        guard case .mapping(let others) = other?.content,
          let inner = others.first(where: { $0.key.text == key.text })
        else { return [name] }
        return missing(in: inner.value, of: value, at: name)
      }
    case .sequence(let items):
      guard case .sequence(let others) = other?.content, others.count == items.count else {
        return [path]
      }
      return zip(others, items).enumerated().flatMap { index, pair in
        missing(in: pair.0, of: pair.1, at: "\(path)[\(index)]")
      }
    }
  }
}

extension YAMLTree {
  fileprivate var text: String? { if case .scalar(let text, _) = content { text } else { nil } }
}
