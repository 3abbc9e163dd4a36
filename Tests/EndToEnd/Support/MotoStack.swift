import Foundation
import Subprocess
import SystemPackage

/// The stack in a moto server, for the real CLIs.
struct MotoStack: Sendable {
  let facts: Facts

  /// The names of everything, as `Tests/Support/moto_stack.py` prints them.
  struct Facts: Decodable, Sendable {
    var endpointURL: String
    var region: String
    var customer: Side
    var provider: Side
    var securityGroups: SecurityGroups
    /// The EC2 instance's id.
    var client: String
    var paths: [Path]

    struct Side: Decodable, Sendable {
      var account: String
      var credentials: [String: String]
      var vpc: String
      var name: String
      var cidr: String
      var publicSubnets: [String]
      var privateSubnets: [String]
      var internetGateway: String
      var natGateway: String
      var publicRouteTable: String
      var privateRouteTable: String
    }

    struct SecurityGroups: Decodable, Sendable {
      var endpoint: String
      var client: String
      var alb: String
      var task: String
    }

    struct Path: Decodable, Sendable {
      var endpoint: String
      var dnsName: String
      var endpointService: String
      var serviceName: String
      var nlb: LoadBalancer
      var alb: LoadBalancer
      var service: Service
    }

    struct LoadBalancer: Decodable, Sendable {
      var name: String
      var arn: String
      var listener: String
      var targetGroup: String
    }

    struct Service: Decodable, Sendable {
      var cluster: String
      var name: String
      var arn: String
      var taskDefinition: String
      var tasks: [String]
      var addresses: [String]
    }
  }

  private let sandbox: Sandbox

  fileprivate init(facts: Facts, sandbox: Sandbox) throws {
    self.facts = facts
    self.sandbox = sandbox
    try sandbox.makeFolder("home/.aws", mode: 0o700)
    let profiles = [("customer", facts.customer), ("provider", facts.provider)].map { name, side in
      let keys = side.credentials.sorted { $0.key < $1.key }.map { "\($0) = \($1)\n" }.joined()
      return "[profile \(name)]\nregion = \(facts.region)\n\(keys)"
    }
    try sandbox.write(profiles.joined(separator: "\n"), to: "home/.aws/config")
  }

  /// For a program that runs `aws`: this CLI first in PATH, and the profiles `customer` and `provider`.
  ///
  /// CLI v2.9 takes the endpoint only as an option, so no variable names it.
  func environment(_ cli: CLI) -> [String: String] {
    sandbox.environment(first: cli.path.removingLastComponent())
  }

  /// Runs a real CLI against the stack, to look at it or to change it.
  func aws(_ arguments: [String], as profile: String = "provider", cli: CLI = .v2) async throws
    -> Outcome
  {
    let common = ["--profile", profile, "--endpoint-url", facts.endpointURL, "--output", "json"]
    return try await runCommand(cli.path, arguments + common, environment: environment(cli))
  }
}

/// The server said nothing; its own words are on standard error.
struct MotoStackDidNotStart: Error {}

/// Runs a body with a stack of its own, which ends with it.
///
/// There are as many endpoint services as `paths`, each with its endpoint. With two `accounts` the
/// customer has one of its own.
func withMotoStack<Result: Sendable>(
  paths: Int = 1,
  accounts: Int = 1,
  _ body: (MotoStack) async throws -> Result
) async throws -> Result {
  let sandbox = try Sandbox()
  let script = Repository.support.appending("moto_stack.py").string
  let execution = try await run(
    .path(Repository.python),
    arguments: [script, "--paths", "\(paths)", "--accounts", "\(accounts)"],
    environment: .exactly(sandbox.environment()),
    input: .inputWriter,
    output: .sequence,
    error: .currentStandardError
  ) { execution in
    var lines = execution.standardOutput.strings().makeAsyncIterator()
    guard let line = try await lines.next() else { throw MotoStackDidNotStart() }
    let facts = try JSONDecoder().decode(MotoStack.Facts.self, from: Data(line.utf8))
    let result = try await body(MotoStack(facts: facts, sandbox: sandbox))
    try await execution.standardInputWriter.finish()
    return result
  }
  return execution.closureResult
}
