package import PathModel

/// What answers an `aws` argument list: the CLI, or something that answers as it does.
package struct CallRunner: Sendable {
  /// Runs the argument list after `aws` for one side; ends early when its task is cancelled.
  package var run: @Sendable (_ side: Side, _ arguments: [String]) async -> CallResult

  package init(run: @escaping @Sendable (_ side: Side, _ arguments: [String]) async -> CallResult) {
    self.run = run
  }
}

/// How one `aws` call ended.
package struct CallResult: Sendable {
  /// nil when it could not be started or was ended by a signal.
  package var exit: Int32?
  /// Wall time.
  package var elapsed: Duration
  /// Standard output, or why there is none to be used.
  package var answer: Result<[UInt8], Problem>
  /// nil: that cannot be told.
  package var processorTime: Duration?
  /// Whether a worker answered; nil: neither a worker nor a process did.
  package var isWarm: Bool?

  /// Says more of why its answer cannot be read, as the runner knows what it ran.
  package var explained: @Sendable (Problem) -> Problem = { $0 }

  package init(exit: Int32?, elapsed: Duration, answer: Result<[UInt8], Problem>) {
    self.exit = exit
    self.elapsed = elapsed
    self.answer = answer
  }
}
