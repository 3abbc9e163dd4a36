import AWSBackend
import ArgumentParser
import ChildProcess
import Drawing
import FoundationEssentials
import PathModel

/// The command `pltop doctor`.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what pltop needs and what of it is missing.",
    discussion: """
      Looks for the programs, the terminal, the credentials of both sides and the permissions, and \
      prints the options in force and where each comes from. Exit code 1 when aws is missing.
      """
  )

  @OptionGroup var options: PathOptions

  func validate() throws { try options.requireSense(inDemo: options.demo.demo) }

  func run() throws {
    let report = DoctorReport(options)
    let programs = try OneShot.run { await report.programs }
    Console.print("Programs")
    for line in programs { Console.print(line.text) }
    Console.print("\nTerminal")
    for line in report.terminal { Console.print(line.text) }
    Console.print("\nOptions")
    for line in report.settings { Console.print(line.text) }
    guard programs.first?.isGood ?? false else { throw ExitCode.unusable }
    Console.print("\nAWS")
    let sample = try OneShot.poll(options).sample
    for line in report.accounts(sample) + report.calls(sample) { Console.print(line.text) }
  }
}

/// What `pltop doctor` prints, part by part.
struct DoctorReport: Sendable {
  struct Line: Sendable {
    var isGood: Bool
    var subject: String
    var finding: String
    var next: String?

    var text: String {
      let lines =
        ["  \(isGood ? "ok     " : "MISSING")  \(subject): \(finding)"]
        + (next.map { ["           → \($0)"] } ?? [])
      return lines.map(SafeText.line).joined(separator: "\n")
    }
  }

  private let options: PathOptions

  init(_ options: PathOptions) { self.options = options }

  /// The AWS CLI first.
  var programs: [Line] {
    get async {
      async let aws = version(
        of: options.aws,
        "answers for AWS",
        next: "install the AWS CLI, as in: apt-get install awscli"
      )
      async let curl = version(
        of: "curl",
        "sends test requests",
        next: "install curl, as in: apt-get install curl"
      )
      return await [aws, curl]
    }
  }

  private func version(of program: String, _ use: String, next: String) async -> Line {
    let command = Command(program, ["--version"], timeout: .seconds(30))
    do throws(CommandError) {
      let outcome = try await CommandRunner.live.run(command)
      let output = outcome.standardOutput + outcome.standardError
      let first = String(decoding: output.prefix { $0 != 10 }, as: UTF8.self)
      guard outcome.end == .exited(0) else {
        return Line(isGood: false, subject: program, finding: "does not run: \(first)", next: next)
      }
      return Line(isGood: true, subject: program, finding: "\(first) (\(use))")
    } catch {
      return Line(isGood: false, subject: program, finding: error.message, next: next)
    }
  }

  var terminal: [Line] {
    let environment = ProcessInfo.processInfo.environment
    let type = environment["TERM"] ?? ""
    let isUsable = !type.isEmpty && type != "dumb"
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return [
      Line(
        isGood: isUsable,
        subject: "TERM",
        finding: type.isEmpty ? "not set" : type,
        next: isUsable ? nil : "use pltop status, or set TERM, as in: TERM=xterm-256color pltop"
      ),
      Line(isGood: true, subject: "locale", finding: locale ?? "none, so ASCII signs are drawn"),
      Line(
        isGood: true,
        subject: "colours",
        finding: environment["NO_COLOR"].map { _ in "off (NO_COLOR)" } ?? "as the terminal can"
      ),
    ]
  }

  var settings: [Line] {
    let access = options.access
    let sides = Side.allCases.flatMap { side in
      [
        ("\(side.rawValue) profile", access[side]?.profile),
        ("\(side.rawValue) region", access[side]?.region),
      ]
    }
    let url = options.endpointURL == nil ? "AWS_ENDPOINT_URL" : "--endpoint-url"
    let lines = sides.map { name, value in
      Line(isGood: true, subject: name, finding: value ?? "the CLI's own choice")
    }
    let aws = options.demo.demo ? "the demo cloud" : "AWS"
    let endpoint = access[.customer]?.endpointURL.map { "\($0) (\(url))" } ?? aws
    return lines + [
      Line(isGood: true, subject: "asks", finding: endpoint),
      Line(isGood: true, subject: "interval", finding: "\(options.interval) s"),
      Line(isGood: true, subject: "time-out of a call", finding: "\(options.timeout) s"),
    ]
  }

  func accounts(_ sample: Sample) -> [Line] {
    [(Side.customer, sample.customer.identity), (.provider, sample.provider.identity)]
      .map { side, identity in
        if let caller = identity.current {
          let finding = "\(caller.account) as \(caller.arn ?? "?")"
          return Line(isGood: true, subject: "\(side.rawValue) account", finding: finding)
        }
        let problem = identity.problem
        return Line(
          isGood: false,
          subject: "\(side.rawValue) account",
          finding: problem?.message ?? "not asked",
          next: problem?.next
        )
      }
  }

  /// The calls that fail though the credentials are good: mostly permissions.
  func calls(_ sample: Sample) -> [Line] {
    let failed = sample.calls.filter { call in
      call.problem != nil && call.exit != nil && !call.id.hasSuffix("get-caller-identity")
    }
    let good = sample.calls.count { $0.problem == nil }
    let summary = Line(
      isGood: failed.isEmpty,
      subject: "calls",
      finding: "\(good) of \(sample.calls.count) answered"
    )
    return [summary]
      + failed.map { call in
        Line(
          isGood: false,
          subject: "\(call.side.rawValue) \(call.arguments.prefix(2).joined(separator: " "))",
          finding: call.problem?.message ?? "",
          next: call.problem?.next
        )
      }
  }
}
