import Testing

@testable import Requests

@Suite struct RequestVerdictTests {
  @Test(arguments: [
    (200, nil, RequestVerdict.answered), (404, nil, .unexpected), (301, nil, .unexpected),
    (503, "awselb/2.0", .loadBalancerError), (500, "Werkzeug/2.0.3", .taskError),
    (500, nil, .taskError),
  ])
  func anAnswerIsJudgedByItsStatusAndServer(
    status: Int,
    server: String?,
    expected: RequestVerdict
  ) {
    var result = RequestResult(outcome: .answered(status: status), seconds: 1, bodyStart: "")
    result.server = server
    #expect(result.verdict == expected)
  }

  @Test(arguments: [
    (Int32(6), RequestVerdict.dns), (7, .refused), (28, .timeout), (35, .tls), (60, .tls),
    (52, .reset),
    (56, .reset), (3, .failed),
  ])
  func noAnswerIsJudgedByCurlsExitCode(exit: Int32, expected: RequestVerdict) {
    let result = RequestResult(outcome: .failed(exit: exit, message: ""), seconds: 1, bodyStart: "")
    #expect(result.verdict == expected)
  }

  @Test func whatWasNotSentHasFailed() {
    let result = RequestResult(outcome: .notSent("no curl"), seconds: 0, bodyStart: "")
    #expect(result.verdict == .failed)
  }
}
