import Testing

@testable import DemoCloud

@Suite(.timeLimit(.minutes(20))) struct LoadBalancerNodeTests {
  @Test func requestsGoToTheTargetsInTurn() async throws {
    try await withPlane { running in
      let client = try await RawClient(port: running.port)
      var bodies: [Substring] = []
      for _ in 1...4 {
        try await client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        bodies.append(try await client.receiveAnswer().suffix(6))
      }
      #expect(bodies == ["task-a", "task-b", "task-a", "task-b"])
      await client.close()
    }
  }

  @Test func newConnectionsTakeTurnsToo() async throws {
    try await withPlane { running in
      let bodies = [try await curl(running.url).body, try await curl(running.url).body]
      #expect(bodies == ["task-a", "task-b"])
    }
  }

  @Test func theTargetLearnsWhoAsked() async throws {
    try await withPlane { running in
      _ = try await curl(
        "--header",
        "X-Forwarded-For: 10.1.1.5",
        "--header",
        "Host: api.example",
        "--header",
        "X-Forwarded-Proto: https",
        running.url + "/api/tasks?a=b"
      )
      let request = try #require(running.cloud.seen.first)
      #expect(request.method == "GET")
      #expect(request.uri == "/api/tasks?a=b")
      #expect(values("X-Forwarded-For", request) == ["10.1.1.5, 127.0.0.1"])
      #expect(values("X-Forwarded-Proto", request) == ["http"])
      #expect(values("X-Forwarded-Port", request) == ["8888"])
      #expect(values("Host", request) == ["api.example"])
      #expect(values("X-Amzn-Trace-Id", request).first?.hasPrefix("Root=1-6b03ac30-") ?? false)
    }
  }

  @Test func whatIsBetweenTwoNeighboursIsNotHandedOn() async throws {
    try await withPlane(
      StubCloud {
        $0.tasks = [RunningTask(id: "task-a")]
        $0.answers["task-a"] = AppAnswer(
          headers: [
            ("Connection", "X-Hop"), ("X-Hop", "1"), ("Keep-Alive", "timeout=5"), ("X-Kept", "2"),
            ("Date", "Sun, 06 Nov 1994 08:49:37 GMT"),
          ],
          body: Array("ok".utf8)
        )
      }
    ) { running in
      let result = try await curl(
        "--header",
        "Connection: X-Mine, Host",
        "--header",
        "X-Mine: 1",
        "--header",
        "TE: trailers",
        "--header",
        "Upgrade: h2c",
        "--header",
        "X-Kept: 3",
        running.url
      )
      let request = try #require(running.cloud.seen.first)
      let names = request.headers.map { $0.name.lowercased() }
      #expect(Set(names).isDisjoint(with: ["connection", "x-mine", "te", "upgrade", "keep-alive"]))
      #expect(values("X-Kept", request) == ["3"])
      #expect(values("Host", request).count == 1)
      #expect(
        result.headLines == [
          "HTTP/1.1 200 OK", "X-Kept: 2", "Date: Sun, 06 Nov 1994 08:49:37 GMT",
          "Content-Length: 2", "Connection: keep-alive",
        ]
      )
    }
  }

  @Test func theArticlesRequestsAreAnswered() async throws {
    let request = RequestHead(uri: "/api/task/2")
    try await withPlane(
      StubCloud {
        $0.tasks = [RunningTask(id: "task-a")]
        $0.answers["task-a"] = TasksAPI.answer(to: request)
      }
    ) { running in
      let result = try await curl(running.url + request.uri)
      #expect(
        result.headLines == [
          "HTTP/1.1 200 OK", "Content-Type: application/json", "Content-Length: 59",
          "Server: Werkzeug/2.0.3 Python/3.9.10", "Date: Mon, 23 Nov 2026 03:00:00 GMT",
          "Connection: keep-alive",
        ]
      )
      #expect(
        result.body == #"{"id": 2, "name": "task2", "description": "This is task 2"}"#
      )
    }
  }

  private func values(_ name: String, _ request: RequestHead) -> [String] {
    request.headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }
}
