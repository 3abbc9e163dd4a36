import Testing

@testable import PathModel

@Suite struct RequestResultWordsTests {
  @Test(arguments: [
    (200, nil, "200"), (404, "Werkzeug/2.0.3", "404"),
    (503, "awselb/2.0", "503 from the ALB (awselb/2.0)"),
    (500, "Werkzeug/2.0.3", "500 from a target (Werkzeug/2.0.3)"), (500, nil, "500 from a target"),
    (404, "awselb/2.0", "404 from the ALB, which asked no target"),
  ])
  func serverErrorSaysWhoAnswered(status: Int, server: String?, expected: String) {
    #expect(RequestResult.answer(status, server: server).words == expected)
  }

  @Test(arguments: [
    (RequestPhases(total: 10), false, "timed out: the name was not looked up in time"),
    (RequestPhases(lookup: 0.01, total: 10), false, "timed out: nothing answered the connection"),
    (
      RequestPhases(lookup: 0.01, connect: 0.1, total: 10), false,
      "timed out: connected, but no answer came"
    ),
    (
      RequestPhases(lookup: 0.01, connect: 0.1, total: 10), true,
      "timed out: connected, but TLS was not agreed on"
    ),
    (
      RequestPhases(connect: 0.1, firstByte: 0.2, total: 10), false,
      "timed out: the answer began and did not end"
    ),
  ])
  func timeoutSaysWhatDidNotCome(phases: RequestPhases, isEncrypted: Bool, expected: String) {
    var result = RequestResult(
      outcome: .failed(exit: 28, message: "Operation timed out"),
      phases: phases
    )
    result.isEncrypted = isEncrypted
    #expect(result.words == expected)
  }

  @Test(arguments: [
    (Int32(6), "not found: the name has no address"), (7, "no answer: why (curl exit code 7)"),
    (52, "cut off: the connection closed before an answer"),
  ])
  func failureSaysWhatItMeans(exit: Int32, expected: String) {
    let result = RequestResult(outcome: .failed(exit: exit, message: "why"))
    #expect(result.words == expected)
  }
}
