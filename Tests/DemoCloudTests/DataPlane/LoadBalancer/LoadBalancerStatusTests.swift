import ChildProcess
import Testing

@testable import DemoCloud

/// Which status an ALB gives, and in which words.
@Suite(.timeLimit(.minutes(20))) struct LoadBalancerStatusTests {
  @Test func withoutATargetItIsUnavailable() async throws {
    try await check(
      StubCloud { $0.routing = .forward(to: []) },
      "503 Service Temporarily Unavailable",
      length: 162
    )
  }

  @Test(arguments: [Passage.refused, .reset])
  func aTargetThatRefusesIsABadGateway(passage: Passage) async throws {
    try await check(
      StubCloud { $0.routing = .forward(to: [Upstream(task: "task-a", passage: passage)]) },
      "502 Bad Gateway",
      length: 122
    )
  }

  @Test func anApplicationThatDoesNotListenIsABadGateway() async throws {
    try await check(
      StubCloud { $0.tasks = [RunningTask(id: "task-a", listens: false)] },
      "502 Bad Gateway",
      length: 122
    )
  }

  @Test(arguments: [AppAnswer.Fault.closesWithoutAnswer, .malformed, .resets])
  func anAnswerThatIsNoneIsABadGateway(fault: AppAnswer.Fault) async throws {
    try await check(
      StubCloud {
        $0.tasks = [RunningTask(id: "task-a")]
        $0.answers["task-a"] = AppAnswer(fault: fault)
      },
      "502 Bad Gateway",
      length: 122
    )
  }

  @Test(arguments: [
    Upstream(task: "task-a", passage: .blackHole), Upstream(task: "task-that-has-ended"),
  ])
  func aTargetThatTakesNoConnectionIsATimeout(target: Upstream) async throws {
    try await check(
      StubCloud { $0.routing = .forward(to: [target]) },
      "504 Gateway Time-out",
      length: 132,
      speed: 60
    )
  }

  @Test func anApplicationThatNeverAnswersIsATimeout() async throws {
    try await check(
      StubCloud {
        $0.tasks = [RunningTask(id: "task-a")]
        $0.answers["task-a"] = AppAnswer(fault: .neverAnswers)
      },
      "504 Gateway Time-out",
      length: 132,
      speed: 60
    )
  }

  @Test func aFixedResponseIsTheListenersOwn() async throws {
    let fixed = Routing.respond(status: 404, contentType: "text/plain", body: "not here")
    try await withPlane(StubCloud { $0.routing = fixed }) { running in
      let result = try await curl(running.url)
      #expect(result.status == 404)
      #expect(result.headLines.contains("Content-Type: text/plain"))
      #expect(result.headLines.contains("Server: awselb/2.0"))
      #expect(result.body == "not here")
    }
  }

  @Test func aRequestThatDoesNotEndInTimeIsATimeoutOfTheClient() async throws {
    try await withPlane(speed: 60) { running in
      var answer = ""
      // On a busy machine the time may be over before the request has begun.
      while answer.isEmpty {
        let client = try await RawClient(port: running.port)
        try? await client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n12345")
        answer = (try? await client.receiveAll()) ?? ""
        await client.close()
      }
      #expect(answer.hasPrefix("HTTP/1.1 408 Request Time-out\r\n"))
    }
  }

  @Test func aConnectionWithoutARequestIsClosedInTime() async throws {
    try await withPlane(speed: 600) { running in
      let client = try await RawClient(port: running.port)
      #expect(try await client.receiveAll() == "")
      await client.close()
    }
  }

  @Test(arguments: [
    "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}", "hello\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET /\r\n\r\n", "GET  HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost : h\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "CONNECT h:80 HTTP/1.1\r\nHost: h\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: x\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n12",
    "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nnot a length\r\n",
    "GET / HTTP/1.1\r\nHost: h\r\nX: " + String(repeating: "x", count: 200_000),
  ])
  func whatIsNotHTTPIsABadRequest(text: String) async throws {
    try await withPlane { running in
      let listeners = await running.plane.openChannels
      let client = try await RawClient(port: running.port)
      try await client.send(text)
      let answer = try await client.receiveAll()
      #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
      #expect(
        answer.hasSuffix("<center><h1>400 Bad Request</h1></center>\r\n</body>\r\n</html>\r\n")
      )
      await client.close()
      try await eventually { await running.plane.openChannels == listeners }
    }
  }

  @Test func traceIsNotAllowed() async throws {
    try await check(StubCloud(), "405 Not Allowed", length: 122, "--request", "TRACE")
  }

  @Test func moreThanThirtyAddressesAreTooMany() async throws {
    let addresses = (1...31).map { "10.0.0.\($0)" }.joined(separator: ", ")
    try await check(
      StubCloud(),
      "463 Bad Request",
      length: 122,
      "--header",
      "X-Forwarded-For: \(addresses)"
    )
  }

  /// The ALB answers with this status and its words, in a page of this length.
  private func check(
    _ cloud: StubCloud,
    _ status: String,
    length: Int,
    speed: Double = 1,
    _ arguments: String...
  ) async throws {
    try await withPlane(cloud, speed: speed) { running in
      let result = try await curl(["--url", running.url] + arguments)
      #expect(result.exit == 0)
      #expect(
        result.headLines == [
          "HTTP/1.1 \(status)", "Server: awselb/2.0", "Date: Mon, 23 Nov 2026 03:00:00 GMT",
          "Content-Type: text/html", "Content-Length: \(length)",
          arguments.isEmpty ? "Connection: keep-alive" : "Connection: close",
        ]
      )
      #expect(
        result.body == """
          <html>\r
          <head><title>\(status)</title></head>\r
          <body>\r
          <center><h1>\(status)</h1></center>\r
          </body>\r
          </html>\r

          """
      )
    }
  }
}
