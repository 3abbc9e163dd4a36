package import ChildProcess
import FoundationEssentials
package import PathModel

/// The real AWS CLI: by workers that are kept running where that can be, else a new process for each call.
package struct AWSCLI: Sendable {
  /// More than any answer pltop asks for has; what goes beyond is not kept.
  static let outputLimit = 64 << 20

  private let executable: String
  private let access: [Side: SideAccess]
  private let timeout: Duration
  private let commands: CommandRunner
  private let roles: RoleSessions
  private let warm: WarmCLI?

  /// Without `warm` each call is a process.
  ///
  /// The executable is a name looked up on PATH or a path; after the time-out a call is ended with
  /// all that it started.
  package init(
    executable: String = "aws",
    access: [Side: SideAccess],
    timeout: Duration,
    roles: RoleSessions = RoleSessions(),
    warm: WarmCLI? = nil,
    commands: CommandRunner = .live
  ) {
    self.executable = executable
    self.access = access
    self.timeout = timeout
    self.roles = roles
    self.warm = warm
    self.commands = commands
  }

  package var runner: CallRunner {
    CallRunner { side, arguments in await call(side, arguments) }
  }

  /// The whole argument list after `aws`.
  ///
  /// The endpoint URL always goes here: the CLI reads `AWS_ENDPOINT_URL` only since v1 1.29 and
  /// v2 2.13. `--no-cli-pager` must not: v1 does not know it.
  package func argumentList(_ side: Side, _ arguments: [String]) -> [String] {
    argumentList(access[side] ?? SideAccess(), arguments, namesProfile: true)
  }

  private func argumentList(
    _ access: SideAccess,
    _ arguments: [String],
    namesProfile: Bool
  ) -> [String] {
    var list = arguments + ["--output", "json"]
    list += ["--cli-connect-timeout", "5", "--cli-read-timeout", "15"]
    if let profile = access.profile, namesProfile { list += ["--profile", profile] }
    if let region = access.region { list += ["--region", region] }
    if let url = access.endpointURL { list += ["--endpoint-url", url] }
    return list
  }

  /// Runs one call, as the side's role if it has one; `aws` reads standard input where an argument says
  /// `file:///dev/stdin`.
  package func call(
    _ side: Side,
    _ arguments: [String],
    standardInput: [UInt8] = []
  ) async -> CallResult {
    guard let role = access[side]?.roleARN else {
      return await run(side, arguments, as: nil, standardInput)
    }
    let start = ContinuousClock.now
    let assume = ["sts", "assume-role", "--role-arn", role, "--role-session-name", "pltop"]
    switch await roles.credentials(side, assume: { await run(side, assume, as: nil, []) }) {
    case .success(let session): return await run(side, arguments, as: session, standardInput)
    case .failure(let problem):
      return CallResult(exit: nil, elapsed: start.duration(to: .now), answer: .failure(problem))
    }
  }

  private func run(
    _ side: Side,
    _ arguments: [String],
    as session: RoleCredentials?,
    _ standardInput: [UInt8]
  ) async -> CallResult {
    let access = access[side] ?? SideAccess()
    let variables = session?.environment(profile: access.profile) ?? [:]
    let command = Command(
      executable,
      argumentList(access, arguments, namesProfile: session == nil),
      environment: CLIEnvironment.overrides.merging(variables) { _, new in new },
      standardInput: standardInput,
      timeout: timeout,
      outputLimit: Self.outputLimit
    )
    let run = Run(command, access, isOfRole: session != nil)
    if let outcome = await warm?.run(command) { return run.result(of: outcome, isWarm: true) }
    do throws(CommandError) {
      return run.result(of: try await commands.run(command), isWarm: false)
    } catch {
      let problem = run.told(Problem(error))
      return CallResult(exit: nil, elapsed: .zero, answer: .failure(problem))
    }
  }
}

/// One run of `aws`: what its end means, and how it is told.
private struct Run: Sendable {
  private let command: Command
  private let access: SideAccess
  private let isOfRole: Bool

