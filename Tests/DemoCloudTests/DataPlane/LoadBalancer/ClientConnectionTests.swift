import NIOCore
import Testing

@testable import DemoCloud

@Suite(.timeLimit(.minutes(20))) struct ClientConnectionTests {
  private static let get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n"

  @Test func pipelinedRequestsAreAnsweredInTheirOrder() async throws {
    try await withPlane { running in
      let client = try await RawClient(port: running.port)
      let last = "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"
      try await client.send(String(repeating: Self.get, count: 9) + last)
      let answers = try await client.receiveAll().split(separator: "HTTP/1.1 200 OK\r\n")
      #expect(answers.map { $0.suffix(6) } == (0..<10).map { $0 % 2 == 0 ? "task-a" : "task-b" })
      await client.close()
    }
  }

  @Test func headHasALengthAndNoBody() async throws {
    try await withPlane(onlyTask(AppAnswer(body: Array("12345".utf8)))) { running in
      let client = try await RawClient(port: running.port)
      try await client.send("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n" + Self.get)
      try await client.finish()
      let all = try await client.receiveAll()
      #expect(all.occurrences(of: "Content-Length: 5\r\n") == 2)
      #expect(all.occurrences(of: "12345") == 1)
      #expect(all.hasSuffix("12345"))
      await client.close()
    }
  }

  @Test func headOfTheALBsOwnAnswerHasNoBody() async throws {
    try await withPlane(StubCloud { $0.routing = .forward(to: []) }) { running in
      let result = try await curl("--head", running.url, limit: "5")
      #expect(result.exit == 0)
      #expect(result.status == 503)
      #expect(result.body.isEmpty)
    }
  }

  @Test(arguments: [204, 304, 200, 500, 599, 100, 0, 999])
  func anyStatusLeavesTheConnectionInOrder(status: Int) async throws {
    try await withPlane(onlyTask(AppAnswer(status: status, body: Array("x".utf8)))) { running in
      let client = try await RawClient(port: running.port)
      let expected = (200...599).contains(status) ? status : 500
      for _ in 1...2 {
        try await client.send(Self.get)
        #expect(try await client.receiveAnswer().hasPrefix("HTTP/1.1 \(expected) "))
      }
      await client.close()
    }
  }

  @Test func anOldClientIsAnsweredAndLeft() async throws {
    try await withPlane { running in
      let client = try await RawClient(port: running.port)
      try await client.send("GET / HTTP/1.0\r\n\r\n")
      let answer = try await client.receiveAll()
      #expect(answer.contains("Connection: close\r\n"))
      #expect(answer.hasSuffix("task-a"))
      await client.close()
    }
  }

  @Test func aClientThatHasNoMoreToAskIsStillAnswered() async throws {
    let long = AppAnswer(body: Array(repeating: UInt8(ascii: "x"), count: 4096), repetitions: 1000)
    try await withPlane(onlyTask(long)) { running in
      let listeners = await running.plane.openChannels
      let client = try await RawClient(port: running.port)
      try await client.send(Self.get)
      try await client.finish()
      #expect(try await client.receiveAll().hasSuffix(String(repeating: "x", count: 4_096_000)))
      await client.close()
      try await eventually { await running.plane.openChannels == listeners }
    }
  }

  @Test(arguments: [
    ["--data-binary", "@-"], ["--header", "Transfer-Encoding: chunked", "--data-binary", "@-"],
    ["--header", "Expect: 100-continue", "--data-binary", "@-"], ["--upload-file", "-"],
  ])
  func uploadsAreTakenToTheirEnd(arguments: [String]) async throws {
    try await withPlane { running in
      // Twice on one connection: nothing of a body may be left over.
      let result = try await curl(
        arguments + [running.url, running.url],
        input: Array(repeating: UInt8(ascii: "u"), count: 5 << 20)
      )
      #expect(result.exit == 0)
      #expect(result.status == 200)
      #expect(result.output.occurrences(of: "HTTP/1.1 200 OK") == 2)
    }
  }

  @Test func aClientThatWaitsIsToldToSendItsBody() async throws {
    try await withPlane { running in
      let client = try await RawClient(port: running.port)
      try await client.send(
        "POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"
      )
      #expect(try await client.receiveAnswer() == "HTTP/1.1 100 Continue\r\n\r\n")
      try await client.send("abc")
      #expect(try await client.receiveAnswer().hasSuffix("task-a"))
      await client.close()
    }
  }

  @Test func aBodyThatNobodyWaitsForEndsTheConnection() async throws {
    try await withPlane(StubCloud { $0.routing = .forward(to: []) }) { running in
      let client = try await RawClient(port: running.port)
      try await client.send(
        "POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"
      )
      let answer = try await client.receiveAll()
      #expect(answer.hasPrefix("HTTP/1.1 503 "))
      #expect(answer.contains("Connection: close\r\n"))
      await client.close()
    }
  }

  @Test func anEarlyAnswerToALongBodyArrives() async throws {
    try await withPlane(StubCloud { $0.routing = .forward(to: []) }) { running in
      let client = try await RawClient(port: running.port)
      try await client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\n")
      #expect(try await client.receiveAnswer().hasPrefix("HTTP/1.1 503 "))
      try await client.send(ByteBuffer(repeating: UInt8(ascii: "b"), count: 1_000_000))
      try await client.send(Self.get)
      #expect(try await client.receiveAnswer().hasPrefix("HTTP/1.1 503 "))
      await client.close()
    }
  }

  @Test(arguments: [
    "", "GET / HT", get, "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99\r\n\r\nabc",
    "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
  ])
  func aClientThatVanishesLeavesNothingBehind(text: String) async throws {
    let cloud = onlyTask(AppAnswer(fault: .neverAnswers))
    try await withPlane(cloud) { running in
      let listeners = await running.plane.openChannels
      let client = try await RawClient(port: running.port)
      if !text.isEmpty { try await client.send(text) }
      if text == Self.get { try await eventually { running.cloud.seen.count == 1 } }
      try await client.reset()
      try await eventually { await running.plane.openChannels == listeners }
    }
  }

  private func onlyTask(_ answer: AppAnswer) -> StubCloud {
    StubCloud {
      $0.tasks = [RunningTask(id: "task-a")]
      $0.answers["task-a"] = answer
    }
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func occurrences(of text: String) -> Int { ranges(of: text).count }
}
