package import ChildProcess
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
    if let outcome = await warm?.run(command) { return result(of: outcome, side, isWarm: true) }
    do throws(CommandError) {
      return result(of: try await commands.run(command), side, isWarm: false)
    } catch {
      return CallResult(exit: nil, elapsed: .zero, answer: .failure(Problem(error)))
    }
  }

  private func result(of outcome: CommandOutcome, _ side: Side, isWarm: Bool) -> CallResult {
    var exit: Int32?
    let answer: Result<[UInt8], Problem>
    switch outcome.end {
    case .exited(let code):
      exit = code
      answer = self.answer(of: outcome, code, side)
    case .signalled(let signal): answer = .failure(.killed(signal: signal))
    case .timedOut: answer = .failure(.timedOut(after: timeout))
    case .cancelled: answer = .failure(Problem(.killed, "ended by pltop"))
    }
    var result = CallResult(exit: exit, elapsed: outcome.elapsed, answer: answer)
    result.processorTime = outcome.processorTime
    result.isWarm = isWarm
    return result
  }

  private func answer(
    of outcome: CommandOutcome,
    _ code: Int32,
    _ side: Side
  ) -> Result<[UInt8], Problem> {
    let complaint = String(decoding: outcome.standardError, as: UTF8.self)
    let access = access[side] ?? SideAccess()
    if code != 0 {
      return .failure(
        FailureClassifier.problem(
          exit: code,
          standardError: complaint,
          profile: access.profile,
          region: access.region
        )
      )
    }
    if outcome.standardOutputTruncated {
      return .failure(.outputTooLarge(limit: Self.outputLimit))
    }
    // A wrapper may lose the exit code: an AWS error is one all the same. Other words on standard
    // error beside an answer are warnings.
    if complaint.contains("An error occurred (") || outcome.standardOutput.isEmpty {
      let problem = FailureClassifier.problem(
        exit: 255,
        standardError: complaint,
        profile: access.profile,
        region: access.region
      )
      if problem.kind != .unknown { return .failure(problem) }
    }
    return .success(outcome.standardOutput)
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
