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
    import functools, http.server, os, sys, threading
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[1])
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_port, flush=True)
    sys.stdin.read()
    os._exit(0)
    """
  let execution = try await run(
    .path(Repository.python),
    arguments: ["-c", script, sandbox.folder.appending("site").string],
    environment: .exactly(sandbox.environment()),
    input: .inputWriter,
    output: .sequence,
    error: .discarded
  ) { execution in
    var lines = execution.standardOutput.strings().makeAsyncIterator()
    guard let port = try await lines.next() else { throw HTTPServerDidNotStart() }
    let digits = port.prefix { $0.isNumber }
    let result = try await body("http://127.0.0.1:\(digits)")
    try await execution.standardInputWriter.finish()
    return result
  }
  return execution.closureResult
}

private struct HTTPServerDidNotStart: Error {}
