/// What an answer must be like to count as expected.
package struct ExpectedAnswer: Sendable, Hashable {
  package var statuses: ClosedRange<Int>
  /// That the body holds; empty: anything.
  package var text: String

  package static let anySuccess = ExpectedAnswer(statuses: 200...299)
  /// Any answer that is no server error: it confirms the path as far as whatever gave it.
  package static let anyAnswer = ExpectedAnswer()

  package init(statuses: ClosedRange<Int> = 100...499, text: String = "") {
    self.statuses = statuses
    self.text = text
  }

  /// From `200` or `200-299`; nil: neither, or no HTTP status.
  package static func statuses(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count <= 2, let first = parts.first ?? nil, let last = parts.last ?? nil,
      (100...599).contains(first), (first...599).contains(last)
    else { return nil }
    return first...last
  }

  /// As in `200` or `200-299`.
  package var statusText: String {
    statuses.count == 1 ? "\(statuses.lowerBound)" : "\(statuses.lowerBound)-\(statuses.upperBound)"
  }

  /// That a text is no status to expect, and what is allowed.
  package static let statusProblem = "the expected status takes 100 to 599, as in 200 or 200-299"

  var problem: String? {
    statuses.lowerBound < 100 || statuses.upperBound > 599 ? Self.statusProblem : nil
  }

  /// What is not as expected of an answer; nil: nothing.
  package func mismatch(status: Int, body: [UInt8]) -> String? {
    guard statuses.contains(status) else { return "status \(status), expected \(statusText)" }
    return mismatch(text: body)
  }

  /// The same of what came without a status.
  package func mismatch(text body: [UInt8]) -> String? {
    guard !text.isEmpty else { return nil }
    return body.firstRange(of: text.utf8) == nil ? "the body does not hold '\(text)'" : nil
  }
}
