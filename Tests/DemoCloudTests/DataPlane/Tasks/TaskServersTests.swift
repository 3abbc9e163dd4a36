import NIOCore
import Testing

@testable import DemoCloud

@Suite(.timeLimit(.minutes(20))) struct TaskServersTests {
  private static let get = "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"

  @Test func aTaskThatEndsBeforeItsAnswerIsABadGateway() async throws {
    try await withPlane(onlyTask(AppAnswer(fault: .neverAnswers))) { (running) async throws in
      let result = Task { try await curl(running.url) }
      try await eventually { running.cloud.seen.count == 1 }
      await running.change { $0.tasks = [] }
      #expect(try await result.value.status == 502)
    }
  }

  @Test func aTaskThatEndsInItsAnswerBreaksItOff() async throws {
    let endless = AppAnswer(body: Array(repeating: 1, count: 4096), repetitions: 1 << 40)
    try await withPlane(onlyTask(endless)) { (running) async throws in
      let listeners = await running.plane.openChannels
      let client = try await RawClient(port: running.port)
      try await client.send(Self.get)
      _ = try await client.receive()
      await running.change { $0.tasks = [] }
      var received = 0
      while let bytes = try await client.receive() { received += bytes.readableBytes }
      #expect(received > 0)
      await client.close()
      try await eventually { await running.plane.openChannels == listeners - 1 }
    }
  }

  @Test func curlSaysThatAnAnswerWasBrokenOff() async throws {
    let endless = AppAnswer(body: Array(repeating: 1, count: 4096), repetitions: 1 << 40)
    try await withPlane(onlyTask(endless)) { (running) async throws in
      let result = Task { try await curl("--output", "/dev/null", running.url) }
      try await eventually { running.cloud.seen.count == 1 }
      await running.change { $0.tasks = [] }
      #expect([18, 56].contains(try await result.value.exit))
    }
  }

  @Test func aTaskIsReachedThatTheDataPlaneWasNotToldOf() async throws {
    try await withPlane(StubCloud { $0.tasks = [] }) { (running) async throws in
      running.cloud.change { $0.tasks = [RunningTask(id: "task-new")] }
      #expect(try await curl(running.url).body == "task-new")
    }
  }

  @Test func anApplicationMayBeginToListenLater() async throws {
    let cloud = StubCloud { $0.tasks = [RunningTask(id: "task-a", listens: false)] }
    try await withPlane(cloud) { (running) async throws in
      #expect(try await curl(running.url).status == 502)
      await running.change { $0.tasks = [RunningTask(id: "task-a")] }
      #expect(try await curl(running.url).status == 200)
      await running.change { $0.tasks = [RunningTask(id: "task-a", listens: false)] }
      #expect(try await curl(running.url).status == 502)
    }
  }

  @Test func eachOfManyTasksHasAServerOfItsOwn() async throws {
    let ids = (1...400).map { "task-\($0)" }
    let cloud = StubCloud { $0.tasks = ids.map { RunningTask(id: $0) } }
    try await withPlane(cloud) { (running) async throws in
      #expect(await running.plane.openChannels == 400 + 3)
      let client = try await RawClient(port: running.port)
      var answered: Set<String> = []
      for _ in ids {
        try await client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        let answer = try await client.receiveAnswer()
        answered.insert(String(answer.split(separator: "\r\n").last ?? ""))
      }
      #expect(answered == Set(ids))
      await client.close()
    }
  }

  @Test func anAnswerTakesItsTime() async throws {
    let slow = AppAnswer(body: Array("slow".utf8), delay: .milliseconds(150))
    try await withPlane(onlyTask(slow)) { (running) async throws in
      let clock = ContinuousClock()
      let start = clock.now
      #expect(try await curl(running.url).body == "slow")
      #expect(clock.now - start >= .milliseconds(150))
    }
  }

  private func onlyTask(_ answer: AppAnswer) -> StubCloud {
    StubCloud {
      $0.tasks = [RunningTask(id: "task-a")]
      $0.answers["task-a"] = answer
    }
  }
}
