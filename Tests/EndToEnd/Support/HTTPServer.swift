import Subprocess
import SystemPackage

/// Runs a body with the URL of a real HTTP server that answers `/api/tasks` as the article's
/// application does; it ends with the body.
func withHTTPServer<Result: Sendable>(_ body: (String) async throws -> Result) async throws
  -> Result
{
  let sandbox = try Sandbox()
  try sandbox.makeFolder("site/api")
  try sandbox.write(#"{"tasks": [{"id": 1, "title": "Buy groceries"}]}"#, to: "site/api/tasks")
  let script = """
    import functools, http.server, sys
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[1])
    """
  return try await withPythonServer(
    script,
    arguments: [sandbox.folder.appending("site").string],
    environment: .exactly(sandbox.environment()),
    body
  )
}
