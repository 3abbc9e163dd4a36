import SystemPackage

/// The program under test, run without a terminal.
enum Program {
  static func run(
    _ arguments: [String] = [],
    environment: [String: String],
    input: String = "",
    timeout: Duration = .seconds(60)
  ) async throws -> Outcome {
    try await runCommand(
      Repository.pltop,
      arguments,
      environment: environment,
      input: input,
      timeout: timeout
    )
  }
}
