import ChildProcess
import Testing

@testable import Requests

@Suite struct CurlTests {
  private let request = TestRequest(base: "http://10.1.1.12", timeout: .seconds(7))

  @Test func theURLIsOneArgumentWhateverIsInIt() async {
    let odd = TestRequest(base: "http://h", path: "/a b;$(touch x)'\"\n--proxy http://evil")
    let arguments = Curl.arguments(for: odd)
    #expect(arguments.last == odd.url)
    #expect(arguments[arguments.count - 2] == "--url")
    #expect(arguments.first == "--disable")
  }

  @Test(arguments: [
    ("http://h", "/api/tasks", "http://h/api/tasks"), ("http://h/", "x", "http://h/x"),
    ("https://h:8443", "/", "https://h:8443/"),
  ])
  func baseAndPathAreJoinedWithOneSlash(base: String, path: String, expected: String) {
    #expect(TestRequest(base: base, path: path).url == expected)
  }

  @Test func theTimeoutIsGivenInWholeSeconds() {
    let arguments = Curl.arguments(for: request)
    let index = arguments.firstIndex(of: "--max-time")
    #expect(index.map { arguments[$0 + 1] } == "7")
  }

  @Test func anAnswerHasStatusTimeAndTheBodysFirstLine() async {
    let result = await Curl(
      commands: answering(
        output: "[{\"id\": 1}]\nmore",
        report: #"{"http_code":200,"time_total":0.0123}"#
      )
    ).send(request)
    #expect(result.outcome == .answered(status: 200))
    #expect(result.seconds == 0.0123)
    #expect(result.bodyStart == "[{\"id\": 1}]")
    #expect(result.isExpected)
  }

  @Test func theServerAndThePhasesAreKept() async {
    let report = #"{"http_code":503,"time_total":1.5,"time_connect":0.2,"time_starttransfer":1.4}"#
    let result = await Curl(
      commands: answering(output: "<html>", report: "server: awselb/2.0\n" + report)
    ).send(request)
    #expect(result.server == "awselb/2.0")
    #expect(result.connectSeconds == 0.2)
    #expect(result.firstByteSeconds == 1.4)
    #expect(result.body == Array("<html>".utf8))
    #expect(result.verdict == .loadBalancerError)
  }

  @Test func anotherAddressIsConnectedToWithoutAProxy() {
    let elsewhere = TestRequest(base: "http://h", connection: "127.0.0.1:18080")
    let arguments = Curl.arguments(for: elsewhere)
    #expect(
      arguments.suffix(6).prefix(4) == ["--connect-to", "::127.0.0.1:18080", "--noproxy", "*"]
    )
  }

  @Test func aServerErrorIsAnAnswerThatWasNotExpected() async {
    let result = await Curl(
      commands: answering(output: "", report: #"{"http_code":503,"time_total":1.5}"#)
    ).send(request)
    #expect(result.outcome == .answered(status: 503))
    #expect(!result.isExpected)
  }

  @Test func aRefusedConnectionKeepsCurlsOwnWords() async {
    let report = #"{"http_code":0,"time_total":0.001,"errormsg":"Connection refused","exitcode":7}"#
    let result = await Curl(
      commands: answering(output: "", report: "curl: (7) …\n" + report, end: .exited(7))
    ).send(request)
    #expect(result.outcome == .failed(exit: 7, message: "Connection refused"))
    #expect(result.summary == "no answer: Connection refused (curl exit code 7)")
  }

  @Test(arguments: ["", "not json", "{\"http_code\": \"x\"}"])
  func aReportThatCannotBeReadIsNoAnswer(report: String) async {
    let result = await Curl(commands: answering(output: "body", report: report)).send(request)
    guard case .notSent = result.outcome else {
      Issue.record("\(result.outcome)")
      return
    }
  }

  @Test func withoutCurlItSaysSo() async {
    let missing = CommandRunner { _ async throws(CommandError) in
      throw CommandError.executableNotFound("curl")
    }
    let result = await Curl(commands: missing).send(request)
    #expect(result.outcome == .notSent("`curl` is not on PATH"))
  }

  @Test func aRealCurlReportsARefusedPort() async {
    // Port 1 of loopback: nothing listens there.
    let result = await Curl().send(TestRequest(base: "http://127.0.0.1:1", timeout: .seconds(5)))
    guard case .failed(exit: 7, _) = result.outcome else {
      Issue.record("\(result.outcome)")
      return
    }
  }

  private func answering(
    output: String,
    report: String,
    end: CommandOutcome.End = .exited(0)
  ) -> CommandRunner {
    CommandRunner { _ async throws(CommandError) in
      CommandOutcome(
        end: end,
        standardOutput: Array(output.utf8),
        standardError: Array((report + "\n").utf8)
      )
    }
  }
}
