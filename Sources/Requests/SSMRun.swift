import ChildProcess
import PathModel

/// One command on an instance: sent, asked for until it ends, cancelled when nobody waits any more.
struct SSMRun<Time: Clock<Duration>> {
  let command: SSMCommand
  let clock: Time
  let aws: AWSCall

  /// Between two questions.
  private static var step: Duration { .seconds(1) }
  /// That delivery and SSM's own work may take on top of what curl may.
  private static var patience: Duration { .seconds(55) }

  /// When the task is cancelled before SSM gave the command an id, it may still run: it ends by
  /// itself, with its execution time-out at the latest.
  func ending() async -> CurlSeat.Ending {
    switch await aws(command.sending, command.parameters) {
    case .failure(let problem):
      return .failed(Task.isCancelled ? CurlSeat.why(.cancelled) : whyNotSent(problem))
    case .success(let answer):
      guard let id = SSMCommand.id(in: answer) else {
        return .failed(
          "aws ssm send-command gave no command id: it is not known whether it was sent"
        )
      }
      return await ending(of: id)
    }
  }

  private func ending(of id: String) async -> CurlSeat.Ending {
    let start = clock.now
    var trouble: Problem?
    while start.duration(to: clock.now) < command.timeout + Self.patience {
      guard (try? await clock.sleep(for: Self.step)) != nil else { return stopped(id) }
      switch await aws(command.asking(id), []) {
      case .success(let answer):
        guard let invocation = SSMInvocation(answer) else {
          cancel(id)
          return .failed("the answer of aws ssm get-command-invocation cannot be read")
        }
        let end = SSMEnding(command: command, id: id, invocation: invocation)
        if let ending = end.ending { return ending }
        trouble = nil
      case .failure where Task.isCancelled: return stopped(id)
      case .failure(let problem) where problem.mayPass: trouble = problem
      case .failure(let problem):
        return .failed("the command was sent, but not how it ended: \(words(problem))")
      }
    }
    cancel(id)
    return .failed(whyGivenUp(trouble, start.duration(to: clock.now)))
  }

  private func stopped(_ id: String) -> CurlSeat.Ending {
    cancel(id)
    return .failed(CurlSeat.why(.cancelled))
  }

  /// As well as it goes: nobody waits for it.
  private func cancel(_ id: String) {
    let call = command.cancelling(id)
    Task.detached { [aws] in _ = await aws(call, []) }
  }

  private func whyNotSent(_ problem: Problem) -> String {
    problem.code == "InvalidInstanceId"
      ? "\(command.instance) is not managed by SSM, or does not run; \(SSMEnding.agentHint)"
      : words(problem)
  }

  private func words(_ problem: Problem) -> String {
    let next =
      problem.kind == .permission
      ? "pltop iam-policy --ssm prints the policy that the seat ssm needs" : problem.next
    return [problem.message, next].compactMap(\.self).joined(separator: "; ")
  }

  private func whyGivenUp(_ trouble: Problem?, _ waited: Duration) -> String {
    let seconds = waited.components.seconds
    guard let trouble, trouble.code != Problem.noInvocation else {
      return "no end of the command on \(command.instance) after \(seconds) s, so pltop gave up; "
        + SSMEnding.agentHint
    }
    return "pltop gave up after \(seconds) s, unable to ask how the command on \(command.instance) "
      + "ended: \(words(trouble))"
  }
}

extension Problem {
  /// What SSM says of a command that it took and has not handed on yet.
  fileprivate static let noInvocation = "InvocationDoesNotExist"

  /// Whether the same question may be answered a second later.
  fileprivate var mayPass: Bool {
    if code == Self.noInvocation { return true }
    switch kind {
    case .throttled, .server, .network, .timedOut: return true
    case .auth, .permission, .notFound, .configuration, .usage, .service, .killed, .unreadable,
      .alias, .missingCLI, .unknown:
      return false
    }
  }
}
