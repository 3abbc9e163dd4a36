import PathModel

extension NextStep {
  /// The next step if there are no credentials, or AWS does not accept them.
  func credentials(_ failure: Failure) -> String {
    let test = "aws sts get-caller-identity\(option)"
    if failure.isOfCredentials { return credentialProcess(failure) }
    if failure.says("MFA", "MultiFactorAuth") {
      return "this profile asks for an MFA code, which a dashboard cannot type: run `\(test)` once "
        + "in a shell, the CLI then keeps the role's session"
    }
    if failure.says("'aws login'", "login session") { return "run: aws login\(option)" }
    if failure.isOfSignInPortal { return portal(failure) }
    if failure.says("SSO", "from sso", "sso login") { return "run: aws sso login\(option)" }
    if failure.says("Signature expired", "Signature not yet current", "clock") {
      return "set this machine's clock, for example: timedatectl set-ntp true"
    }
    if failure.says("locate credentials", "Partial credentials", "authorization token") {
      return "run: aws configure\(option), or: aws sso login\(option)"
    }
    if failure.says("Errno ", "Expecting value") {
      return "correct the profile's credential_process in ~/.aws/config, then run: \(test)"
    }
    if failure.error?.operation?.hasPrefix("AssumeRole") ?? false {
      return "check role_arn and source_profile in ~/.aws/config and the role's trust; try: \(test)"
    }
    if failure.error == nil, failure.asksForSignIn {
      return "sign in again with what is run as aws (type -a aws), as its words say; then run: "
        + test
    }
    if failure.says("expired") {
      return "get new credentials, with SSO: aws sso login\(option); then run: \(test)"
    }
    if failure.mayBeOfRegion, let region {
      return
        "check the credentials: \(test); if they are good, ask whether \(region.plain(limit: 40)) "
        + "is enabled for this account"
    }
    return "check the credentials: \(test)"
  }

  /// IAM Identity Center gives no credentials of the role that the profile names.
  private func portal(_ failure: Failure) -> String {
    let login = "run: aws sso login\(option)"
    guard failure.error?.code == "ForbiddenException" else { return login }
    return
      "\(login); if that does not help, check sso_account_id and sso_role_name of the profile: "
      + "the role may not be assigned to you"
  }

  private func credentialProcess(_ failure: Failure) -> String {
    let test = "aws sts get-caller-identity\(option)"
    let tool = failure.credentialTool
    guard failure.asksForSignIn else {
      let what = tool.map { "find out why \($0.name) gives no credentials" }
      return (what ?? "correct the profile's credential_process in ~/.aws/config")
        + ", then run: \(test)"
    }
    guard let tool else {
      return "sign in again with the program that credential_process names: "
        + "aws configure get credential_process\(option); then run: \(test)"
    }
    let signIn = tool.signIn(profile: failure.profile(of: tool, otherwise: profile))
    return "sign in again with \(tool.name), in a shell: \(signIn)"
  }
}

extension Failure {
  /// Whether IAM Identity Center refused to give credentials, which only a sign-in fixes.
  ///
  /// Source: “AWS IAM Identity Center Portal API Reference”, GetRoleCredentials.
  fileprivate var isOfSignInPortal: Bool {
    guard let error else { return false }
    let operations = ["GetRoleCredentials", "CreateToken", "ListAccounts", "ListAccountRoles"]
    return operations.contains(error.operation ?? "") || error.code == "UnauthorizedException"
  }

  /// Whether AWS says so, too, in a region that is not enabled for the account.
  fileprivate var mayBeOfRegion: Bool { Problem.codesOfRegion.contains(error?.code ?? "") }
}
