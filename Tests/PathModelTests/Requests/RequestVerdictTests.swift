import Testing

@testable import PathModel

@Suite struct RequestVerdictTests {
  @Test(arguments: [
    (200, nil, RequestVerdict.answered), (404, nil, .answered), (301, nil, .answered),
    (503, "awselb/2.0", .loadBalancerError), (500, "Werkzeug/2.0.3", .taskError),
    (500, nil, .taskError),
  ])
  func anAnswerIsJudgedByItsStatusAndServer(
    status: Int,
    server: String?,
    expected: RequestVerdict
  ) {
    #expect(RequestResult.answer(status, server: server).verdict == expected)
  }

  @Test func onlyWhatTheOperatorWroteCanFailOn404() {
    #expect(RequestResult.answer(404, .anySuccess).verdict == .unexpected)
    #expect(RequestResult.answer(404, .anyAnswer).verdict == .answered)
  }

  @Test func whatIsExpectedIsAnsweredWhateverTheStatus() {
    let teapot = ExpectedAnswer(statuses: 503...503)
    #expect(RequestResult.answer(503, server: "awselb/2.0", teapot).verdict == .answered)
    #expect(RequestResult.answer(200, teapot).verdict == .unexpected)
  }

  @Test(arguments: [
    (Int32(6), RequestVerdict.dns), (7, .refused), (28, .timeout), (35, .tls), (60, .tls),
    (18, .reset), (52, .reset), (56, .reset), (3, .failed),
  ])
  func noAnswerIsJudgedByCurlsExitCode(exit: Int32, expected: RequestVerdict) {
    let result = RequestResult(outcome: .failed(exit: exit, message: ""))
    #expect(result.verdict == expected)
  }

  @Test func whatWasNotSentSaysNothingOfThePath() {
    #expect(RequestResult(outcome: .notSent("no curl")).verdict == .notSent)
  }
}

extension RequestResult {
  static func answer(
    _ status: Int,
    server: String? = nil,
    _ expectation: ExpectedAnswer = ExpectedAnswer()
  ) -> RequestResult {
    var result = RequestResult(outcome: .answered(status: status))
    if let server { result.headers = [HTTPHeader("server", server)] }
    result.mismatch = expectation.mismatch(status: status, body: [])
    return result
  }
}
