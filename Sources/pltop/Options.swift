import ArgumentParser
import Configuration
import DemoCloud
import FoundationEssentials

/// What all commands that ask AWS have in common.
struct PathOptions: ParsableArguments, SettingOptions {
  @Option(help: .of(.customerProfile))
  var customerProfile: String?

  @Option(help: .of(.customerRegion))
  var customerRegion: String?

  @Option(name: .customLong("customer-role-arn"), help: .of(.customerRole))
  var customerRole: String?

  @Option(help: .of(.providerProfile))
  var providerProfile: String?

  @Option(help: .of(.providerRegion))
  var providerRegion: String?

  @Option(name: .customLong("provider-role-arn"), help: .of(.providerRole))
  var providerRole: String?

  @Option(help: .of(.customer))
  var customer: String?

  @Option(help: .of(.provider))
  var provider: String?

  @Option(help: .of(.endpoint))
  var endpoint: String?

  @Option(help: .of(.service))
  var service: String?

  @Option(help: .of(.watchPort))
  var watchPort: Int?

  @Option(help: .of(.watchScheme))
  var watchScheme: String?

  @Option(help: .of(.watchHost))
  var watchHost: String?

  @Option(help: .of(.watchPath))
  var watchPath: String?

  @Option(help: .of(.ignored))
  var ignore: String?

  @Option(help: .of(.client))
  var client: String?

  @Option(help: .of(.terraform))
  var terraform: String?

  @Option(help: .of(.terraformProgram))
  var terraformProgram: String?

  @Option(help: .of(.interval))
  var interval: Int?

  @Option(help: .of(.timeout))
  var timeout: Int?

  @Option(help: .of(.aws))
  var aws: String?

  @Option(help: .of(.warm))
  var warm: String?

  @Option(name: .customLong("endpoint-url"), help: .of(.endpointURL))
  var endpointURL: String?

  @Option(
    help: "The configuration file (default: PLTOP_CONFIG, else ~/.config/pltop/config.yaml)."
  )
  var config: String?

  @OptionGroup(title: "Demo") var demo: DemoOptions

  func validate() throws { try requireGood() }

  func say(to layer: inout SettingLayer) throws(SettingRefusal) {
    try layer.take(.customerProfile, option: customerProfile)
    try layer.take(.customerRegion, option: customerRegion)
    try layer.take(.customerRole, option: customerRole)
    try layer.take(.providerProfile, option: providerProfile)
    try layer.take(.providerRegion, option: providerRegion)
    try layer.take(.providerRole, option: providerRole)
    try layer.take(.endpoint, option: endpoint)
    try layer.take(.service, option: service)
    try layer.take(.customer, option: customer)
    try layer.take(.provider, option: provider)
    try layer.take(.client, option: client)
    try layer.take(.watchPort, option: watchPort)
    try layer.take(.watchScheme, option: watchScheme)
    try layer.take(.watchHost, option: watchHost)
    try layer.take(.watchPath, option: watchPath)
    try layer.take(.ignored, option: ignore)
    try layer.take(.terraform, option: terraform)
    try layer.take(.terraformProgram, option: terraformProgram)
    try layer.take(.interval, option: interval)
    try layer.take(.timeout, option: timeout)
    try layer.take(.aws, option: aws)
    try layer.take(.warm, option: warm)
    try layer.take(.endpointURL, option: endpointURL)
  }

  /// Of the demo and AWS, what is only for one is not passed over in silence on the other.
  func requireSense(inDemo isDemo: Bool, link: String? = nil) throws {
    guard isDemo else { return try demo.requireDemo() }
    let given = [
      ("--customer-profile", customerProfile), ("--customer-region", customerRegion),
      ("--provider-profile", providerProfile), ("--provider-region", providerRegion),
      ("--customer-role-arn", customerRole), ("--provider-role-arn", providerRole),
      ("--terraform", terraform), ("--terraform-program", terraformProgram),
      ("--endpoint-url", endpointURL), ("--aws", aws), ("--warm", warm), ("A link", link),
    ]
    guard let option = given.first(where: { $0.1 != nil })?.0 else { return }
    throw ValidationError("\(option) is for AWS: the demo cloud has its own accounts and answers.")
  }
}

extension PathOptions {
  /// All that is said: by these options and others, the variables and the configuration file.
  ///
  /// - Throws: `ConfigurationError` for what is not taken.
  func sources(with others: [any SettingOptions] = []) throws(ConfigurationError) -> SettingSources
  {
    let environment = ProcessInfo.processInfo.environment
    var sources = SettingSources(isInDemo: demo.demo)
    do throws(SettingRefusal) {
      for options in [self] + others { try options.say(to: &sources.options) }
      try sources.variables.take(environment: environment)
    } catch {
      throw ConfigurationError(message: error.message)
    }
    sources.file = try Configuration.load(from: config, environment: environment)
    return sources
  }

  /// What is in force for a command.
  ///
  /// - Throws: `ConfigurationError` for what is not taken, and when there is no such link.
  func effective(
    link: String?,
    with others: [any SettingOptions] = []
  ) throws(ConfigurationError) -> EffectiveSettings {
    try sources(with: others).effective(link: link)
  }

  /// As if there were no configuration.
  var effectiveAlone: EffectiveSettings {
    var layer = SettingLayer()
    // They were looked at before, so there is nothing to throw.
    try? say(to: &layer)
    return EffectiveSettings(options: layer, isInDemo: demo.demo)
  }

  /// The path that a command asks for once, with what Terraform names.
  ///
  /// - Throws: `ValidationError` for what is not taken, when there is no such link, and when Terraform's
  ///   state cannot be read; `ExitCode` when a signal ended that.
  func path(link: String?, with others: [any SettingOptions] = []) throws -> WatchedPath {
    let cloud = try cloud()
    do {
      let path = WatchedPath(try effective(link: link, with: others), cloud)
      guard path.terraform != nil else { return path }
      return try OneShot.run { () async -> Result<WatchedPath, ConfigurationError> in
        do throws(ConfigurationError) {
          return .success(try await path.asTerraformSays())
        } catch {
          return .failure(error)
        }
      }
      .get()
    } catch let error as ConfigurationError {
      throw ValidationError(error)
    }
  }

  /// nil: AWS answers.
  func cloud() throws -> Cloud? { demo.demo ? Cloud(try demo.settings()) : nil }
}
