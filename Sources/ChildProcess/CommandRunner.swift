/// Starts commands; a struct of a closure, so that a demo or a test can stand in.
package struct CommandRunner: Sendable {
  /// Runs one command to its end; on return no process of its group is left.
  package var run: @Sendable (Command) async throws(CommandError) -> CommandOutcome

  package init(
    run: @escaping @Sendable (Command) async throws(CommandError) -> CommandOutcome
  ) {
    self.run = run
  }
}

extension CommandRunner {
  /// Runs commands as child processes, each in a session of its own.
  ///
  /// So a child has no controlling terminal: it can neither prompt on our screen nor take our keys,
  /// and `^C` does not reach it. The first run makes this process ignore SIGPIPE, which a child
  /// that does not read its input would otherwise kill us with; the children get the default back.
  package static let live = CommandRunner { command async throws(CommandError) in
    if let error = CommandError(refusing: command) { throw error }
    guard !Task.isCancelled else { return CommandOutcome(end: .cancelled) }
    brokenPipesAreErrors()
    let (cancellation, cancel) = AsyncStream.makeStream(of: Never.self)
    let session = ChildSession(command: command, cancellation: cancellation)
    // A task of its own, because in a cancelled one the output could no longer be read to its end.
    let running = Task { await session.run() }
    return try await withTaskCancellationHandler {
      await running.value
    } onCancel: {
      cancel.finish()
    }.get()
  }
}
