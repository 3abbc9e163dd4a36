import ArgumentParser

/// top(1) for an AWS PrivateLink path.
@main
struct Pltop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pltop",
    abstract: "Shows whether an AWS PrivateLink path is up, which hop is broken, and why.",
    discussion: """
      Watches the way from a customer's interface endpoint over PrivateLink, an NLB and an ALB to \
      ECS tasks, by asking the AWS CLI. Without a command it opens the dashboard.
      """,
    version: "0.1.0",
    subcommands: [
      Live.self, Demo.self, Status.self, Check.self, Request.self, Explain.self, Doctor.self,
      Config.self, Policy.self, StackCommand.self, ThemesCommand.self, SimulatedAWS.self,
    ],
    defaultSubcommand: Live.self
  )

  /// The names of its commands; a link of such a name is opened by `pltop live`.
  static let commands = configuration.subcommands.map { $0._commandName }
}
