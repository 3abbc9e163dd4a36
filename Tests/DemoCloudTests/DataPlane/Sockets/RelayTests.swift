import NIOCore
import Testing

@testable import DemoCloud

@Suite(.timeLimit(.minutes(20))) struct RelayTests {
  @Test func aLongDownloadTakesLittleMemory() async throws {
    let piece = 64 << 10
    let cloud = StubCloud {
      $0.tasks = [RunningTask(id: "task-a")]
      $0.answers["task-a"] = AppAnswer(
        body: Array(repeating: UInt8(ascii: "x"), count: piece),
        repetitions: (512 << 20) / piece
      )
    }
    try await withPlane(cloud) { running in
      let client = try await RawClient(port: running.port)
      let before = try residentBytes()
      try await client.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
      var (received, peak) = (0, 0)
      while let bytes = try await client.receive() {
        if received >> 24 != (received + bytes.readableBytes) >> 24 {
          peak = max(peak, try residentBytes())
        }
        received += bytes.readableBytes
      }
      #expect(received > 512 << 20)
      #expect(peak - before < 200 << 20)
      await client.close()
    }
  }

  /// An ALB closes what is idle for 60 s, in which a busy machine may not come round to all of them.
  @Test func aThousandConnectionsAreOpenAtOnce() async throws {
    try await withPlane(speed: 0.1) { running in
      let listeners = await running.plane.openChannels
      var clients: [RawClient] = []
      for _ in 1...1000 { clients.append(try await RawClient(port: running.port)) }
      try await withThrowingTaskGroup { group in
        for client in clients {
          group.addTask {
            try await client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
            #expect(try await client.receiveAnswer().hasPrefix("HTTP/1.1 200 OK"))
          }
        }
        try await group.waitForAll()
      }
      // At each: the endpoint's, two of the NLB's and the ALB's, and the one that leads to it.
      #expect(await running.plane.openChannels >= listeners + 5 * 1000)
      for client in clients { await client.close() }
      try await eventually { await running.plane.openChannels == listeners }
    }
  }

  @Test func noRequestOfManyIsLost() async throws {
    try await withPlane { running in
      let listeners = await running.plane.openChannels
      let answered = try await withThrowingTaskGroup(of: Int.self) { group in
        for worker in 0..<32 {
          group.addTask { try await answers(to: worker < 16 ? 313 : 312, at: running.port) }
        }
        return try await group.reduce(0, +)
      }
      #expect(answered == 10_000)
      #expect(running.cloud.seen.count == 10_000)
      try await eventually { await running.plane.openChannels == listeners }
    }
  }

  /// Sends requests one after the other, with a new connection for every tenth.
  private func answers(to count: Int, at port: Int) async throws -> Int {
    var client = try await RawClient(port: port)
    var answered = 0
    for number in 1...count {
      if number % 10 == 0 {
        await client.close()
        client = try await RawClient(port: port)
      }
      try await client.send("GET /api/tasks HTTP/1.1\r\nHost: h\r\n\r\n")
      let answer = try await client.receiveAnswer()
      if answer.hasPrefix("HTTP/1.1 200 OK\r\n"), answer.contains("\r\n\r\ntask-") { answered += 1 }
    }
    await client.close()
    return answered
  }
}
