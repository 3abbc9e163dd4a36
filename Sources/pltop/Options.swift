import AWSBackend
import ArgumentParser
import ChildProcess
import DemoCloud
import FoundationEssentials
import PathModel
import Requests

/// What all commands that ask AWS have in common.
struct PathOptions: ParsableArguments {
  @Option(help: "The AWS CLI profile of the customer's account.")
  var customerProfile: String?

  @Option(help: "The region of the customer's endpoint.")
  var customerRegion: String?

  @Option(help: "The AWS CLI profile of the provider's account.")
  var providerProfile: String?

  @Option(help: "The region of the provider's endpoint service.")
  var providerRegion: String?

  @Option(help: "The interface endpoint to watch, as in vpce-0123456789abcdef0.")
  var endpoint: String?

  @Option(help: "The endpoint service to watch: its id, service name or Name tag.")
  var service: String?

  @Option(
    name: .customLong("interval"),
    help: "Seconds between two refreshes, 1 to 3600 (default: 10; 2 in the demo)."
  )
  var wantedInterval: Int?

  @Option(help: "Seconds after which a call of aws is given up, 1 to 600.")
  var timeout: Int = 45

  @Option(help: "The aws program: a name on PATH or a path.")
  var aws = "aws"

  @Option(
    name: .customLong("endpoint-url"),
    help: "Ask this URL instead of AWS, for both sides (default: AWS_ENDPOINT_URL)."
  )
  var endpointURL: String?

  @OptionGroup(title: "Demo") var demo: DemoOptions

  /// Seconds between two refreshes: a call of AWS's own CLI costs most of a second of CPU.
  var interval: Int { wantedInterval ?? (demo.demo ? 2 : 10) }

  func validate() throws {
    try require(1...3600, interval, "--interval")
    try require(1...600, timeout, "--timeout")
    if let endpoint, !endpoint.hasPrefix("vpce-") || endpoint.hasPrefix("vpce-svc-") {
      throw ValidationError(
        "--endpoint takes an interface endpoint's id, as in vpce-0123456789abcdef0, not "
          + "'\(endpoint)'. An endpoint service is named with --service."
      )
    }
  }

  /// Of the demo and AWS, what is only for one is not passed over in silence on the other.
  func requireSense(inDemo isDemo: Bool) throws {
    guard isDemo else { return try demo.requireDemo() }
    let given = [
      ("--customer-profile", customerProfile), ("--customer-region", customerRegion),
      ("--provider-profile", providerProfile), ("--provider-region", providerRegion),
      ("--endpoint-url", endpointURL), ("--aws", aws == "aws" ? nil : aws),
    ]
    guard let option = given.first(where: { $0.1 != nil })?.0 else { return }
    throw ValidationError("\(option) is for AWS: the demo cloud has its own accounts and answers.")
  }

  private func require(_ range: ClosedRange<Int>, _ value: Int, _ option: String) throws {
    guard !range.contains(value) else { return }
    throw ValidationError(
      "\(option) takes whole seconds from \(range.lowerBound) to \(range.upperBound), not \(value)."
    )
  }
}

extension PathOptions {
  /// How each side is reached; one profile or region serves both when only one is given.
  var access: [Side: SideAccess] {
    guard !demo.demo else { return Self.demoAccess }
    let environment = ProcessInfo.processInfo.environment["AWS_ENDPOINT_URL"]
    let url = endpointURL ?? environment.flatMap { $0.isEmpty ? nil : $0 }
    return [
      .customer: SideAccess(
        profile: customerProfile ?? providerProfile,
        region: customerRegion ?? providerRegion,
        endpointURL: url
      ),
      .provider: SideAccess(
        profile: providerProfile ?? customerProfile,
        region: providerRegion ?? customerRegion,
        endpointURL: url
      ),
    ]
  }

  private static let demoAccess = Dictionary(
    uniqueKeysWithValues: Side.allCases.map {
      ($0, SideAccess(profile: $0.rawValue, region: World.region))
    }
  )

  /// The poller of a command; in the demo the cloud answers in place of the AWS CLI.
  func poller(_ pace: Pace, _ cloud: Cloud? = nil) -> Poller {
    var sample = Sample(at: Date(), source: cloud == nil ? .live : .demo)
    sample.wish = PathWish(endpoint: endpoint ?? cloud?.world.endpoint.id, service: service)
    sample.customer.access = access[.customer] ?? SideAccess()
    sample.provider.access = access[.provider] ?? SideAccess()
    return Poller(sample: sample, pace: pace, runner: cli(cloud?.commands ?? .live).runner)
  }

  /// Runs a call for one side, outside the plan and when the operator asks for it.
  func aws(_ side: Side) -> AWSCall {
    let cli = cli(.live)
    return { await cli.call(side, $0, standardInput: $1).answer }
  }

  private func cli(_ commands: CommandRunner) -> AWSCLI {
    AWSCLI(executable: aws, access: access, timeout: .seconds(timeout), commands: commands)
  }
}
