import ArgumentParser
import Configuration
import DemoCloud
import FoundationEssentials
import PathModel
import Requests

/// The command `pltop request`.
struct Request: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sends test requests through the endpoint, or through each of its zones.",
    discussion: """
      One by default; --every sends one again and again, --count with --concurrency many at once. \
      Exit code 0 when every answer came as expected (any status below 500, or what --expect-status \
      and --expect-text say), else 1.
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

  @OptionGroup(title: "The request") var asked: RequestOptions

  @OptionGroup(title: "How many") var amount: AmountOptions

  @OptionGroup(title: "From where") var seat: SeatOptions

  @OptionGroup var link: LinkOption

  @OptionGroup var options: PathOptions

  @Argument(
    help:
      "A path as in /api/tasks, or the name of a kept request (default: the first kept one, or what the path takes)."
  )
  var path: String?

  func validate() throws {
    try options.requireSense(inDemo: options.demo.demo, link: link.link)
    try seat.requireSense(inDemo: options.demo.demo)
    if let path, path.hasPrefix("/"), let problem = TestRequest(path: path).problem {
      throw ValidationError("\(problem).")
    }
  }

  func run() throws {
    let session = try options.demo.demo ? DemoSession(options.demo) : nil
    let path = try options.path(link: link.link, with: [seat])
    let desk = path.desk(session)
    let wanted = try draft(path.settings)
    let plan = try amount.plan(from: wanted.seat, isLive: session == nil)
    try RequestConsent(isLive: session == nil, isGiven: asked.yes).ask(wanted, plan, amount.every)
    let status = try needsPath(path.settings, session) ? Self.status(of: path) : nil
    let draft = try sent(wanted, status, path.settings)
    if plan.count > 1 || amount.every != nil, let problem = draft.request.repetitionProblem {
      throw ValidationError("\(problem).")
    }
    let command = self
    let isExpected = try OneShot.run {
      let result = await command.outcome(draft, plan, desk, status)
      await session?.close()
      return result
    }.get()
    if !isExpected { throw ExitCode.failure }
  }

  private func draft(_ settings: Settings) throws -> RequestDraft {
    let draft = RequestDraft(
      asked.changing(try settings.request(path)),
      zones: .init(zone),
      connection: settings.connect,
      seat: settings.seat
    )
    if let problem = draft.problem { throw ValidationError("\(problem).") }
    return draft
  }

  /// If the operator says nothing of requests, the path decides what is sent.
  private func sent(
    _ draft: RequestDraft,
    _ status: PathStatus?,
    _ settings: Settings
  ) throws -> RequestDraft {
    guard let status, path == nil, settings.areRequestsAssumed else { return draft }
    var draft = draft
    draft.request = asked.changing(.assumed(of: status.objects, settings.watch))
    if let problem = draft.problem { throw ValidationError("\(problem).") }
    return draft
  }

  /// Where it goes is not known yet, or where it is sent from.
  private func needsPath(_ settings: Settings, _ session: DemoSession?) -> Bool {
    guard session == nil else { return false }
    let needsClient = settings.seat == .ssm || settings.seat == .ssh && settings.ssh.host == nil
    return settings.url == nil || needsClient
  }

  private static func status(of path: WatchedPath) throws -> PathStatus {
    let (_, status) = try OneShot.poll(path)
    try OneShot.requirePath(status)
    return status
  }

  private func outcome(
    _ draft: RequestDraft,
    _ plan: BurstPlan,
    _ desk: RequestDesk,
    _ status: PathStatus?
  ) async -> Result<Bool, any Error> {
    do {
      return .success(try await send(draft, plan, desk.opened(), status))
    } catch let refusal as RequestRefusal {
      return .failure(ValidationError(refusal.message))
    } catch {
      return .failure(error)
    }
  }

  /// Sends what was asked for and prints what came of it.
  ///
  /// - Returns: whether all came back as expected.
  private func send(
    _ draft: RequestDraft,
    _ plan: BurstPlan,
    _ desk: RequestDesk,
    _ status: PathStatus?
  ) async throws -> Bool {
    let curl = try desk.curl(draft.seat, status)
    let routes = try desk.routes(for: draft, status)
    await desk.settle()
    let printer = RequestPrinter(format)
    if let every = amount.every {
      let series = RequestSeries(draft.request, routes, by: curl, every: every, count: amount.count)
      return await series.run { record in
        printer.printLine(record.placed(desk.zone(of: record.result, record.route, status)))
      }
    }
    guard plan.count > 1 else {
      var records: [RequestRecord] = []
      for route in routes {
        let record = await curl.record(draft.request, route, id: records.count + 1)
        records.append(record.placed(desk.zone(of: record.result, route, status)))
      }
      printer.print(records)
      return records.allSatisfy(\.result.isExpected)
    }
    var reports: [BurstRow] = []
    for route in routes {
      let report = await Burst(plan, of: draft.request, route, by: curl).run()
      reports.append(BurstRow(draft.request, route, curl.seat, report))
    }
    printer.print(reports)
    return reports.allSatisfy(\.report.isExpected)
  }
}

extension RequestRecord {
  fileprivate func placed(_ zone: String?) -> RequestRecord {
    var record = self
    record.zone = zone
    return record
  }
}
