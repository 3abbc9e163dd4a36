/// The demo's AWS: answers what would go to `aws`.
///
/// `--profile customer` and `--profile provider` are the two accounts. Without a profile, what only
/// the provider has (ECS, load balancers) is answered as the provider, and EC2 and SSM as if both
/// accounts were one, so that a call by hand shows all there is; the caller is the provider then.
package struct ControlPlane: Sendable {
  private let cli: CLIVersion
  private let timestamps: Timestamps

  package init(cli: CLIVersion, dates: CloudDates) {
    self.cli = cli
    timestamps = Timestamps(cli: cli, dates: dates)
  }

  /// What `aws` prints for the arguments after its name.
  package func answer(_ arguments: [String], in world: World) -> CLIAnswer {
    if arguments == ["--version"] { return CLIAnswer(standardOutput: "\(cli.line)\n") }
    do throws(CLIFailure) {
      let call = try CommandLineReader(cli: cli).read(arguments)
      return CLIAnswer(standardOutput: "\(try answer(call, in: world).text)\n")
    } catch {
      return error.answer(of: cli)
    }
  }

  private func answer(_ call: Invocation, in world: World) throws(CLIFailure) -> JSON {
    let request = try request(call, in: world)
    let action = call.operation.action
    if request.flag("dry-run") {
      let words = "Request would have succeeded, but DryRun flag is set."
      throw .service(APIError("DryRunOperation", words), operation: action)
    }
    let whole: JSON
    do throws(APIError) {
      whole = try call.operation.answer(request)
    } catch {
      throw .service(error, operation: action)
    }
    guard let paging = call.operation.paging else { return whole }
    return try Pager(paging: paging, request: request, paginates: call.paginates).answer(whole)
  }

  private func request(_ call: Invocation, in world: World) throws(CLIFailure) -> Request {
    let accounts = try accounts(of: call, in: world)
    try checkRegion(call)
    if let fault = world.faults.first(where: { $0.meets(call, of: accounts) }) {
      throw CLIFailure(fault.kind, of: call, as: fault.account)
    }
    return Request(
      world: world,
      action: call.operation.action,
      // Each account has a network in one region: elsewhere it is empty.
      accounts: accounts.filter { call.region == world.network(of: $0).region },
      caller: accounts.last ?? .provider,
      region: call.region,
      arguments: call.arguments,
      timestamps: timestamps
    )
  }

  private func accounts(of call: Invocation, in world: World) throws(CLIFailure) -> [Account] {
    let isOneSided = world.shape.isCustomerOnly
    if let profile = call.profile {
      // Nobody has a profile for another company's account.
      guard let account = Account(profile: profile), !(isOneSided && account == .provider) else {
        throw .local("The config profile (\(profile)) could not be found")
      }
      return [account]
    }
    if isOneSided { return [.customer] }
    switch call.operation.service {
    case .ec2, .ssm: return [.customer, .provider]
    case .ecs, .elbv2, .sts: return [.provider]
    }
  }

  private func checkRegion(_ call: Invocation) throws(CLIFailure) {
    let parts = call.region.split(separator: "-", omittingEmptySubsequences: false)
    let isWord = call.region.utf8.allSatisfy { byte in
      Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
        || byte == UInt8(ascii: "-")
    }
    guard isWord, !call.region.isEmpty, parts.allSatisfy({ !$0.isEmpty }) else {
      throw .local("Provided region_name '\(call.region)' doesn't match a supported format.")
    }
    // As in eu-west-1 or us-gov-east-1; other words are the names of no host.
    guard parts.count > 2, parts.last?.allSatisfy(\.isNumber) ?? false else {
      throw CLIFailure(.unreachable, of: call, as: .provider)
    }
  }
}

extension APIFault {
  fileprivate func meets(_ call: Invocation, of accounts: [Account]) -> Bool {
    guard accounts.contains(account) else { return false }
    if let operation { return operation == call.operation.command }
    // Everybody may ask who they are, whatever their policies say.
    return !(kind == .denied && call.operation.service == .sts)
  }
}
