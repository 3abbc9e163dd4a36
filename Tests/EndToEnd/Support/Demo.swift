import Foundation
import SystemPackage
import Testing

/// The demo in a terminal of its own: no credentials, no configuration, and no `aws` at all.
func withDemo<Result: Sendable>(
  _ options: [String] = [],
  columns: Int = 80,
  rows: Int = 24,
  adding variables: [String: String] = [:],
  _ body: (Tmux) async throws -> Result
) async throws -> Result {
  let sandbox = try Sandbox()
  return try await withTmux(
    [Repository.pltop.string, "demo"] + options,
    columns: columns,
    rows: rows,
    environment: sandbox.environment().merging(variables) { _, new in new },
    body
  )
}

extension Tmux {
  /// The first URL that the screen tells to curl, without a path.
  func address() async throws -> String {
    let screen = try await wait(for: "curl http://127.0.0.1:")
    let start = try #require(screen.range(of: "http://127.0.0.1:"))
    let port = screen[start.upperBound...].prefix { $0.isNumber }
    return "http://127.0.0.1:\(port)"
  }

  /// What curl prints for a URL, followed by the status, and its exit code.
  func curl(_ url: String, _ options: String...) async throws -> Outcome {
    try await runCommand(
      "/usr/bin/curl",
      ["--silent", "--noproxy", "*", "--write-out", "\n%{http_code}"] + options + [url],
      environment: ["PATH": "/usr/bin:/bin"]
    )
  }
}
