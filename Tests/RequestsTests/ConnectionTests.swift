import PathModel
import Testing

@testable import Requests

/// One TCP connection without a byte.
@Suite struct ConnectionTests {
  @Test func aServerThatWaitsSeesNoByte() async throws {
    let server = try RawServer { _ in }
    let result = await send(to: server.port)
    #expect(result.outcome == .connected && result.isExpected)
    #expect(result.words == "connected")
    #expect(result.remotePort == server.port)
    #expect(result.phases.total == result.phases.connect && result.phases.connect > 0)
    while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    #expect(server.requests == [[]])
  }

  @Test func whatTheServerSaysFirstIsKept() async throws {
    let server = try RawServer(speaksFirst: true) { $0.send("SSH-2.0-x\r\n") }
    var request = TestRequest.connection
    request.expectation.text = "SSH-2.0"
    let result = await send(request, to: server.port)
    #expect(result.outcome == .connected && result.isExpected)
    #expect(result.bodyStart.hasPrefix("SSH-2.0-x"))
    request.expectation.text = "220"
    #expect(await send(request, to: server.port).verdict == .unexpected)
  }

  @Test func aClosedPortRefuses() async throws {
    #expect(await send(to: try RawServer.closedPort()).verdict == .refused)
  }

  @Test func aCurlWithoutTelnetSentNothing() {
    let report = CurlReport.all(in: Array("pltop: {\"exitcode\": 1}\n".utf8))[0]
    let result = report.connection(exit: 1, [])
    #expect(result.verdict == .notSent && result.words.contains("telnet"))
  }

  @Test func itCarriesNothingAndIsNotRepeated() {
    var request = TestRequest.connection
    #expect(request.problem == nil && request.isSafe)
    #expect(request.repetitionProblem?.contains("MySQL") == true)
    request.body = "SELECT 1"
    #expect(request.problem?.contains("no body") == true)
  }

  @Test(arguments: [
    ("http://vpce-1.example.com", "telnet://vpce-1.example.com:80"),
    ("https://vpce-1.example.com", "telnet://vpce-1.example.com:443"),
    ("http://vpce-1.example.com:5432", "telnet://vpce-1.example.com:5432"),
    ("http://[fd00::1]", "telnet://[fd00::1]:80"),
    ("http://[fd00::1]:6379", "telnet://[fd00::1]:6379"),
  ])
  func itGoesToHostAndPort(base: String, expected: String) {
    #expect(TestRequest.connection.curlURL(by: RequestRoute(base: base)) == expected)
  }

  @Test(arguments: [true, false])
  func aCertificateIsCheckedOnlyForANamedHost(isNamed: Bool) {
    let route = RequestRoute(base: "https://vpce-1.example.com", isNameChecked: isNamed)
    let options = CurlOption.sending(.plain, route).map(\.name)
    #expect(options.contains("insecure") == !isNamed)
  }

  private func send(_ request: TestRequest = .connection, to port: Int) async -> RequestResult {
    await Curl().send(request, RequestRoute(base: "http://127.0.0.1:\(port)"))
  }
}
