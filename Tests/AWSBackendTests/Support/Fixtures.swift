import AWSBackend
import FoundationEssentials
import Testing

/// The captured answers in `Tests/Fixtures/aws`.
enum Fixtures {
  static let root =
    String(#filePath.prefix(upTo: #filePath.ranges(of: "/AWSBackendTests/")[0].lowerBound))
    + "/Fixtures/aws/"

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: root + path)))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The JSON files below a folder, as paths inside that folder.
  static func files(in folder: String) -> [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root + folder)) ?? []
    return paths.filter { $0.hasSuffix(".json") }.sorted()
  }

  /// What a captured answer decodes to.
  static func decode<Value>(_ answer: Answer<Value>, _ path: String) throws -> Value {
    try answer.decode(bytes(path))
  }

  /// The one fact of a captured answer.
  static func only<Fact>(_ answer: Answer<[Fact]>, _ path: String) throws -> Fact {
    let facts = try decode(answer, path)
    try #require(facts.count == 1)
    return facts[0]
  }
}
