/// What an application does with a request.
package struct AppAnswer: Sendable {
  package enum Fault: String, Sendable, Hashable, CaseIterable {
    case none
    /// It ends the connection in good order, and says nothing.
    case closesWithoutAnswer
    /// It takes the request, and keeps the connection open.
    case neverAnswers
    /// It says something that is not HTTP.
    case malformed
    /// It resets the connection.
    case resets
  }

  package var status: Int
  /// `Content-Length` and `Date` are added where they are missing.
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]
  /// How often `body` is sent, one after the other: a download of any size takes no memory.
  package var repetitions: Int
  /// From the request's last byte to the answer's first; real time, however fast the demo runs.
  package var delay: Duration
  package var fault: Fault

  package init(
    status: Int = 200,
    headers: [(name: String, value: String)] = [],
    body: [UInt8] = [],
    repetitions: Int = 1,
    delay: Duration = .zero,
    fault: Fault = .none
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.repetitions = repetitions
    self.delay = delay
    self.fault = fault
  }

  /// Bytes of the whole body.
  var length: Int {
    let (length, overflows) = body.count.multipliedReportingOverflow(by: max(0, repetitions))
    return overflows ? .max : length
  }
}
