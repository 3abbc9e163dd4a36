import PathModel
import Testing

@testable import Requests

/// What each status of SSM means for a request.
@Suite struct SSMEndingTests {
  private typealias SSM = ScriptedSSM

  @Test(arguments: [
    ("TimedOut", "Delivery Timed Out", -1, "SSM could not deliver the command to \(SSM.instance)"),
    ("TimedOut", "DeliveryTimedOut", -1, "SSM could not deliver the command to \(SSM.instance)"),
    ("TimedOut", "", -1, "SSM could not deliver the command to \(SSM.instance)"),
    ("TimedOut", "TimedOut", 137, "the command ran on \(SSM.instance) for 15 s without an end"),
    ("TimedOut", "Execution Timed Out", -1, "the command ran on \(SSM.instance) for 15 s"),
    ("TimedOut", "ExecutionTimedOut", 137, "the command ran on \(SSM.instance) for 15 s"),
    ("Failed", "Undeliverable", -1, "SSM says that \(SSM.instance) is undeliverable"),
    ("Cancelled", "Cancelled", -1, "the command on \(SSM.instance) was cancelled by somebody"),
    ("Cancelling", "Cancelling", -1, "the command on \(SSM.instance) was cancelled by somebody"),
    ("Failed", "Access Denied", -1, "SSM says that access to \(SSM.instance) is denied"),
    ("Failed", "AccessDenied", -1, "SSM says that access to \(SSM.instance) is denied"),
    ("Failed", "Invalid Platform", -1, "\(SSM.instance) cannot run AWS-RunShellScript"),
    (
      "Unheard", "Of", -1, "SSM ended the command on \(SSM.instance): Of; run: aws ssm get-command-"
    ),
  ])
  func aCommandThatDidNotRunIsToldApart(status: String, details: String, code: Int, words: String)
    async
  {
    let ssm = SSM([SSM.invocation(status, details, code: code)])
    let failure = await ssm.ending().failure
    #expect(failure?.hasPrefix(words) ?? false, "\(failure ?? "it ran")")
    #expect(failure?.contains("; ") ?? false, "it says what to do next")
    #expect(ssm.operations == ["send-command", "get-command-invocation"])
  }

  @Test func anAgentThatIsNotReachedIsWhatToLookAt() async {
    let failure = await SSM([SSM.invocation("TimedOut", "Delivery Timed Out")]).ending().failure
    for word in ["amazon-ssm-agent", "AmazonSSMManagedInstanceCore", "NAT gateway", "ssmmessages"] {
      #expect(failure?.contains(word) ?? false)
    }
  }

  @Test func anAnswerIsReadAsFromAnyOtherSeat() async {
    let header = "HTTP/1.1 200 OK\r\nServer: Werkzeug\r\n\r\n"
    let report = SSM.report(
      "\"http_code\": 200, \"size_header\": \(header.utf8.count), \"size_download\": 2, "
        + "\"time_total\": 0.5"
    )
    let end = SSM.invocation("Success", "Success", code: 0, output: header + "[]", error: report)
    let result = await Curl(SSM([end]).seat()).send(
      TestRequest(),
      RequestRoute(base: "http://10.1.1.12")
    )
    #expect(result.outcome == .answered(status: 200))
    #expect(result.server == "Werkzeug")
    #expect(result.body == Array("[]".utf8))
    #expect(result.notes.isEmpty && result.isExpected)
  }

  @Test func curlsOwnExitCodeIsNoFailureOfTheSeat() async {
    let error =
      "curl: (7) Failed to connect\n" + SSM.report("\"exitcode\": 7, \"errormsg\": \"refused\"")
      + "failed to run commands: exit status 7"
    let end = SSM.invocation("Failed", "Failed", code: 7, error: error)
    #expect(await SSM([end]).ending().output?.exit == 7)
    let result = await Curl(SSM([end]).seat()).send(
      TestRequest(),
      RequestRoute(base: "http://10.1.1.12")
    )
    #expect(result.outcome == .failed(exit: 7, message: "refused"))
    #expect(result.verdict == .refused)
  }

  @Test(arguments: [
    (
      127, "sh: 1: curl: not found\nfailed to run commands: exit status 127",
      "the test client \(SSM.instance) lacks curl; install curl 7.70 or newer on it"
    ),
    (127, "", "the test client \(SSM.instance) lacks curl; install curl 7.70 or newer on it"),
    (
      2, "sh: 1: base64: not found\ncurl: (2) no URL specified\n",
      "the test client \(SSM.instance) lacks base64 (sh: 1: base64: not found); install coreutils "
        + "on it"
    ),
    (
      2, "curl: option --path-as-is: is unknown\nfailed to run commands: exit status 2",
      "curl on \(SSM.instance) sent no report: curl: option --path-as-is: is unknown (exit code 2); "
        + "it must be 7.70 or newer"
    ),
    (
      1, "failed to run commands: exit status 1",
      "SSM says that the command on \(SSM.instance) ended with exit code 1, but curl printed neither "
        + "an answer nor a report: nothing is known of the request; run: aws ssm "
        + "get-command-invocation --command-id \(SSM.id) --instance-id \(SSM.instance)"
    ),
  ])
  func aScriptThatFailedWithoutAReportSaysWhatIsMissing(code: Int, error: String, words: String)
    async
  {
    let ssm = SSM([SSM.invocation("Failed", "Failed", code: code, error: error)])
    #expect(await ssm.ending().failure == words)
  }

  @Test(arguments: ["--output truncated--", ""])
  func aBodyThatIsCutOffIsSaidSo(mark: String) async throws {
    let text = String(repeating: "a", count: 24_000 - mark.count)
    let report = SSM.report("\"http_code\": 200")
    let end = SSM.invocation("Success", "Success", code: 0, output: text + mark, error: report)
    let output = try #require(await SSM([end]).ending().output)
    #expect(output.isTruncated)
    #expect(output.standardOutput == Array(text.utf8))
    #expect(output.notes == ["SSM keeps 24,000 characters of an answer: the rest is cut off"])
  }

  @Test func bytesThatAreNoTextAreSaidToBeLost() async throws {
    let report = SSM.report("\"http_code\": 200")
    let end = SSM.invocation("Success", code: 0, output: "PNG\u{FFFD}", error: report)
    let output = try #require(await SSM([end]).ending().output)
    #expect(!output.isTruncated)
    #expect(output.notes == ["SSM keeps only text: bytes of the answer that are none are lost"])
  }

  @Test func aReportThatIsCutOffIsSaidSo() async {
    let error = "pltop: {\"url\": \"" + String(repeating: "a", count: 9_000).prefix(7_984)
    let ssm = SSM([SSM.invocation("Success", code: 0, error: String(error))])
    let words =
      "SSM keeps 8,000 characters of what curl says: a report was cut off; send fewer at a "
      + "time"
    #expect(await ssm.ending().failure == words)
  }

  @Test func ofManyReportsThoseThatAreMissingAreToldWithTheReason() async {
    let reports = String(repeating: SSM.report("\"http_code\": 200"), count: 3)
    let error = reports + "pltop: {\"http_code\": 2--output truncated--"
    let seat = SSM([SSM.invocation("Success", code: 0, error: error)]).seat()
    let results = await Curl(seat).send(
      5,
      times: TestRequest(),
      RequestRoute(base: "http://10.1.1.12")
    )
    #expect(results.map(\.verdict) == [.answered, .answered, .answered, .notSent, .notSent])
    #expect(results.last?.summary.contains("SSM keeps 8,000 characters") ?? false)
  }
}
