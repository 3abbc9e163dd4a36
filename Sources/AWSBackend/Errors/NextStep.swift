import PathModel

/// What the operator does about a failure, with commands that fit the side's profile and region.
struct NextStep {
  var profile: String?
  var region: String?

  /// nil where there is nothing better than to run the call by hand.
  func after(_ failure: Failure) -> String? {
    switch failure.kind {
    case .auth: credentials(failure)
    case .permission: permission(failure)
    case .throttled: "nothing to do: pltop slows down by itself"
    case .server: "nothing to do: pltop tries again; see https://health.aws.amazon.com"
    case .network: network(failure)
    case .notFound: "it was deleted, or it is in another account or region than \(place)"
    case .configuration: configuration(failure)
    case .usage: usage(failure)
    case .service, .timedOut, .killed, .unreadable, .missingCLI, .unknown: nil
    }
  }

  /// ` --profile customer`, or nothing for the CLI's own choice.
  private var option: String { profile.map { " --profile \($0.shellWord)" } ?? "" }

  private var place: String {
    let parts = [profile.map { "profile \($0)" }, region].compactMap(\.self)
    return parts.isEmpty ? "the CLI's own" : parts.joined(separator: ", ").plain(limit: 100)
  }
}

extension NextStep {
  private func credentials(_ failure: Failure) -> String {
    let test = "aws sts get-caller-identity\(option)"
    if failure.says("MFA", "MultiFactorAuth") {
      return "this profile asks for an MFA code, which a dashboard cannot type: run `\(test)` once "
        + "in a shell, the CLI then keeps the role's session"
    }
    if failure.says("'aws login'", "login session") { return "run: aws login\(option)" }
    if failure.says("SSO", "from sso", "sso login") { return "run: aws sso login\(option)" }
    if failure.says("Signature expired", "Signature not yet current", "clock") {
      return "set this machine's clock, for example: timedatectl set-ntp true"
    }
    if failure.says("locate credentials", "Partial credentials", "authorization token") {
      return "run: aws configure\(option), or: aws sso login\(option)"
    }
    if failure.says("custom-process", "Errno ", "Expecting value") {
      return "correct the profile's credential_process in ~/.aws/config, then run: \(test)"
    }
    if failure.error?.operation?.hasPrefix("AssumeRole") ?? false {
      return "check role_arn and source_profile in ~/.aws/config and the role's trust; try: \(test)"
    }
    if failure.says("expired") {
      return "get new credentials, with SSO: aws sso login\(option); then run: \(test)"
    }
    return "check the credentials: \(test)"
  }

  private func permission(_ failure: Failure) -> String {
    if failure.error?.code == "OptInRequired" {
      return "enable the service or region for this account in the AWS console"
    }
    let action = failure.deniedAction.map { $0.plain(limit: 80) } ?? "this action"
    if failure.says("explicit deny") {
      return
        "a policy forbids \(action): ask who manages it; pltop iam-policy prints what is needed"
    }
    return "allow \(action) to this identity: pltop iam-policy prints the policy"
  }

  private func network(_ failure: Failure) -> String {
    if failure.says("SSL validation") {
      return "behind a proxy that opens TLS, name its certificate: export AWS_CA_BUNDLE=FILE"
    }
    if failure.says("Unable to parse response") {
      return "something else than AWS answered: check HTTPS_PROXY, a login page, the endpoint URL"
    }
    let spelling = region.map { ", and whether \($0.plain(limit: 40)) is a region" } ?? ""
    return "check the network, HTTPS_PROXY and the endpoint URL\(spelling)"
  }

  private func configuration(_ failure: Failure) -> String {
    if failure.says("The config profile (") {
      return "the profile is in neither ~/.aws/config nor ~/.aws/credentials (or AWS_CONFIG_FILE); "
        + "run: aws configure list-profiles"
    }
    if failure.says("region") {
      return "give --customer-region or --provider-region, or run: "
        + "aws configure set region REGION\(option)"
    }
    return "correct ~/.aws/config (or the file that AWS_CONFIG_FILE names)"
  }

  private func usage(_ failure: Failure) -> String {
    if failure.error?.operation != nil {
      return "check the ids that were given to pltop; if they are right, report this as a bug"
    }
    return "the AWS CLI is too old for it: see `aws --version`, then install a newer one"
  }
}
