package import PathModel

/// The test requests sent so far, as the screen shows them.
package struct RequestLog: Equatable, Sendable {
  /// How many are kept.
  private static let limit = 200

  /// How many drafts are on their way.
  package var sending = 0
  /// Oldest first.
  package private(set) var records: [RequestRecord] = []
  package private(set) var sent = 0
  package private(set) var failed = 0

  package var isSending: Bool { sending > 0 }

  mutating func add(_ record: RequestRecord) {
    records = (records + [record]).suffix(Self.limit)
    sent += 1
    failed += record.result.isExpected ? 0 : 1
  }
}
