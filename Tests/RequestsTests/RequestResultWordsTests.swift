import Testing

@testable import Requests

@Suite struct RequestResultWordsTests {
  @Test(arguments: [
    (200, nil, "200"), (404, "Werkzeug/2.0.3", "404"),
    (503, "awselb/2.0", "503 from the ALB (awselb/2.0)"),
    (500, "Werkzeug/2.0.3", "500 from a task (Werkzeug/2.0.3)"), (500, nil, "500 from a task"),
  ])
  func serverErrorSaysWhoAnswered(status: Int, server: String?, expected: String) {
    var result = RequestResult(outcome: .answered(status: status), seconds: 1, bodyStart: "")
    result.server = server
    #expect(result.words == expected)
  }

  @Test(arguments: [
    (0.0, 0.0, "timed out: nothing answered the connection"),
    (0.1, 0, "timed out: connected, but no answer came"),
    (0.1, 0.2, "timed out: the answer began and did not end"),
  ])
  func timeoutSaysWhatDidNotCome(connect: Double, firstByte: Double, expected: String) {
    var result = RequestResult(
      outcome: .failed(exit: 28, message: "Operation timed out"),
      seconds: 10,
      bodyStart: ""
    )
    result.connectSeconds = connect
    result.firstByteSeconds = firstByte
    #expect(result.words == expected)
  }

  @Test(arguments: [
    (Int32(6), "not found: the name has no address"), (7, "no answer: why (curl exit code 7)"),
    (52, "cut off: the connection closed before an answer"),
  ])
  func failureSaysWhatItMeans(exit: Int32, expected: String) {
    let result = RequestResult(
      outcome: .failed(exit: exit, message: "why"),
      seconds: 1,
      bodyStart: ""
    )
    #expect(result.words == expected)
  }
}
