import ArgumentParser
import Drawing
import TerraformStack

/// The command `pltop stack`.
struct StackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stack",
    abstract: "Writes the Terraform configuration of a whole path, to deploy and to watch.",
    subcommands: [Write.self]
  )

  struct Write: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "write",
      abstract: "Writes the files into a folder, and says what was written.",
      discussion: """
        Both VPCs, the API, load balancers, endpoint service, endpoint and test client, with variables \
        for production and tests of their own. The API is

          alb        in ECS tasks behind an ALB, as in the article
          tasks      in ECS tasks; the NLB sends to them
          instances  on the instances of an Auto Scaling group; the NLB sends to them

        README.md in the folder says how to deploy, watch and destroy it. Terraform 1.9 or later \
        makes what it describes, and AWS bills for that. Files that are there and differ are not \
        overwritten.
        """
    )

    @Option(help: "What stands behind the NLB.")
    var shape = StackShape.alb

    @Flag(help: "Replace files that differ; each is kept beside, as in main.tf.~1~.")
    var force = false

    @Argument(help: "The folder, which need not be there yet.")
    var folder: String

    func validate() throws {
      guard !folder.isEmpty else {
        throw ValidationError("the folder's name is empty; give one, such as stack")
      }
    }

    func run() throws {
      do throws(StackWriteError) {
        let writer = StackWriter(
          into: folder,
          StackFile.all(of: shape),
          strays: StackFile.strays(from: shape)
        )
        let outcomes = try writer.write(replacing: force)
        Console.print(outcomes.map { line($0, $1) }.joined(separator: "\n"))
      } catch {
        Console.complain(SafeText.line(error.message))
        throw ExitCode.unusable
      }
    }

    private func line(_ path: String, _ outcome: StackWriter.Outcome) -> String {
      switch outcome {
      case .written: "written    \(path)"
      case .unchanged: "unchanged  \(path)"
      case .replaced(let backup): "replaced   \(path), which is now \(backup)"
      }
    }
  }
}

extension StackShape: ExpressibleByArgument {}
