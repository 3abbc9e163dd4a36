import Testing

@testable import DemoCloud

/// Groups get requests as their weights say, and targets of the NLB's own get whole connections.
@Suite(.timeLimit(.minutes(1))) struct WeightTests {
  @Test(arguments: [
    ([1, 1], 4, [2, 2]), ([100, 0], 4, [4, 0]), ([50, 50], 5, [3, 2]), ([90, 10], 20, [18, 2]),
    ([0, 0], 3, [0, 0]),
  ])
  func turnsFollowWeights(weights: [Int], turns: Int, expected: [Int]) {
    let shares = weights.enumerated().map { number, weight in
      Routing.Share(weight: weight, upstreams: [Upstream(task: "\(number)")])
    }
    let names = (0..<turns).compactMap { shares.turn($0).share?.upstreams[0].task }
    #expect(weights.indices.map { number in names.count { $0 == "\(number)" } } == expected)
  }

  @Test func targetsOfAGroupTakeTurnsWithinItsShare() {
    let shares = [1, 3].map { Routing.Share(weight: $0, upstreams: []) }
    #expect((0..<8).map { shares.turn($0).round } == [0, 0, 1, 2, 1, 3, 4, 5])
  }

  @Test func requestsAreSharedOut() async throws {
    let shares = [(3, "task-a"), (1, "task-b")].map {
      Routing.Share(weight: $0.0, upstreams: [Upstream(task: $0.1)])
    }
    try await withPlane(StubCloud { $0.routing = .forward(shares) }) { running in
      var said: [String] = []
      for _ in 0..<8 { said.append(try await answer(running.port)) }
      #expect(said.count { $0.hasSuffix("task-a") } == 6)
      #expect(said.count { $0.hasSuffix("task-b") } == 2)
    }
  }

  @Test func anEmptyGroupTakesItsShareOnly() async throws {
    let shares = [[Upstream(task: "task-a")], []].map { Routing.Share(upstreams: $0) }
    try await withPlane(StubCloud { $0.routing = .forward(shares) }) { running in
      var codes: [Substring] = []
      for _ in 0..<4 { codes.append(try await answer(running.port).dropFirst(9).prefix(3)) }
      #expect(codes == ["200", "503", "200", "503"])
    }
  }

  @Test func theNLBHandsConnectionsToItsOwnTargets() async throws {
    let targets = ["task-a", "task-b"].map { Upstream(task: $0) }
    try await withPlane(StubCloud { $0.targets = targets }) { running in
      let said = [try await answer(running.port), try await answer(running.port)]
      #expect(said.map { String($0.suffix(6)) } == ["task-a", "task-b"])
      #expect(said.allSatisfy { !$0.contains("awselb") })
    }
  }

  @Test func aServerWithoutHTTPSaysNothing() async throws {
    let stub = StubCloud { state in
      state.tasks = [RunningTask(id: "database", speaksHTTP: false)]
      state.targets = [Upstream(task: "database")]
    }
    try await withPlane(stub) { running in
      let client = try await RawClient(port: running.port)
      try await client.send("GET / HTTP/1.1\r\n\r\n")
      try await client.finish()
      #expect(try await client.receiveAll().isEmpty)
      await client.close()
    }
  }

  @Test func aRedirectNamesWhereToGo() async throws {
    try await withPlane(StubCloud { $0.routing = .redirect(status: 301) }) { running in
      let said = try await answer(running.port)
      #expect(said.hasPrefix("HTTP/1.1 301 "))
      #expect(said.lowercased().contains("location: https://demo:443/api/tasks\r\n"))
    }
  }

  private func answer(_ port: Int) async throws -> String {
    let client = try await RawClient(port: port)
    try await client.send("GET /api/tasks HTTP/1.1\r\nHost: demo:80\r\nConnection: close\r\n\r\n")
    let said = try await client.receiveAll()
    await client.close()
    return said
  }
}
