import AWSBackend
import PathModel
import Testing

/// Whatever one value inside an answer turns into, the rest of the answer still decodes.
@Suite struct AnyShapeTests {
  private static let files = Fixtures.files(in: "healthy-v2").filter {
    Operation.of(file: $0) != nil
  }
  private static let others: [JSON] = [
    .null, .number(-1), .text("\u{1B}[31m"), .array([.array([])]), .object([:]),
  ]

  @Test(arguments: files)
  func replacedValues(file: String) throws {
    for other in Self.others {
      try check(file) { $0.replacing(with: other) }
    }
  }

  @Test(arguments: files)
  func removedKeys(file: String) throws {
    try check(file) { $0.removingKeys() }
  }

  /// Only what stands at the top may make an answer unreadable: without it there is no answer.
  private func check(_ file: String, variants: (JSON) -> [JSON]) throws {
    let operation = try #require(Operation.of(file: file))
    let answer = try JSON(Fixtures.text("healthy-v2/\(file)"))
    for (key, value) in try #require(answer.members) {
      for variant in variants(value) {
        _ = try operation.decode(answer.with(key, variant).bytes())
      }
    }
    for variant in variants(answer) {
      let bytes = try variant.bytes()
      do throws(Problem) {
        _ = try operation.decode(bytes)
      } catch {
        #expect(error.kind == .unreadable)
      }
    }
  }
}

extension JSON {
  fileprivate var members: [String: JSON]? {
    if case .object(let members) = self { members } else { nil }
  }

  fileprivate func with(_ key: String, _ value: JSON) -> JSON {
    .object((members ?? [:]).merging([key: value]) { _, new in new })
  }
}
