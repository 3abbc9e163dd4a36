/// How a test request ended.
package struct RequestResult: Sendable, Hashable {
  package enum Outcome: Sendable, Hashable {
    /// There was an answer, with this HTTP status.
    case answered(status: Int)
    /// There was a connection, and nothing was sent.
    case connected
    /// There was none, or not all of it; curl's exit code and its own words (`man curl`, EXIT CODES).
    case failed(exit: Int32, message: String)
    /// It did not leave its seat; why, and what to do.
    case notSent(String)
  }

  package var outcome: Outcome
  package var phases: RequestPhases
  /// Whether there was a TLS phase.
  package var isEncrypted = false
  /// What is not as expected of an answer; nil: nothing.
  package var mismatch: String?
  /// Of the answer, in the order that they came.
  package var headers: [HTTPHeader] = []
  /// As it came, at most 1 MiB.
  package var body: [UInt8] = []
  /// Bytes of the body that came, kept or not.
  package var bodySize = 0
  /// That answered, as in `10.1.1.12`; nil: no connection came about.
  package var remoteAddress: String?
  package var remotePort: Int?
  /// As in `1.1`.
  package var httpVersion: String?
  /// What else is worth to be known, as that the test client prints text of its own at login.
  package var notes: [String] = []

  package init(outcome: Outcome, phases: RequestPhases = RequestPhases()) {
    self.outcome = outcome
    self.phases = phases
  }

  /// From the start to the last byte.
  package var seconds: Double { phases.total }

  /// The `Server` header of the answer.
  package var server: String? { headers["server"] }

  /// That answered, as in `10.1.1.12:80` or `[fd00::12]:80`.
  package var remote: String? {
    guard let remoteAddress else { return nil }
    let host = remoteAddress.contains(":") ? "[\(remoteAddress)]" : remoteAddress
    return host + (remotePort.map { ":\($0)" } ?? "")
  }

  package var isExpected: Bool { verdict == .answered }

  package var status: Int? { if case .answered(let status) = outcome { status } else { nil } }

  /// Whether all came that was waited for.
  package var isComplete: Bool { status != nil || outcome == .connected }

  /// curl's exit code; nil: it did not run.
  package var exit: Int32? {
    switch outcome {
    case .answered, .connected: 0
    case .failed(let exit, _): exit
    case .notSent: nil
    }
  }

  /// That a time-out came in; nil: there was none.
  package var timeoutPhase: RequestPhases.Phase? {
    verdict == .timeout ? phases.last(isEncrypted: isEncrypted) : nil
  }

  /// As in `200` or `no answer: Connection refused`.
  package var summary: String {
    switch outcome {
    case .answered(let status): "\(status)"
    case .connected: "connected"
    case .failed(let exit, let message): "no answer: \(message) (curl exit code \(exit))"
    case .notSent(let why): "not sent: \(why)"
    }
  }
}
