import ArgumentParser
import DemoCloud

/// The command `pltop aws`.
struct SimulatedAWS: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aws",
    abstract: "Answers as the demo's aws would, for exploring by hand.",
    discussion: """
      Takes an argument list after --, as in: pltop aws -- ec2 describe-vpc-endpoints. Standard \
      output, standard error and exit code are those that the AWS CLI would give.
      """
  )

  enum Version: String, ExpressibleByArgument, CaseIterable {
    case v1
    case v2
  }

  @Option(help: "The version of the AWS CLI whose words, times and exit codes are given.")
  var cli = Version.v2

  @OptionGroup var demo: DemoOptions

  @Argument(parsing: .postTerminator, help: "What would follow aws.")
  var arguments: [String] = []

  func run() throws {
    let version: CLIVersion = cli == .v1 ? .v1 : .v2
    let answer = Cloud(try demo.settings()).answer(arguments, as: version)
    Console.write(answer.standardOutput, answer.standardError)
    if answer.exit != 0 { throw ExitCode(answer.exit) }
  }
}
