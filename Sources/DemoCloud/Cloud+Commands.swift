package import ChildProcess
import FoundationEssentials

extension Cloud {
  /// What `aws` would print now.
  package func answer(_ arguments: [String], as cli: CLIVersion = .v2) -> CLIAnswer {
    // Outside of the lock: a large answer must not hold up the data plane.
    ControlPlane(cli: cli, dates: dates).answer(arguments, in: world)
  }

  /// Answers commands in place of the programs that they name.
  package var commands: CommandRunner {
    CommandRunner { command async throws(CommandError) in
      let clock = ContinuousClock()
      let start = clock.now
      let answer = self.answer(command.arguments)
      return CommandOutcome(
        end: .exited(answer.exit),
        standardOutput: Array(answer.standardOutput.utf8),
        standardError: Array(answer.standardError.utf8),
        elapsed: clock.now - start
      )
    }
  }
}
