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
    let connection = request.connection.map { ["--connect-to", "::\($0)", "--noproxy", "*"] } ?? []
    return [
      "--disable", "--silent", "--show-error", "--globoff", "--proto", "=http,https",
      "--max-time", seconds, "--write-out", "%{stderr}\(serverMark)%header{server}\n%{json}\n",
    ] + connection + ["--url", request.url]
  }

  /// Before the name of the server that answered; curl knows `%header{}` since 7.84.
  private static let serverMark = "server: "

  static func result(of outcome: CommandOutcome) -> RequestResult {
    let seconds = outcome.elapsed / .seconds(1)
    let lines = outcome.standardError.split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0, as: UTF8.self) }
    // curl's own words come first, then the server, then the report on a line of its own.
    guard
      let report = lines.last.flatMap({
        try? JSONDecoder().decode(Report.self, from: Data($0.utf8))
      })
    else {
      let words = lines.last { !$0.hasPrefix(serverMark) } ?? "curl said nothing"
      return RequestResult(outcome: .notSent(words), seconds: seconds, bodyStart: "")
    }
    var result = RequestResult(
      outcome: ending(of: outcome, report),
      seconds: report.time_total ?? seconds,
      bodyStart: firstLine(of: outcome.standardOutput)
    )
    result.body = outcome.standardOutput
    result.connectSeconds = report.time_connect
    result.firstByteSeconds = report.time_starttransfer
    result.server = lines.dropLast().last { $0.hasPrefix(serverMark) }
      .map { String($0.dropFirst(serverMark.count)) }
    return result
  }

  private static func ending(of outcome: CommandOutcome, _ report: Report) -> RequestResult.Outcome
  {
    switch outcome.end {
    case .exited(0): .answered(status: report.http_code ?? 0)
    case .exited(let exit): .failed(exit: exit, message: report.errormsg ?? "no reason given")
    case .signalled, .timedOut, .cancelled: .notSent("curl was ended")
    }
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
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var time_connect: Double?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var time_starttransfer: Double?
  var errormsg: String?
}
