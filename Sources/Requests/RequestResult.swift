/// How a test request ended.
package struct RequestResult: Sendable, Equatable {
  package enum Outcome: Sendable, Equatable {
    /// There was an answer, with this HTTP status.
    case answered(status: Int)
    /// There was none; curl's exit code and its own words (`man curl`, EXIT CODES).
    case failed(exit: Int32, message: String)
    /// curl could not be run, or was ended.
    case notSent(String)
  }

  package var outcome: Outcome
  /// From the start to the last byte.
  package var seconds: Double
  /// The first line of the body, at most 200 characters.
  package var bodyStart: String
  /// As it came, at most 1 MiB.
  package var body: [UInt8] = []
  /// From the start to the connection; 0: there was none.
  package var connectSeconds: Double?
  /// From the start to the answer's first byte; 0: there was none.
  package var firstByteSeconds: Double?
  /// The `Server` header of the answer.
  package var server: String?

  package init(outcome: Outcome, seconds: Double, bodyStart: String) {
    self.outcome = outcome
    self.seconds = seconds
    self.bodyStart = bodyStart
  }

  /// Whether it came back with a status of 200 to 299.
  package var isExpected: Bool {
    if case .answered(200...299) = outcome { true } else { false }
  }

  /// As in `200` or `no answer: Connection refused`.
  package var summary: String {
    switch outcome {
    case .answered(let status): "\(status)"
    case .failed(let exit, let message): "no answer: \(message) (curl exit code \(exit))"
    case .notSent(let why): "not sent: \(why)"
    }
  }
}
