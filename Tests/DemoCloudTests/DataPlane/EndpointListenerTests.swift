import NIOCore
import Testing

@testable import DemoCloud

@Suite(.timeLimit(.minutes(20))) struct EndpointListenerTests {
  private static let zone = "eu-west-1a"

  @Test(arguments: [
    (Passage.open, CurlResult(exit: 0, status: 200, connected: true, output: "task-a")),
    (.refused, CurlResult(exit: 7, status: 0, connected: false, output: "")),
    (.reset, CurlResult(exit: 56, status: 0, connected: true, output: "")),
    (.blackHole, CurlResult(exit: 28, status: 0, connected: false, output: "")),
  ])
  func aConnectionMeetsThePassage(passage: Passage, expected: CurlResult) async throws {
    try await withPlane(StubCloud { $0.passages[Self.zone] = passage }) { running in
      try await check(running, expected)
    }
  }

  @Test func aLivingListenerChangesWithThePassageAndKeepsItsPort() async throws {
    let unconnected = CurlResult(exit: 7, status: 0, connected: false, output: "")
    let silent = CurlResult(exit: 28, status: 0, connected: false, output: "")
    let reset = CurlResult(exit: 56, status: 0, connected: true, output: "")
    let steps: [(Passage, CurlResult)] = [
      (.refused, unconnected), (.open, open), (.blackHole, silent), (.open, open),
      (.reset, reset), (.refused, unconnected), (.blackHole, silent), (.refused, unconnected),
      (.reset, reset), (.blackHole, silent), (.reset, reset), (.open, open),
    ]
    try await withPlane(StubCloud { $0.tasks = [RunningTask(id: "task-a")] }) { running in
      for (passage, expected) in steps {
        await running.change { $0.passages[Self.zone] = passage }
        try await check(running, expected)
      }
      #expect(await running.plane.addresses == running.addresses)
    }
  }

  @Test func aPortThatRefusesIsTakenByNobodyElse() async throws {
    try await withPlane(StubCloud { $0.passages[Self.zone] = .refused }) { running in
      await #expect(throws: IOError.self) {
        try await BoundSocket(port: running.port, reuse: false)
      }
    }
  }

  @Test func establishedConnectionsGoSilentInABlackHoleAndComeBack() async throws {
    try await withPlane(StubCloud { $0.tasks = [RunningTask(id: "task-a")] }) { running in
      let client = try await RawClient(port: running.port)
      try await client.send(request)
      #expect(try await client.receiveAnswer().hasSuffix("task-a"))

      await running.change { $0.passages[Self.zone] = .blackHole }
      try await client.send(request)
      let answer = Task { try await client.receiveAnswer() }
      // What a living path would have carried long before a new connection has timed out.
      _ = try await curl(running.url, limit: "0.2")
      #expect(running.cloud.seen.count == 1)

      await running.change { $0.passages[Self.zone] = .open }
      #expect(try await answer.value.hasSuffix("task-a"))
      await client.close()
    }
  }

  @Test func aClientThatLeavesABlackHoleLeavesNothingBehind() async throws {
    try await withPlane { running in
      let listeners = await running.plane.openChannels
      let client = try await RawClient(port: running.port)
      try await client.send(request)
      _ = try await client.receiveAnswer()
      await running.change { $0.passages[Self.zone] = .blackHole }
      try await client.reset()
      await running.change { $0.passages[Self.zone] = .open }
      try await eventually { await running.plane.openChannels == listeners }
    }
  }

  @Test func anInterfaceThatIsGoneAnswersNothing() async throws {
    try await withPlane { running in
      await running.change { $0.zones = [] }
      let result = try await curl(running.url, limit: "0.3")
      #expect(result == CurlResult(exit: 28, status: 0, connected: false, output: ""))
    }
  }

  @Test func aClientThatSaysNothingIsResetToo() async throws {
    try await withPlane(StubCloud { $0.passages[Self.zone] = .reset }) { running in
      let client = try await RawClient(port: running.port)
      await #expect(throws: IOError.self) { try await client.receive() }
    }
  }

  private let open = CurlResult(exit: 0, status: 200, connected: true, output: "task-a")
  private let request = "GET / HTTP/1.1\r\nHost: h\r\n\r\n"

  private func check(_ running: RunningPlane, _ expected: CurlResult) async throws {
    let limit = expected.exit == 28 ? "0.3" : "20"
    var result = try await curl(running.url, limit: limit)
    result.output = result.body
    #expect(result == expected)
  }
}
