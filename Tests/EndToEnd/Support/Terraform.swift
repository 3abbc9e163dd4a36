import Foundation
import SystemPackage
import Testing

/// The real Terraform on a configuration that pltop wrote, with no network: its AWS provider is found on
/// this machine.
struct Terraform: Sendable {
  let folder: FilePath
  private let tools: Tools
  private let cloud: MotoCloud

  /// What of Terraform is on this machine.
  struct Tools: Sendable {
    var program: FilePath
    /// What `terraform init -plugin-dir` takes.
    var plugins: FilePath

    /// nil: the program, or a folder with the AWS provider, is nowhere.
    static let found: Tools? = {
      let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
      let programs = path.split(separator: ":").map { FilePath("\($0)/terraform") }
      let program = programs.first { FileManager.default.isExecutableFile(atPath: $0.string) }
      guard let program, let plugins = plugins() else { return nil }
      return Tools(program: program, plugins: plugins)
    }()

    private static let provider = "registry.terraform.io/hashicorp/aws"

    /// Where `TF_PLUGIN_DIR` says, or else wherever programs and their data are kept.
    private static func plugins() -> FilePath? {
      let variables = ProcessInfo.processInfo.environment
      if let named = variables["TF_PLUGIN_DIR"] { return FilePath(named) }
      let own = (variables["HOME"] ?? "") + "/.terraform.d/plugins"
      let roots = [(own, 0), ("/opt", 3), ("/usr/local", 3), ("/usr/share", 3), ("/var/lib", 2)]
      return roots.lazy.compactMap { place(of: provider, below: FilePath($0), depth: $1) }.first
    }

    /// The folder, at most so deep, in which a path leads to a folder.
    private static func place(of path: String, below folder: FilePath, depth: Int) -> FilePath? {
      let files = FileManager.default
      if files.fileExists(atPath: folder.appending(path).string) { return folder }
      guard depth > 0, let names = try? files.contentsOfDirectory(atPath: folder.string) else {
        return nil
      }
      for name in names.sorted() {
        let inside = folder.appending(name)
        // What leads out of the folder, as a link may, is not followed.
        let kind = try? files.attributesOfItem(atPath: inside.string)[.type] as? FileAttributeType
        guard kind == .typeDirectory else { continue }
        if let place = place(of: path, below: inside, depth: depth - 1) { return place }
      }
      return nil
    }
  }

  /// Writes the configuration of a shape and sets it up; nil: the one that comes unasked.
  init(in cloud: MotoCloud, shape: String? = nil) async throws {
    self.cloud = cloud
    tools = try #require(Tools.found)
    folder = cloud.sandbox.folder.appending("stack")
    let written = try await Program.run(
      ["stack", "write", folder.string] + (shape.map { ["--shape", $0] } ?? []),
      environment: cloud.environment()
    )
    #expect(written.exit == 0, "\(written.stderr)")
    try await succeed("init", "-plugin-dir=\(tools.plugins)")
  }

  /// What pltop is run with to find the same program.
  var environment: [String: String] {
    var variables = cloud.environment()
    variables["PATH"] = "\(tools.program.removingLastComponent()):\(variables["PATH"] ?? "")"
    variables["AWS_REGION"] = cloud.facts.region
    variables["CHECKPOINT_DISABLE"] = "1"
    return variables
  }

  /// Runs a command of Terraform's, which must succeed; returns what it printed.
  @discardableResult
  func succeed(
    _ arguments: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let outcome = try await runCommand(
      tools.program,
      ["-chdir=\(folder)"] + arguments,
      environment: environment,
      timeout: .seconds(600)
    )
    let words = "terraform \(arguments.joined(separator: " ")): \(outcome.stdout)\(outcome.stderr)"
    try #require(outcome.exit == 0, "\(words)", sourceLocation: sourceLocation)
    return outcome.stdout
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs where Terraform and its AWS provider are.
  static var whereTerraformIs: ConditionTrait {
    .enabled(
      if: Terraform.Tools.found != nil,
      "terraform, or a plugin directory with hashicorp/aws, is not on this machine"
    )
  }
}

extension Terraform {
  /// What pltop is run with, where a certain CLI is `aws`.
  func environment(_ cli: CLI) -> [String: String] {
    var variables = environment
    variables["PATH"] = "\(cli.path.removingLastComponent()):\(variables["PATH"] ?? "")"
    return variables
  }

  func apply() async throws { try await succeed("apply", "-auto-approve", "-input=false") }

  /// Makes what the provider has, and nothing of the customer's but what that needs.
  func applyOfTheProvider() async throws {
    try await succeed(
      "apply",
      "-auto-approve",
      "-input=false",
      "-target=module.ecs",
      "-target=module.alb",
      "-target=module.nlb",
      "-target=aws_lb_target_group_attachment.alb",
      "-target=aws_vpc_endpoint_service.api"
    )
  }

  func destroy() async throws { try await succeed("destroy", "-auto-approve", "-input=false") }

  /// The outputs that are texts, by name.
  func outputs() async throws -> [String: String] {
    struct Output: Decodable {
      var value: String?
    }
    let printed = try await succeed("output", "-json")
    return try JSONDecoder().decode([String: Output].self, from: Data(printed.utf8))
      .compactMapValues(\.value)
  }

  /// The variables that come with the stack, with the certificate that the cloud has.
  func useProductionVariables() throws {
    let example = folder.appending("production.tfvars.example").string
    let certificate = try #require(cloud.facts.provider.certificate)
    let variables = try String(contentsOfFile: example, encoding: .utf8)
      .replacing(/certificate_arn = ".*"/, with: "certificate_arn = \"\(certificate)\"")
    #expect(variables.contains(cloud.facts.customer.account))
    try variables.write(
      toFile: folder.appending("terraform.tfvars").string,
      atomically: true,
      encoding: .utf8
    )
  }
}
