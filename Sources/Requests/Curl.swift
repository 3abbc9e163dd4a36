package import ChildProcess
import FoundationEssentials

/// Sends requests from this machine, with curl.
package struct Curl: Sendable {
  /// Bytes of a body that are kept.
  private static let bodyLimit = 1 << 20

  private let commands: CommandRunner

  package init(commands: CommandRunner = .live) { self.commands = commands }

  /// Sends one request and waits for its end.
  package func send(_ request: TestRequest) async -> RequestResult {
    let command = Command(
      "curl",
      Self.arguments(for: request),
      timeout: request.timeout + .seconds(5),
      outputLimit: Self.bodyLimit
    )
    do throws(CommandError) {
      return Self.result(of: try await commands.run(command))
    } catch {
      return RequestResult(outcome: .notSent(error.message), seconds: 0, bodyStart: "")
    }
  }

  /// The operator's `.curlrc` does not count, since it may add options that change what is measured.
  static func arguments(for request: TestRequest) -> [String] {
    let seconds = String(max(1, request.timeout.components.seconds))
    return [
      "--disable", "--silent", "--show-error", "--globoff", "--proto", "=http,https",
      "--max-time", seconds, "--write-out", "%{stderr}%{json}\n", "--url", request.url,
    ]
  }

  static func result(of outcome: CommandOutcome) -> RequestResult {
    let seconds = outcome.elapsed / .seconds(1)
    let lines = outcome.standardError.split(separator: UInt8(ascii: "\n"))
    // curl's own words come first, then the report of --write-out on a line of its own.
    guard
      let report = lines.last.flatMap({ try? JSONDecoder().decode(Report.self, from: Data($0)) })
    else {
      let words = lines.last.map { String(decoding: $0, as: UTF8.self) } ?? "curl said nothing"
      return RequestResult(outcome: .notSent(words), seconds: seconds, bodyStart: "")
    }
    let status = report.http_code ?? 0
    let ended: RequestResult.Outcome =
      switch outcome.end {
      case .exited(0): .answered(status: status)
      case .exited(let exit): .failed(exit: exit, message: report.errormsg ?? "no reason given")
      case .signalled, .timedOut, .cancelled: .notSent("curl was ended")
      }
    return RequestResult(
      outcome: ended,
      seconds: report.time_total ?? seconds,
      bodyStart: firstLine(of: outcome.standardOutput)
    )
  }

  private static func firstLine(of body: [UInt8]) -> String {
    let line = body.prefix { $0 != UInt8(ascii: "\n") }.prefix(800)
    return String(String(decoding: line, as: UTF8.self).prefix(200))
  }
}

/// What `--write-out '%{json}'` reports; the names are curl's.
private struct Report: Decodable {
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var http_code: Int?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var time_total: Double?
  var errormsg: String?
}
