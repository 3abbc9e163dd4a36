import AWSBackend
import PathModel
import Testing

@Suite struct CapturedAnswerTests {
  private static let pairs = ["healthy", "failures", "moto"].flatMap { folder in
    Fixtures.files(in: "\(folder)-v1").compactMap { file in
      Operation.of(file: file) == nil ? nil : (folder, file)
    }
  }

  @Test(arguments: pairs)
  func bothVersionsOfTheCLISayTheSame(folder: String, file: String) throws {
    let operation = try #require(Operation.of(file: file))
    let first = try operation.decode(Fixtures.bytes("\(folder)-v1/\(file)"))
    let second = try operation.decode(Fixtures.bytes("\(folder)-v2/\(file)"))
    #expect(first == second)
  }

  @Test func everyFolderIsThere() {
    #expect(Self.pairs.count == 150)
  }

  @Test(arguments: Operation.all)
  func everyOperationHasAHealthyAnswer(operation: Operation) {
    let files = Fixtures.files(in: "healthy-v1")
    #expect(files.contains { Operation.of(file: $0)?.description == operation.description })
  }
}
