import ChildProcess
import PathModel
import Testing

@testable import Requests

@Suite struct CurlTests {
  private let route = RequestRoute(base: "http://10.1.1.12")

  @Test func anAnswerHasStatusHeaderBodyAndPhases() async {
    let header = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"
    let report =
      #"{"http_code":200,"time_namelookup":0.001,"time_connect":0.004,"time_appconnect":0,"#
      + #""time_starttransfer":0.0121,"time_total":0.0123,"size_header":\#(header.utf8.count),"#
      + #""size_download":16,"remote_ip":"10.1.1.12","remote_port":80,"http_version":"1.1"}"#
    let result = await send(output: header + "[{\"id\": 1}]\nmore", report: report)
    #expect(result.outcome == .answered(status: 200))
    #expect(
      result.phases
        == RequestPhases(lookup: 0.001, connect: 0.004, firstByte: 0.0121, total: 0.0123)
    )
    #expect(result.headers == [HTTPHeader("Content-Type", "application/json")])
    #expect(result.bodyStart == "[{\"id\": 1}]")
    #expect(result.bodySize == 16)
    #expect(result.remoteAddress == "10.1.1.12" && result.remotePort == 80)
    #expect(result.isExpected)
  }

  @Test func theServerSaysWhoMadeAnError() async {
    let header = "HTTP/1.1 503 Service Unavailable\r\nServer: awselb/2.0\r\n\r\n"
    let report = #"{"http_code":503,"time_total":1.5,"size_header":\#(header.utf8.count)}"#
    let result = await send(output: header + "<html>", report: report)
    #expect(result.server == "awselb/2.0")
    #expect(result.body == Array("<html>".utf8))
    #expect(result.verdict == .loadBalancerError)
  }

  @Test func ofSeveralHeadersTheLastCounts() async {
    let header = "HTTP/1.1 100 Continue\r\nX: 1\r\n\r\nHTTP/1.1 201 Created\r\nX: 2\r\n\r\n"
    let report = #"{"http_code":201,"time_total":1,"size_header":\#(header.utf8.count)}"#
    #expect(await send(output: header, report: report).headers == [HTTPHeader("X", "2")])
  }

  @Test func aRefusedConnectionKeepsCurlsOwnWords() async {
    let report = #"{"http_code":0,"time_total":0.001,"errormsg":"Connection refused","exitcode":7}"#
    let result = await send(report: report, words: "curl: (7) …\n", end: .exited(7))
    #expect(result.outcome == .failed(exit: 7, message: "Connection refused"))
    #expect(result.summary == "no answer: Connection refused (curl exit code 7)")
  }

  @Test func anOldCurlThatDoesNotReportItsExitCodeIsAskedForIt() async {
    let result = await send(report: #"{"http_code":0,"time_total":1}"#, end: .exited(28))
    #expect(result.outcome == .failed(exit: 28, message: "no reason given"))
  }

  @Test(arguments: ["", "not json", "{\"http_code\": \"x\"}"])
  func aReportThatCannotBeReadIsNoAnswer(report: String) async {
    #expect(await send(output: "body", report: report).verdict == .notSent)
  }

  @Test func aReportThatIsNoUTF8IsRead() async {
    let report = Array(#"{"http_code":0,"time_total":1,"exitcode":8,"errormsg":"odd "#.utf8)
    let commands = CommandRunner { _ async throws(CommandError) in
      CommandOutcome(
        end: .exited(8),
        standardError: Array("pltop: ".utf8) + report + [0xFF] + Array("\"}\t\n".utf8)
      )
    }
    let result = await Curl(.here(commands: commands)).send(TestRequest(), route)
    #expect(result.outcome == .failed(exit: 8, message: "odd \u{FFFD}"))
  }

  @Test func withoutAReportCurlsComplaintIsTold() async {
    let odd = CommandRunner { _ async throws(CommandError) in
      CommandOutcome(
        end: .exited(2),
        standardOutput: [],
        standardError: Array(
          "curl: option --path-as-is: is unknown\ncurl: try 'curl --help'\n".utf8
        )
      )
    }
    let result = await Curl(.here(commands: odd)).send(TestRequest(), route)
    #expect(result.outcome == .notSent("curl: option --path-as-is: is unknown"))
  }

  @Test func withoutCurlItSaysSo() async {
    let missing = CommandRunner { _ async throws(CommandError) in
      throw CommandError.executableNotFound("curl")
    }
    let result = await Curl(.here(commands: missing)).send(TestRequest(), route)
    #expect(
      result.outcome == .notSent("`curl` is not on PATH; install curl 7.70 or newer")
    )
  }

  @Test func whatCannotBeSentIsNot() async {
    let never = CommandRunner { _ async throws(CommandError) in
      Issue.record("curl was run")
      throw CommandError.executableNotFound("curl")
    }
    let odd = TestRequest(headers: [HTTPHeader("X", "a\r\nHost: evil")])
    #expect(await Curl(.here(commands: never)).send(odd, route).verdict == .notSent)
  }

  @Test func aShortReportSaysTheSame() async throws {
    let line =
      "curl: (52) Empty reply\npltop= 200\t1.1\t0.001\t0.004\t0.000000\t0.0121\t0.0123\t40\t16\t10.1.1.12"
      + "\t80\t0\t\tnginx\t1\n"
    let report = try #require(CurlReport.all(in: Array(line.utf8)).last)
    let result = report.result(exit: 0, isEncrypted: false)
    #expect(result.outcome == .answered(status: 200))
    #expect(
      result.phases
        == RequestPhases(lookup: 0.001, connect: 0.004, firstByte: 0.0121, total: 0.0123)
    )
    #expect(report.headerSize == 40 && result.bodySize == 16)
    #expect(result.remoteAddress == "10.1.1.12" && result.remotePort == 80)
    #expect(result.server == "nginx\t1" && result.httpVersion == "1.1")
  }

  @Test(arguments: [
    (
      "7\tCouldn't \"connect\"\t",
      RequestResult.Outcome.failed(exit: 7, message: "Couldn't \"connect\"")
    ),
    ("\t\t%header{server}", .failed(exit: 28, message: "no reason given")),
  ])
  func aShortReportOfNoAnswerKeepsCurlsWords(end: String, outcome: RequestResult.Outcome) throws {
    let line = "pltop= 000\t0\t0\t0\t0\t0\t1.5\t0\t0\t\t-1\t\(end)\n"
    let report = try #require(CurlReport.all(in: Array(line.utf8)).last)
    let result = report.result(exit: 28, isEncrypted: false)
    #expect(result.outcome == outcome)
    #expect(result.server == nil && result.remoteAddress == nil && result.httpVersion == nil)
  }

  @Test(arguments: ["pltop= 200\t1.1\t0.001", "pltop= ", "pltop= x\t\t\t\t\t\t\t\t\t\t\t\t\t"])
  func aShortReportThatIsCutOffIsNone(line: String) {
    #expect(CurlReport.all(in: Array(line.utf8)).isEmpty)
  }

  @Test func aRealCurlReportsARefusedPort() async {
    // Port 1 of loopback: nothing listens there.
    let result = await Curl().send(
      TestRequest(timeout: .seconds(5)),
      RequestRoute(base: "http://127.0.0.1:1")
    )
    #expect(result.verdict == .refused)
    #expect(result.phases.last(isEncrypted: false) == .connect)
  }

  private func send(
    output: String = "",
    report: String,
    words: String = "",
    end: CommandOutcome.End = .exited(0)
  ) async -> RequestResult {
    let commands = CommandRunner { _ async throws(CommandError) in
      CommandOutcome(
        end: end,
        standardOutput: Array(output.utf8),
        standardError: Array("\(words)pltop: \(report)\t\n".utf8)
      )
    }
    return await Curl(.here(commands: commands)).send(TestRequest(), route)
  }
}
