import AWSBackend
import Glibc
import PathModel
import Testing

@Suite struct UnreadableAnswerTests {
  @Test(arguments: Operation.all)
  func garbageIsAProblem(operation: Operation) {
    for text in ["[]", "1", #""x""#, "null", "<html>", "{", "\u{FEFF}x", #"{"a": 1}"#] {
      check(operation, text)
    }
  }

  @Test(arguments: Operation.all)
  func nothingIsNotAnEmptyList(operation: Operation) {
    for output in ["", "\n", " \t\r\n", "{}"] { check(operation, output) }
  }

  @Test func emptyListIsAnAnswer() throws {
    #expect(try Answer.vpcEndpoints.decode(Array(#"{"VpcEndpoints": []}"#.utf8)) == [])
    #expect(try Answer.clusterARNs.decode(Array(#"{"clusterArns": []}"#.utf8)) == [])
    #expect(try Answer.attributes.decode(Array(#"{"Attributes": []}"#.utf8)) == [:])
    #expect(try Answer.service.decode(Array(#"{"services": []}"#.utf8)) == nil)
  }

  @Test func silenceIsSaid() {
    #expect(throws: Problem(.unreadable, "aws ended well but printed nothing")) {
      try Answer.vpcs.decode([])
    }
  }

  @Test(arguments: ["null", "{}", #""x""#, "0"])
  func noListIsNotAnEmptyList(value: String) {
    check(Operation("vpcs", .vpcs), #"{"Vpcs": \#(value)}"#)
    check(Operation("tasks", .taskARNs), #"{"taskArns": \#(value)}"#)
  }

  @Test func messageQuotesTheAnswerButNoControlCharacters() {
    let output = Array(("<html>\u{1B}[2J\u{202E}\r\n" + String(repeating: "x", count: 999)).utf8)
    #expect(
      throws: Problem(
        .unreadable,
        "the answer of aws is not a JSON object: <html> [2J " + String(repeating: "x", count: 49)
          + "…"
      )
    ) {
      try Answer.vpcs.decode(output)
    }
  }

  @Test(arguments: Operation.all)
  func cutOffAnswersAreProblems(operation: Operation) throws {
    for file in Fixtures.files(in: "healthy-v2")
    where Operation.of(file: file)?.description == operation.description {
      let bytes = try Fixtures.bytes("healthy-v2/\(file)")
      let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
      for length in stride(from: 1, through: end, by: max(1, end / 60)) {
        #expect(throws: Problem.self) { try operation.decode(Array(bytes[..<length])) }
      }
    }
  }

  @Test func invalidUTF8CostsOneField() throws {
    let bytes =
      Array(#"{"Vpcs": [{"VpcId": "vpc-1", "State": ""#.utf8) + [0xFF, 0xC3] + Array(#""}]}"#.utf8)
    let vpcs = try Answer.vpcs.decode(bytes)
    #expect(vpcs.map(\.id) == ["vpc-1"])
    #expect(vpcs.map(\.state) == ["\u{FFFD}\u{FFFD}"])
  }

  @Test func hugeStringsAreKept() throws {
    let long = String(repeating: "é", count: 1_000_000)
    let vpcs = try Answer.vpcs.decode(Array(#"{"Vpcs": [{"VpcId": "\#(long)"}]}"#.utf8))
    #expect(vpcs.map(\.id.count) == [1_000_000])
  }

  @Test(arguments: [500, 513, 100_000])
  func deepNestingFitsASmallStack(depth: Int) {
    let arrays = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let objects =
      String(repeating: #"{"a":"#, count: depth) + "1" + String(repeating: "}", count: depth)
    for value in [arrays, objects, String(repeating: "[", count: depth)] {
      onSmallStack {
        _ = try? Answer.vpcs.decode(Array(#"{"Vpcs": [{"VpcId": \#(value)}]}"#.utf8))
      }
    }
  }

  @Test func tooDeepNestingIsAProblem() {
    check(Operation("vpcs", .vpcs), #"{"Vpcs": \#(String(repeating: "[", count: 100_000))"#)
  }

  @Test func servicesRefusedForAnotherReasonAreNotMissing() {
    let output = #"{"services": [], "failures": [{"arn": "a", "reason": "ACCESS_DENIED"}]}"#
    #expect(
      throws: Problem(
        .service,
        "ECS does not describe its services: ACCESS_DENIED, a",
        code: "ACCESS_DENIED"
      )
    ) {
      try Answer.service.decode(Array(output.utf8))
    }
  }

  private func check(
    _ operation: Operation,
    _ output: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect("\(operation) of \(output.prefix(40))", sourceLocation: location) {
      _ = try operation.decode(Array(output.utf8))
    } throws: { error in
      (error as? Problem)?.kind == .unreadable
    }
  }

  /// Runs on a thread with 256 KiB of stack, half of what the smallest pool threads have.
  private func onSmallStack(_ work: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    #expect(pthread_attr_setstacksize(&attributes, 256 * 1024) == 0)
    var thread = pthread_t()
    let started = pthread_create(
      &thread,
      &attributes,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      },
      Unmanaged.passRetained(Work(run: work)).toOpaque()
    )
    #expect(started == 0)
    pthread_join(thread, nil)
  }
}

private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(run: @escaping @Sendable () -> Void) { self.run = run }
}
