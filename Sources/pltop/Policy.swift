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

  func run() {
    let sides: [Side] =
      switch side {
      case .both: Side.allCases
      case .customer: [.customer]
      case .provider: [.provider]
      }
    Console.print(IAMPolicy(for: sides).json)
  }
}
