import Foundation
import Testing

/// Waits until something is true, or fails.
func eventually(
  _ description: String,
  timeout: Duration = .seconds(60),
  sourceLocation: SourceLocation = #_sourceLocation,
  _ isTrue: () async throws -> Bool
) async throws {
  let deadline = ContinuousClock.now + timeout
  while try await !isTrue() {
    guard ContinuousClock.now < deadline else {
      Issue.record("waited \(timeout): never \(description)", sourceLocation: sourceLocation)
      throw NeverTrue()
    }
    try await Task.sleep(for: .milliseconds(20))
  }
}

private struct NeverTrue: Error {}

extension StandIn {
  /// The calls that have not ended, by process id.
  func livingCalls() throws -> [Int32] { try calls().map(\.pid).filter { kill($0, 0) == 0 } }
}