  init(_ command: Command, _ access: SideAccess, isOfRole: Bool) {
    self.command = command
    self.access = access
    self.isOfRole = isOfRole
  }

  func result(of outcome: CommandOutcome, isWarm: Bool) -> CallResult {
    var exit: Int32?
    let answer: Result<[UInt8], Problem>
    switch outcome.end {
    case .exited(let code):
      exit = code
      answer = self.answer(of: outcome, code).mapError(blamingAnAlias)
    case .signalled(let signal): answer = .failure(told(.killed(signal: signal)))
    case .timedOut: answer = .failure(told(.timedOut(after: command.timeout)))
    case .cancelled: answer = .failure(Problem(.killed, "ended by pltop"))
    }
    var result = CallResult(exit: exit, elapsed: outcome.elapsed, answer: answer)
    result.processorTime = outcome.processorTime
    result.isWarm = isWarm
    result.explained = { explained($0, outcome) }
    return result
  }

  private func answer(of outcome: CommandOutcome, _ code: Int32) -> Result<[UInt8], Problem> {
    let complaint = String(decoding: outcome.standardError, as: UTF8.self)
    if code != 0 { return .failure(problem(code, complaint, outcome.standardOutput)) }
    if outcome.standardOutputTruncated {
      return .failure(.outputTooLarge(limit: AWSCLI.outputLimit))
    }
    // A wrapper may lose the exit code: an AWS error is one all the same. Other words on standard
    // error beside an answer are warnings.
    if complaint.contains("An error occurred (") || outcome.standardOutput.isEmpty {
      let problem = problem(255, complaint)
      if problem.kind != .unknown { return .failure(problem) }
    }
    return .success(outcome.standardOutput)
  }

  /// Classifies a failure; a wrapper may print the CLI's error to standard output.
  private func problem(_ exit: Int32, _ complaint: String, _ output: [UInt8] = []) -> Problem {
    let isSilent = complaint.allSatisfy(\.isWhitespace)
    return FailureClassifier.problem(
      exit: exit,
      standardError: isSilent ? String(decoding: output.prefix(4096), as: UTF8.self) : complaint,
      profile: access.profile,
      region: access.region
    )
  }

  /// The answer cannot be read for this reason, or for one behind it.
  private func explained(_ problem: Problem, _ outcome: CommandOutcome) -> Problem {
    guard problem.kind == .unreadable else { return told(problem) }
    guard let stray = StrayOutput(outcome.standardOutput) else { return blamingAnAlias(problem) }
    let complaint = String(decoding: outcome.standardError.prefix(4096), as: UTF8.self)
    if case .other = stray {
      let said = [self.problem(255, complaint), self.problem(255, "", outcome.standardOutput)]
      if let said = said.first(where: { $0.kind != .unknown }) { return blamingAnAlias(said) }
    }
    return blamingAnAlias(stray.explaining(problem, standardError: complaint))
  }

  /// An alias fails in its own way; what AWS or the system says is not its fault.
  private func blamingAnAlias(_ problem: Problem) -> Problem {
    let problem = told(problem)
    switch problem.kind {
    case .unreadable, .usage, .unknown, .missingCLI: break
    default: return problem
    }
    let home = ProcessInfo.processInfo.environment["HOME"]
    let alias = AliasFile(home: home)?.alias(before: command.arguments)
    return alias.map(problem.blamed) ?? problem
  }

  /// With the command that was run.
  func told(_ problem: Problem) -> Problem {
    var problem = problem
    let words = ([command.executable] + command.arguments).map(\.shellWord)
    let role = isOfRole ? access.roleARN.map { " # as \($0.shellWord)" } : nil
    problem.command = words.joined(separator: " ") + (role ?? "")
    return problem
  }
}

extension Problem {
  /// Why the CLI could not be run at all.
  fileprivate init(_ error: CommandError) {
    switch error {
    case .executableNotFound(let program): self = .missingCLI(program: program)
    case .notExecutable(let program):
      self = .notStartable(program: program, reason: "it is not an executable file")
    case .couldNotStart(let program, let reason):
      self = .notStartable(program: program, reason: reason)
    }
  }
}
