import SystemPackage
import Testing

extension StandIn {
  /// Runs a body with the dashboard in a terminal of its own, asking this stand-in every second.
  func withDashboard<Result: Sendable>(
    _ options: [String] = Program.profiles,
    columns: Int = 120,
    rows: Int = 40,
    adding variables: [String: String] = [:],
    _ body: (Tmux) async throws -> Result
  ) async throws -> Result {
    try await withTmux(
      [Repository.pltop.string, "--interval", "1"] + options,
      columns: columns,
      rows: rows,
      environment: environment.merging(variables) { _, new in new },
      body
    )
  }
}

extension Tmux {
  /// Long enough for a first poll on a busy machine.
  static let patience = Duration.seconds(120)

  /// Waits until the whole path is read and up, and nothing is to be explained.
  func waitUntilUp(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let signs = ["PATH UP", "10.1.1.0/24", "10.100.100.0/24"]
    try await wait(
      until: "that every hop is up",
      timeout: Self.patience,
      sourceLocation: sourceLocation
    ) { screen in signs.allSatisfy(screen.contains) && !screen.contains(" Why") }
  }

  /// Quits and makes sure that the dashboard was still there to do so.
  func quit(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await send("q")
    let code = try await waitForExit(sourceLocation: sourceLocation)
    #expect(code == 0, sourceLocation: sourceLocation)
  }
}
