import Foundation
import Subprocess
import SystemPackage

/// A moto server on loopback, for the real CLIs.
struct MotoServer: Decodable {
  struct Side: Decodable {
    var credentials: [String: String]
  }

  var endpointURL: String
  var region: String
  var customer: Side
  /// The EC2 instance's id.
  var client: String

  static let root = FilePath(#filePath).removingLastComponent().removingLastComponent()
    .removingLastComponent().removingLastComponent()
}

/// The server said nothing; its own words are on standard error.
struct MotoServerDidNotStart: Error {}

/// Runs a body with a server of its own, which ends with it.
func withMotoServer(_ body: (MotoServer) async throws -> Void) async throws {
  _ = try await run(
    .path(MotoServer.root.appending(".venv/bin/python")),
    arguments: [MotoServer.root.appending("Tests/Support/moto_stack.py").string],
    input: .inputWriter,
    output: .sequence,
    error: .currentStandardError
  ) { execution in
    var lines = execution.standardOutput.strings().makeAsyncIterator()
    guard let line = try await lines.next() else { throw MotoServerDidNotStart() }
    try await body(try JSONDecoder().decode(MotoServer.self, from: Data(line.utf8)))
    try await execution.standardInputWriter.finish()
  }
}
