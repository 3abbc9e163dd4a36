import AWSBackend
import ChildProcess
import Configuration
import Drawing
import FoundationEssentials
import PathModel

/// What `pltop doctor` prints, part by part.
struct DoctorReport: Sendable {
  struct Line: Sendable {
    var isGood: Bool
    /// How what is not good is marked.
    var mark = "MISSING"
    var subject: String
    var finding: String
    var next: String?

    var text: String {
      let lines =
        ["  \(TextWidth.padded(isGood ? "ok" : mark, to: 7))  \(subject): \(finding)"]
        + (next.map { ["           → \($0)"] } ?? [])
      return lines.map(SafeText.line).joined(separator: "\n")
    }
  }

  private let path: WatchedPath

  init(_ path: WatchedPath) { self.path = path }

  /// How calls are run; nil: the demo cloud answers.
  func way(_ way: CallWay?) -> [Line] {
    let finding: String
    switch way {
    case nil: return []
    case .workers(let interpreter):
      finding = "by workers that keep the CLI running in \(interpreter)"
    case .processes(let why): finding = "as a process each: \(why)"
    }
    return [Line(isGood: true, subject: "calls of aws", finding: finding)]
  }

  /// The AWS CLI first.
  var programs: [Line] {
    get async {
      async let aws = version(
        of: path.settings.aws,
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

  /// Fields that this version of the AWS CLI leaves out of its answers.
  func missingFields(_ programs: [Line]) -> [Line] {
    guard path.isLive, let aws = programs.first, aws.isGood else { return [] }
    let missing = MissingFields.of(version: aws.finding)
    guard let version = MissingFields.versionNeeded(for: missing) else { return [] }
    let words = missing.map { "\($0.meaning) (\($0.names.joined(separator: ", ")))" }
    return [
      Line(
        isGood: false,
        mark: "OLD",
        subject: "fields",
        finding: "this AWS CLI does not print all that AWS answers; not visible: "
          + words.joined(separator: "; "),
        next: "AWS CLI \(version) is known to print them"
      )
    ]
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

  func settings(_ way: CallWay?) -> [Line] {
    let access = path.access
    let own = [
      profile(of: .customer, .customerProfile, .providerProfile),
      region(of: .customer, .customerRegion, .providerRegion),
      profile(of: .provider, .providerProfile, .customerProfile),
      region(of: .provider, .providerRegion, .customerRegion),
    ]
    let roles: [(Side, Setting)] = [(.customer, .customerRole), (.provider, .providerRole)]
    let roleLines = roles.compactMap { side, setting in
      access[side]?.roleARN.map { line("\(side.rawValue) role", $0, setting) }
    }
    return own + roleLines + [
      Line(isGood: true, subject: "asks", finding: asks),
      line("interval", "\(path.interval(way)) s", .interval),
      line("time-out of a call", "\(path.settings.timeout) s", .timeout),
    ]
  }

  private func profile(of side: Side, _ own: Setting, _ other: Setting) -> Line {
    let value = path.access[side]?.profile.map { said($0, [own, other]) }
    return Line(
      isGood: true,
      subject: "\(side.rawValue) profile",
      finding: value ?? "the CLI's own choice"
    )
  }

  /// Where none is given, Terraform may say where the side's objects are.
  private func region(of side: Side, _ own: Setting, _ other: Setting) -> Line {
    let isNamed =
      path.effective.origin(of: own) == .initial && path.named[place: side].region != nil
    let value = path.access[side]?.region.map {
      isNamed ? "\($0) (Terraform)" : said($0, [own, other])
    }
    return Line(
      isGood: true,
      subject: "\(side.rawValue) region",
      finding: value ?? "the CLI's own choice"
    )
  }

  private var asks: String {
    guard path.isLive else { return "the demo cloud" }
    guard let url = path.access[.customer]?.endpointURL else { return "AWS" }
    let isSaid = path.effective.origin(of: .endpointURL) != .initial
    return isSaid ? said(url, [.endpointURL]) : "\(url) (AWS_ENDPOINT_URL)"
  }

  private func line(_ name: String, _ value: String, _ setting: Setting) -> Line {
    Line(isGood: true, subject: name, finding: said(value, [setting]))
  }

  /// The value, and where it comes from: the first of the settings that is said.
  private func said(_ value: String, _ settings: [Setting]) -> String {
    let origin = settings.map(path.effective.origin).first { $0 != .initial }
    return "\(value) (\(origin?.text ?? SettingOrigin.initial.text))"
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
      call.problem != nil && call.exit != nil && !call.isOptional
        && !call.id.hasSuffix("get-caller-identity")
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
