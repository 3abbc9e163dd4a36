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
    case .missingCLI: installation(failure)
    case .service, .timedOut, .killed, .unreadable, .alias, .unknown: nil
    }
  }

  /// ` --profile customer`, or nothing for the CLI's own choice.
  var option: String { profile.map { " --profile \($0.shellWord)" } ?? "" }

  private var place: String {
    let parts = [profile.map { "profile \($0)" }, region].compactMap(\.self)
    return parts.isEmpty ? "the CLI's own" : parts.joined(separator: ", ").plain(limit: 100)
  }
}

extension NextStep {
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
    if failure.says("SSO", "invalid choice 'sso'", "invalid choice 'login'") {
      return "install the AWS CLI v2 (2.9 or newer), which knows sso-session profiles, then run: "
        + "aws configure sso\(option)"
    }
    if failure.says("pager") {
      return "pltop switches the pager off by AWS_PAGER, so a wrapper sets another: correct it, or "
        + "run: aws configure set cli_pager ''\(option)"
    }
    if failure.says("region") {
      return "give --customer-region or --provider-region, or run: "
        + "aws configure set region REGION\(option)"
    }
    return "correct ~/.aws/config (or the file that AWS_CONFIG_FILE names)"
  }

  private func installation(_ failure: Failure) -> String {
    let another = "or name another CLI with --aws FILE; then run: pltop doctor"
    if failure.says("Exec format", "cannot execute binary") {
      return "it is built for another kind of machine: install the AWS CLI for this one, \(another)"
    }
    if failure.says("not found", "No such file", "No version", "No preset", "not installed") {
      return "correct the script that is run as aws, which starts something that is not there, "
        + another
    }
    if failure.says("Docker", "docker", "daemon") {
      return "start Docker, which runs this aws, \(another)"
    }
    return "install the AWS CLI again (https://aws.amazon.com/cli/), \(another)"
  }

  private func usage(_ failure: Failure) -> String {
    if failure.error?.operation != nil {
      return "check the ids that were given to pltop; if they are right, report this as a bug"
    }
    return "the AWS CLI is too old for it: see `aws --version`, then install a newer one"
  }
}
