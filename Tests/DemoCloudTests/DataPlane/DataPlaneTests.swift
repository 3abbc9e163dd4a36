import ChildProcess
import NIOCore
import Testing

@testable import DemoCloud

@Suite(.timeLimit(.minutes(20))) struct DataPlaneTests {
  @Test func eachZoneHasAnEndpointOnTheNextPort() async throws {
    let first = try await freePorts(3)
    let plane = DataPlane(
      traffic: StubCloud { $0.zones = ["eu-west-1a", "eu-west-1b"] }.traffic,
      preferredPort: first
    )
    let addresses = try await plane.start()
    #expect(addresses.map(\.zone) == ["eu-west-1a", "eu-west-1b"])
    #expect(addresses.map(\.port) == [first, first + 1])
    #expect(addresses.map(\.url).first == "http://127.0.0.1:\(first)")
    for address in addresses { #expect(try await curl(address.url).status == 200) }
    await plane.stop()
  }

  @Test func aBusyPortGivesWayToAFreeOne() async throws {
    let other = try await BoundSocket()
    let plane = DataPlane(traffic: StubCloud().traffic, preferredPort: other.port)
    let addresses = try await plane.start()
    #expect(addresses.first?.port != other.port)
    #expect(try await curl(addresses.first?.url ?? "").status == 200)
    await plane.stop()
    await other.close()
  }

  @Test(arguments: [-1, 0, 65_535, 65_536, Int.max])
  func aPortThatIsNoneGivesWayToo(port: Int) async throws {
    let plane = DataPlane(
      traffic: StubCloud { $0.zones = ["eu-west-1a", "eu-west-1b"] }.traffic,
      preferredPort: port
    )
    let addresses = try await plane.start()
    #expect(addresses.count == 2)
    #expect(addresses.allSatisfy { (1...65_535).contains($0.port) })
    await plane.stop()
  }

  @Test func thePortIsThereAgainAtOnceForTheNextProgram() async throws {
    let port = try await freePorts(1)
    for _ in 1...3 {
      let plane = DataPlane(traffic: StubCloud().traffic, preferredPort: port)
      let addresses = try await plane.start()
      #expect(addresses.map(\.port) == [port])
      #expect(try await curl("http://127.0.0.1:\(port)").status == 200)
      await plane.stop()
    }
  }

  @Test func aZoneThatComesLaterGetsAnEndpoint() async throws {
    try await withPlane { (running) async throws in
      await running.change { $0.zones = ["eu-west-1b", "eu-west-1a"] }
      let addresses = await running.plane.addresses
      #expect(addresses.map(\.zone) == ["eu-west-1a", "eu-west-1b"])
      #expect(addresses.first == running.addresses.first)
      #expect(try await curl(addresses.last?.url ?? "").status == 200)
    }
  }

  @Test func zonesHavePassagesOfTheirOwn() async throws {
    let cloud = StubCloud {
      $0.zones = ["eu-west-1a", "eu-west-1b"]
      $0.passages["eu-west-1b"] = .refused
    }
    try await withPlane(cloud) { (running) async throws in
      #expect(try await curl(running.addresses[0].url).exit == 0)
      #expect(try await curl(running.addresses[1].url).exit == 7)
    }
  }

  @Test(arguments: Passage.allCases)
  func afterTheEndNothingListens(passage: Passage) async throws {
    let cloud = StubCloud { $0.passages["eu-west-1a"] = passage }
    let port = try await freePorts(1)
    let plane = DataPlane(traffic: cloud.traffic, preferredPort: port)
    #expect(try await plane.start().map(\.port) == [port])
    await plane.stop()
    #expect(try await curl("http://127.0.0.1:\(port)").exit == 7)
    let next = try await BoundSocket(port: port)
    await next.close()
  }

  @Test func theEndDoesNotWaitForRequests() async throws {
    let cloud = StubCloud {
      $0.tasks = [RunningTask(id: "task-a"), RunningTask(id: "task-b"), RunningTask(id: "task-c")]
      $0.answers["task-a"] = AppAnswer(fault: .neverAnswers)
      $0.answers["task-b"] = AppAnswer(delay: .seconds(600))
      $0.answers["task-c"] = AppAnswer(body: [1], repetitions: 1 << 40)
    }
    try await withPlane(cloud) { (running) async throws in
      var clients: [RawClient] = []
      for _ in 1...6 {
        let client = try await RawClient(port: running.port)
        try await client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        clients.append(client)
      }
      try await eventually { cloud.seen.count == 6 }
      await running.plane.stop()
      for client in clients { await client.close() }
    }
  }

  @Test func afterTheEndNothingIsAskedOrOpened() async throws {
    try await withPlane { (running) async throws in
      await running.plane.stop()
      await running.change { $0.zones = ["eu-west-1a", "eu-west-1b"] }
      await running.plane.stop()
      #expect(await running.plane.addresses == [])
    }
  }

  @Test func changesMayComeAllAtOnce() async throws {
    try await withPlane { (running) async throws in
      await withTaskGroup { group in
        for number in 0..<200 {
          group.addTask {
            await running.change { state in
              state.passages["eu-west-1a"] = Passage.allCases[number % 4]
              state.tasks = (0..<number % 7).map { RunningTask(id: "task-\($0)") }
            }
          }
        }
      }
      await running.change { state in
        state.passages["eu-west-1a"] = .open
        state.tasks = [RunningTask(id: "task-a")]
      }
      #expect(try await curl(running.url).body == "task-a")
      try await eventually { await running.plane.openChannels == 4 }
    }
  }

  @Test func childProcessesInheritNoSocket() async throws {
    try await withPlane { (running) async throws in
      let client = try await RawClient(port: running.port)
      let outcome = try await CommandRunner.live.run(Command("ls", ["-l", "/proc/self/fd"]))
      #expect(!String(decoding: outcome.standardOutput, as: UTF8.self).contains("socket:"))
      await client.close()
    }
  }
}
