import AWSBackend
import ChildProcess
import Configuration
import DemoCloud
import FoundationEssentials
import PathModel
import Requests

/// A path as the settings in force have it: makes what polls it and what sends requests to it.
struct WatchedPath: Sendable {
  let effective: EffectiveSettings
  /// What the operator's Terraform names, once it was read.
  var named = NamedObjects()
  /// nil: AWS answers.
  private let cloud: Cloud?
  private let roles = RoleSessions()
  /// nil: each call is a process, or the demo cloud answers.
  let warm: WarmCLI?

  init(_ effective: EffectiveSettings, _ cloud: Cloud?) {
    self.effective = effective
    self.cloud = cloud
    let settings = effective.settings
    warm = cloud == nil && settings.warm == .auto ? WarmCLI(executable: settings.aws) : nil
  }

  var isLive: Bool { cloud == nil }

  var settings: Settings {
    var settings = effective.settings
    if cloud?.shape.requestPath == nil, cloud != nil, settings.requests == TestRequest.articles {
      settings.requests = [.connection]
    }
    return settings
  }

  /// The poller of a command; in the demo the cloud answers in place of the AWS CLI.
  func poller(_ pace: Pace) -> Poller {
    var sample = Sample(at: Date(), source: cloud == nil ? .live : .demo)
    let endpoint = settings.endpoint ?? cloud?.world.endpoint.id
    sample.wish = PathWish(endpoint: endpoint, service: settings.service, records: named)
    sample.wish.client = cloud.map { .instance($0.world.client.id) } ?? settings.client
    sample.wish.watch = settings.watch
    if settings.watch == WatchedRequest(), let cloud {
      sample.wish.watch.path = cloud.shape.requestPath
    }
    sample.wish.ignored = settings.ignored
    if settings.customer == SideUse.none { sample.wish.unwatched.insert(.customer) }
    if settings.provider == SideUse.none || cloud?.shape.isCustomerOnly ?? false {
      sample.wish.unwatched.insert(.provider)
    }
    sample.customer.access = access[.customer] ?? SideAccess()
    sample.provider.access = access[.provider] ?? SideAccess()
    return Poller(sample: sample, pace: pace, runner: cli(cloud?.commands ?? .live).runner)
  }

  /// The way that calls take; nil: the demo cloud answers.
  var way: CallWay? {
    get async {
      guard isLive else { return nil }
      return await warm?.way() ?? Self.withoutWorkers
    }
  }

  /// How calls are run where the operator wants no workers.
  static let withoutWorkers = CallWay.processes("warm is off")

  /// Seconds between two refreshes: what costs a process each time is asked for less often.
  func interval(_ way: CallWay?) -> Int {
    if let interval = settings.interval { return interval }
    if case .workers = way { return 2 }
    return 10
  }

  /// Sends requests; in the demo, to the addresses where its endpoint is reached.
  func desk(_ session: DemoSession?, _ addresses: [EndpointAddress] = []) -> RequestDesk {
    RequestDesk(settings, aws: aws(.customer), session, addresses)
  }

  /// Whether the operator has said whose path it is.
  var isAddressed: Bool {
    let words = [
      settings.customerProfile, settings.providerProfile, settings.endpoint, settings.service,
      settings.endpointURL, settings.terraform,
    ]
    return words.contains { $0 != nil }
  }

  /// How each side is reached.
  ///
  /// One profile or region serves both when only one is given; a region that is not given is where
  /// Terraform says that the side's objects are.
  var access: [Side: SideAccess] {
    if let cloud { return Self.access(to: cloud.shape) }
    let environment = ProcessInfo.processInfo.environment["AWS_ENDPOINT_URL"]
    let url = settings.endpointURL ?? environment.flatMap { $0.isEmpty ? nil : $0 }
    return [
      .customer: SideAccess(
        profile: settings.customerProfile ?? settings.providerProfile,
        region: settings.customerRegion ?? named.customer.region ?? settings.providerRegion
          ?? named.provider.region,
        endpointURL: url,
        roleARN: settings.customerRole
      ),
      .provider: SideAccess(
        profile: settings.providerProfile ?? settings.customerProfile,
        region: settings.providerRegion ?? named.provider.region ?? settings.customerRegion
          ?? named.customer.region,
        endpointURL: url,
        roleARN: settings.providerRole
      ),
    ]
  }

  private static func access(to shape: Shape) -> [Side: SideAccess] {
    [
      .customer: SideAccess(profile: Side.customer.rawValue, region: shape.customerRegion),
      .provider: SideAccess(profile: Side.provider.rawValue, region: World.region),
    ]
  }

  /// Runs a call for one side, outside the plan and when the operator asks for it.
  private func aws(_ side: Side) -> AWSCall {
    let cli = cli(.live)
    return { await cli.call(side, $0, standardInput: $1).answer }
  }

  private func cli(_ commands: CommandRunner) -> AWSCLI {
    AWSCLI(
      executable: settings.aws,
      access: access,
      timeout: .seconds(settings.timeout),
      roles: roles,
      warm: warm,
      commands: commands
    )
  }
}
