package import ChildProcess
import FoundationEssentials
package import PathModel

/// Where Terraform's records are, and how they are read.
package struct TerraformSource: Sendable, Hashable {
  /// The folder of a configuration that has been set up with `terraform init`, a file, or `-` for standard
  /// input; a `~` before it is the home.
  package let place: String
  /// A name on `PATH` or a path, as in `terraform` or `tofu`.
  package let program: String

  package init(_ place: String, program: String) {
    self.place = place
    self.program = program
  }

  package var isStandardInput: Bool { place == "-" }

  /// What it names now; nothing, where nothing has been applied yet.
  ///
  /// Standard input is read to its end once, and says the same ever after.
  ///
  /// - Throws: `TerraformFault` when it cannot be read, or holds nothing of Terraform's.
  package func read(with commands: CommandRunner = .live) async throws(TerraformFault)
    -> NamedObjects
  {
    var named = try await readAll(with: commands)
    named.source = "Terraform's state in \(isStandardInput ? "standard input" : place)"
    return named
  }

  private func readAll(with commands: CommandRunner) async throws(TerraformFault) -> NamedObjects {
    if isStandardInput { return try NamedObjects(terraform: StandardInput.bytes) }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(place)
    }
    return isFolder ? try await pull(from: path, commands) : try NamedObjects(terraform: file())
  }

  private var path: String {
    let home = FileManager.default.homeDirectoryForCurrentUser.path
    return place == "~" || place.hasPrefix("~/") ? home + place.dropFirst() : place
  }

  private func file() throws(TerraformFault) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw .unreadable("it cannot be read; check its permissions")
    }
  }

  /// `state pull` reads any backend, takes no lock and starts no provider, unlike `show`.
  private func pull(
    from folder: String,
    _ commands: CommandRunner
  ) async throws(TerraformFault) -> NamedObjects {
    let command = Command(
      program,
      ["-chdir=\(folder)", "state", "pull"],
      environment: [
        "TF_IN_AUTOMATION": "1", "TF_INPUT": "0", "CHECKPOINT_DISABLE": "1",
        "TF_CLI_ARGS": nil, "TF_LOG": nil,
      ],
      timeout: Self.timeout
    )
    let outcome: CommandOutcome
    do throws(CommandError) {
      outcome = try await commands.run(command)
    } catch {
      throw .program(error.message)
    }
    switch outcome.end {
    case .exited(0): return try NamedObjects(terraform: outcome.standardOutput)
    case .timedOut, .cancelled: throw .timedOut(Self.timeout)
    case .exited, .signalled: throw .refused(Self.words(outcome.standardError))
    }
  }

  /// A remote state may be far away.
  private static let timeout = Duration.seconds(60)

  /// The first error that Terraform printed, without its frame and colours.
  private static func words(_ bytes: [UInt8]) -> String {
    let lines = String(decoding: bytes, as: UTF8.self)
      .replacing(/\u{1B}\[[0-9;]*m/, with: "")
      .split(separator: "\n").map { $0.drop { "╷│╵ \t".contains($0) } }.filter { !$0.isEmpty }
    let start = lines.firstIndex { $0.hasPrefix("Error:") } ?? lines.startIndex
    return lines[start...].prefix(2).joined(separator: ": ")
  }
}
