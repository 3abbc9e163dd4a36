/// How a command that was started ended, and what it said.
package struct CommandOutcome: Sendable, Equatable {
  package enum End: Sendable, Hashable {
    /// It ended by itself with this status; only zero is success.
    case exited(Int32)
    /// A signal that we did not send ended it.
    case signalled(Int32)
    /// It outlived its time-out, and was ended with its whole process group.
    case timedOut
    /// The task that waited for it was cancelled, and it was ended in the same way.
    case cancelled
  }

  package var end: End
  package var standardOutput: [UInt8]
  /// Whether the child wrote more than `standardOutput` holds.
  package var standardOutputTruncated: Bool
  package var standardError: [UInt8]
  /// Whether the child wrote more than `standardError` holds.
  package var standardErrorTruncated: Bool
  /// From the request to the end of the process.
  package var elapsed: Duration
  /// What it and its children used of the processors; nil where that cannot be told.
  package var processorTime: Duration?

  package init(
    end: End,
    standardOutput: [UInt8] = [],
    standardOutputTruncated: Bool = false,
    standardError: [UInt8] = [],
    standardErrorTruncated: Bool = false,
    elapsed: Duration = .zero,
    processorTime: Duration? = nil
  ) {
    self.end = end
    self.standardOutput = standardOutput
    self.standardOutputTruncated = standardOutputTruncated
    self.standardError = standardError
    self.standardErrorTruncated = standardErrorTruncated
    self.elapsed = elapsed
    self.processorTime = processorTime
  }
}
