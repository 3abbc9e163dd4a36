import Subprocess
import SystemPackage

/// Runs a body with the URL of a real HTTP server on loopback that ends with the body.
///
/// The script makes the `handler` of its requests.
func withPythonServer<Result: Sendable>(
  _ script: String,
  arguments: [String] = [],
  environment: Environment = .inherit,
  _ body: (String) async throws -> Result
) async throws -> Result {
  let server = """
    import http.server, os, sys, threading
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_port, flush=True)
    sys.stdin.read()
    os._exit(0)
    """
  let execution = try await run(
    .path(Repository.python),
    arguments: Arguments(["-c", "\(script)\n\(server)"] + arguments),
    environment: environment,
    input: .inputWriter,
    output: .sequence,
    error: .discarded
  ) { execution in
    var lines = execution.standardOutput.strings().makeAsyncIterator()
    guard let port = try await lines.next() else { throw ServerDidNotStart() }
    let digits = port.prefix { $0.isNumber }
    let result = try await body("http://127.0.0.1:\(digits)")
    try await execution.standardInputWriter.finish()
    return result
  }
  return execution.closureResult
}

private struct ServerDidNotStart: Error {}
