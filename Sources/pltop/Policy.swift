import AWSBackend
import ArgumentParser
import PathModel

/// The command `pltop iam-policy`.
struct Policy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "iam-policy",
    abstract: "Prints the least-privilege, read-only IAM policy that pltop needs."
  )

  enum Sides: String, ExpressibleByArgument, CaseIterable {
    case both
    case customer
    case provider
  }

  @Option(help: "For which account the policy is.")
  var side = Sides.both

  @Flag(help: "Also allow test requests by SSM, which run curl on the test client: not read-only.")
  var ssm = false

  func validate() throws {
    if ssm, side == .provider {
      throw ValidationError("--ssm is for the customer's account, where the test client is.")
    }
  }

  func run() {
    let sides: [Side] =
      switch side {
      case .both: Side.allCases
      case .customer: [.customer]
      case .provider: [.provider]
      }
    Console.print(IAMPolicy(for: sides, runsCommands: ssm).json)
  }
}
