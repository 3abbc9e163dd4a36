package import FoundationEssentials

/// The test requests sent so far, as the screen shows them.
package struct RequestLog: Equatable, Sendable {
  /// How many are kept.
  private static let limit = 200

  /// How one test request went.
  package struct Entry: Equatable, Sendable {
    package var at: Date
    /// As in `GET /api/tasks`.
    package var request: String
    /// As in `200`, or why there is no answer.
    package var outcome: String
    package var isExpected: Bool
    /// From the start to the last byte.
    package var seconds: Double
    /// The first line of the body.
    package var bodyStart: String

    package init(
      at: Date,
      request: String,
      outcome: String,
      isExpected: Bool,
      seconds: Double,
      bodyStart: String
    ) {
      self.at = at
      self.request = request
      self.outcome = outcome
      self.isExpected = isExpected
      self.seconds = seconds
      self.bodyStart = bodyStart
    }
  }

  package var isSending = false
  package private(set) var entries: [Entry] = []
  package private(set) var sent = 0
  package private(set) var failed = 0

  mutating func add(_ entry: Entry) {
    entries = (entries + [entry]).suffix(Self.limit)
    sent += 1
    failed += entry.isExpected ? 0 : 1
  }
}
