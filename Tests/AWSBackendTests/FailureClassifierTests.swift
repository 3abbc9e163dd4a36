import AWSBackend
import FoundationEssentials
import PathModel
import Testing

@Suite struct FailureClassifierTests {
  /// How a real call of a real CLI ended, from `errors.json`.
  struct Captured: Decodable, Sendable, CustomTestStringConvertible {
    var `case`: String
    var cli: String
    var rc: Int32
    var stderr: String
    var `class`: String
    var code: String?
    var operation: String?

    var testDescription: String { "\(`case`) of CLI \(cli)" }
    var kind: Problem.Kind? {
      Problem.Kind(rawValue: `class` == "config" ? "configuration" : `class`)
    }
  }

  static let captured: [Captured] =
    (try? JSONDecoder().decode([Captured].self, from: Data(Fixtures.bytes("errors.json")))) ?? []

  @Test func allAreThere() { #expect(Self.captured.count == 144) }

  @Test(arguments: captured)
  func capturedErrorHasItsClass(captured: Captured) {
    let problem = classify(captured.stderr, exit: captured.rc)
    #expect(problem.kind == captured.kind, "\(problem.message)")
    #expect(problem.code == captured.code)
    #expect(isOneLine(problem.message) && problem.message.count <= 300)
    #expect(problem.kind == .service || isOneLine(problem.next ?? ""))
  }

  @Test(arguments: [Int32(-9), -15, 130, 137, 143])
  func signalIsKilled(exit: Int32) {
    #expect(classify("whatever", exit: exit).kind == .killed)
  }

  @Test(arguments: [
    (
      "Error loading SSO Token: Token for corp does not exist",
      "run: aws sso login --profile customer"
    ),
    (
      "Error when retrieving token from sso: Token has expired and refresh failed",
      "run: aws sso login --profile customer"
    ),
    (
      "Unable to locate credentials. You can configure credentials by running \"aws configure\".",
      "run: aws configure --profile customer, or: aws sso login --profile customer"
    ),
    (
      "The config profile (customer) could not be found",
      "the profile is in neither ~/.aws/config nor ~/.aws/credentials (or AWS_CONFIG_FILE); "
        + "run: aws configure list-profiles"
    ),
    (
      "You must specify a region. You can also configure your region by running \"aws configure\".",
      "give --customer-region or --provider-region, or run: "
        + "aws configure set region REGION --profile customer"
    ),
    (
      "An error occurred (Throttling) when calling the X operation: Rate exceeded",
      "nothing to do: pltop slows down by itself"
    ),
    (
      "Could not connect to the endpoint URL: \"https://ec2.eu-west-1.amazonaws.com/\"",
      "check the network, HTTPS_PROXY and the endpoint URL, and whether eu-west-1 is a region"
    ),
    (
      "Enter MFA code for arn:aws:iam::111122223333:mfa/me: ",
      "this profile asks for an MFA code, which a dashboard cannot type: run "
        + "`aws sts get-caller-identity --profile customer` once in a shell, "
        + "the CLI then keeps the role's session"
    ),
    (
      "Unknown options: --nope",
      "the AWS CLI is too old for it: see `aws --version`, then install a newer one"
    ),
  ])
  func nextStepNamesTheCommand(standardError: String, next: String) {
    #expect(classify(standardError).next == next)
  }

  @Test func permissionNamesTheAction() {
    let problem = classify(
      "\nAn error occurred (UnauthorizedOperation) when calling the DescribeVpcEndpoints operation: "
        + "You are not authorized to perform this operation. User: arn:aws:iam::111122223333:user/ro "
        + "is not authorized to perform: ec2:DescribeVpcEndpoints because no identity-based policy "
        + "allows the ec2:DescribeVpcEndpoints action. Encoded authorization failure message: AAAA"
    )
    #expect(
      problem.message == "no permission for ec2:DescribeVpcEndpoints: no identity-based policy "
        + "allows the ec2:DescribeVpcEndpoints action."
    )
    #expect(
      problem.next == "allow ec2:DescribeVpcEndpoints to this identity: "
        + "pltop iam-policy prints the policy"
    )
    #expect(problem.code == "UnauthorizedOperation")
  }

  @Test func explicitDenyIsSaid() {
    let problem = classify(
      "An error occurred (AccessDenied) when calling the DescribeLoadBalancers operation: User: a is "
        + "not authorized to perform: elasticloadbalancing:DescribeLoadBalancers with an explicit "
        + "deny in a service control policy"
    )
    #expect(
      problem.message == "no permission for elasticloadbalancing:DescribeLoadBalancers: "
        + "with an explicit deny in a service control policy"
    )
  }

  @Test func refusedRoleIsAboutCredentials() {
    let problem = classify(
      "An error occurred (AccessDenied) when calling the AssumeRole operation: User: a is not "
        + "authorized to perform: sts:AssumeRole on resource: r"
    )
    #expect(problem.kind == .auth)
  }

  @Test func emulatorWithoutTheCallIsNetwork() {
    let problem = classify(
      "\nUnable to parse response (syntax error: line 1, column 0), invalid XML received. Further "
        + "retries may succeed:\nb'<!doctype html>'"
    )
    #expect(problem.kind == .network)
    #expect(problem.next?.hasPrefix("something else than AWS answered") == true)
  }

  @Test func silenceIsUnknown() {
    let problem = classify("", exit: 7)
    #expect(problem == Problem(.unknown, "aws failed with exit code 7"))
  }

  @Test(arguments: [
    "\u{1B}[31mred\u{7}\r\n", "An error occurred (\u{1B}[2J): \u{9B}31m\u{202E}x",
    "An error occurred (", "An error occurred (A) when calling the ", "{\"Code\": 1}", "{\"Code\"",
    String(repeating: "An error occurred (", count: 1000),
    String(repeating: "\u{301}", count: 9999),
  ])
  func nothingHarmfulGetsThrough(standardError: String) {
    let problem = FailureClassifier.problem(
      exit: 255,
      standardError: standardError,
      profile: "a\u{1B}[2J'; reboot",
      region: "\u{1B}c"
    )
    for text in [problem.message, problem.next ?? "", problem.code ?? ""] {
      #expect(isOneLine(text) && text.unicodeScalars.count <= 400)
    }
  }

  @Test func profileIsQuotedForTheShell() {
    let problem = FailureClassifier.problem(
      exit: 255,
      standardError: "Error loading SSO Token",
      profile: "it's; reboot",
      region: nil
    )
    #expect(problem.next == #"run: aws sso login --profile 'it'\''s; reboot'"#)
  }

  private func classify(_ standardError: String, exit: Int32 = 255) -> Problem {
    FailureClassifier.problem(
      exit: exit,
      standardError: standardError,
      profile: "customer",
      region: "eu-west-1"
    )
  }

  private func isOneLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
  }
}
