import AWSBackend
import PathModel
import Testing

/// Programs that get credentials for the AWS CLI, and what signs in with them again.
@Suite struct CredentialToolTests {
  private static let process = "\nError when retrieving credentials from custom-process: "
  private static let expired =
    "operation error STS: AssumeRole, https response error StatusCode: 403, RequestID: x, "
    + "api error ExpiredToken: The security token included in the request is expired"

  @Test(arguments: [
    (
      process + "aws-vault: error: export: Failed to get credentials for prod: \(expired)",
      "aws-vault exec prod -- aws sts get-caller-identity"
    ),
    (
      "aws-vault: error: exec: Failed to get credentials for prod: \(expired)",
      "aws-vault exec prod -- aws sts get-caller-identity"
    ),
    (process + "aws-vault: error: session has expired", "aws-vault exec p -- aws sts"),
    (process + "saml2aws: error: credentials have expired", "saml2aws login --profile p"),
    (process + "[✘] SSO token expired, run: granted sso login", "assume p"),
    (process + "aws-sso-util: the token has expired", "aws-sso-util login --profile p"),
    (process + "aws-azure-login: please log in again", "aws-azure-login --profile p"),
    (process + "gimme-aws-creds: session expired", "gimme-aws-creds"),
    (process + "okta-aws-cli: token expired", "okta-aws-cli web --profile p"),
    ("/opt/bin/saml2aws: error: token expired", "saml2aws login --profile p"),
    (
      process + "the session has expired",
      "aws configure get credential_process --profile p"
    ),
  ])
  func expiredCredentialsAskForASignIn(text: String, next: String) {
    let problem = problem(text)
    #expect(problem.kind == .auth)
    #expect(problem.next?.hasPrefix("sign in again with ") == true)
    #expect(problem.next?.contains(next) == true, "\(problem.next ?? "")")
  }

  @Test func wrapperThatNobodyKnowsSaysHow() {
    let problem = problem("Your session has expired. Please run `corp-login` again.\n")
    #expect(problem.kind == .auth)
    #expect(problem.message.contains("Please run `corp-login` again"))
    #expect(problem.next?.hasPrefix("sign in again with what is run as aws") == true)
  }

  @Test func wordsOfSeveralLinesAreRead() {
    let problem = problem(Self.process + "\nsaml2aws: error: the SAML response has expired\n")
    #expect(problem.message.contains("custom-process: saml2aws: error: the SAML"))
    #expect(problem.next?.contains("saml2aws login --profile p") == true)
  }

  @Test func theReasonAtTheEndIsTold() {
    let text = Self.process + "aws-vault: error: export: Failed for prod: \(Self.expired)"
    let problem = problem(text)
    #expect(
      problem.message == "no valid credentials: aws-vault: The security token included in the "
        + "request is expired (ExpiredToken)"
    )
    #expect(problem.code == "ExpiredToken")
  }

  @Test(arguments: [
    process + "vault is sealed",
    process + "saml2aws: error: no such role",
  ])
  func anotherFaultIsLookedInto(text: String) {
    let problem = problem(text)
    #expect(problem.kind == .auth)
    #expect(problem.next?.contains("run: aws sts get-caller-identity --profile p") == true)
    #expect(problem.next?.contains("sign in") == false)
  }

  @Test(arguments: [
    "permission not granted: error", "the op failed: error", "stop: session",
    "vaults: login failed",
  ])
  func wordsThatOnlyLookLikeAToolAreNone(text: String) {
    #expect(problem(text).kind == .unknown)
  }

  @Test(arguments: [
    (
      "UnauthorizedException", "Session token not found or invalid",
      "run: aws sso login --profile p"
    ),
    ("ForbiddenException", "No access", "sso_role_name"),
    ("ResourceNotFoundException", "no such account", "run: aws sso login --profile p"),
  ])
  func identityCenterAsksForASignIn(code: String, words: String, next: String) {
    let text = "An error occurred (\(code)) when calling the GetRoleCredentials operation: \(words)"
    let problem = problem(text)
    #expect(problem.kind == .auth)
    #expect(problem.next?.contains("aws sso login --profile p") == true)
    #expect(problem.next?.contains(next) == true)
  }

  @Test(arguments: ["AuthFailure", "UnrecognizedClientException", "InvalidClientTokenId"])
  func theRegionMayNotBeEnabled(code: String) {
    let text = "An error occurred (\(code)) when calling the DescribeVpcs operation: no"
    let next = problem(text).next ?? ""
    #expect(next.contains("aws sts get-caller-identity --profile p"))
    #expect(next.contains("whether me-south-1 is enabled for this account"))
  }

  private func problem(_ text: String) -> Problem {
    FailureClassifier.problem(exit: 255, standardError: text, profile: "p", region: "me-south-1")
  }
}
