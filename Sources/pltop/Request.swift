import ArgumentParser
import DemoCloud
import FoundationEssentials
import PathModel
import Requests

/// The command `pltop request`.
struct Request: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sends a test request through the endpoint, or through each of its zones.",
    discussion: """
      The request goes from this machine, with curl. Exit code 0 when every answer came as \
      expected (status 200 to 299), else 1.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Option(help: "A zone as in eu-west-1a, or all: through the zones' own DNS names.")
  var zone: String?

  @Option(help: "text for people, json for programs.")
  var format = Format.text

  @Option(help: "Send to this URL instead of the endpoint, as in http://10.1.1.12.")
  var url: String?

  @OptionGroup var options: PathOptions

  @Argument(help: "The path to ask for.")
  var path = TestRequest.defaultPath

  func validate() throws {
    try options.requireSense(inDemo: options.demo.demo)
    try RequestTarget.validate(url: url, path: path, pathName: "The path")
  }

  func run() throws {
    let routes = try options.demo.demo && url == nil ? demoResults() : liveResults()
    let report = RequestReport(routes)
    switch format {
    case .text: Console.print(report.lines.joined(separator: "\n"))
    case .json: Console.print(try report.json())
    }
    if !routes.allSatisfy(\.result.isExpected) { throw ExitCode.failure }
  }

  private func demoResults() throws -> [RequestReport.Row] {
    let command = self
    let session = try DemoSession(options.demo)
    return try OneShot.run {
      do {
        let addresses = try await session.open()
        let targets = try RequestTarget.choose(command.zone, of: addresses, zone: \.zone)
          .map { ($0.zone, session.target($0, path: command.path)) }
        let rows = await command.send(targets)
        await session.close()
        return Result<_, any Error>.success(rows)
      } catch {
        await session.close()
        return .failure(error)
      }
    }.get()
  }

  private func liveResults() throws -> [RequestReport.Row] {
    if let url {
      let target = RequestTarget(url: url, path: path)
      return try OneShot.run { await send([("", target)]) }
    }
    let (_, status) = try OneShot.poll(options)
    try OneShot.requirePath(status)
    let targets = try RequestTarget.targets(of: status, zone: zone, path: path)
    return try OneShot.run { await send(targets) }
  }

  /// One after the other: each shows what it takes by itself.
  private func send(_ targets: [(zone: String, target: RequestTarget)]) async
    -> [RequestReport.Row]
  {
    var rows: [RequestReport.Row] = []
    for (zone, target) in targets {
      guard let request = target.request(for: nil) else { continue }
      rows.append(.init(zone: zone, request: request, result: await Curl().send(request)))
    }
    return rows
  }
}
