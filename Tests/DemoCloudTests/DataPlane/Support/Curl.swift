import ChildProcess
import FoundationEssentials

/// What the real curl makes of a request.
struct CurlResult: Equatable, Sendable {
  /// Curl's own: 7 not connected, 28 timed out, 52 no answer, 56 receiving failed.
  var exit: Int32
  var status: Int
  /// Whether the connection was made.
  var connected: Bool
  var output: String

  /// The lines of the head that `--include` puts before the body.
  var headLines: [Substring] {
    guard let end = output.firstRange(of: "\r\n\r\n") else { return [] }
    return output[..<end.lowerBound].split(separator: "\r\n")
  }

  var body: String {
    guard let end = output.firstRange(of: "\r\n\r\n") else { return "" }
    return String(output[end.upperBound...])
  }
}

func curl(_ arguments: String..., limit: String = "20") async throws -> CurlResult {
  try await curl(arguments, limit: limit)
}

/// Runs the real curl, with the head in its output.
func curl(
  _ arguments: [String],
  limit: String = "20",
  input: [UInt8] = []
) async throws -> CurlResult {
  let options = [
    "--disable", "--silent", "--globoff", "--include", "--max-time", limit, "--write-out",
    "%{stderr}%{json}\n",
  ]
  let command = Command("curl", options + arguments, standardInput: input)
  let outcome = try await CommandRunner.live.run(command)
  struct Report: Decodable {
    // swift-format-ignore: AlwaysUseLowerCamelCase
    var http_code: Int
    // swift-format-ignore: AlwaysUseLowerCamelCase
    var time_connect: Double
  }
  let last = outcome.standardError.split(separator: UInt8(ascii: "\n")).last ?? []
  let report = try JSONDecoder().decode(Report.self, from: Data(last))
  guard case .exited(let exit) = outcome.end else { throw CurlWasEnded() }
  return CurlResult(
    exit: exit,
    status: report.http_code,
    connected: report.time_connect > 0,
    output: String(decoding: outcome.standardOutput, as: UTF8.self)
  )
}

struct CurlWasEnded: Error {}
