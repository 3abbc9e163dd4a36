import AWSBackend
import PathModel
import Testing

/// An AWS CLI that does not get as far as asking AWS: it is broken, not configured, or no AWS CLI.
@Suite struct BrokenCLITests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var exit: Int32
    var kind: Problem.Kind
    /// Words of the message.
    var says: String
    /// Words of the next step.
    var next: String
    var testDescription: String { "\(exit) \(text.suffix(60))" }

    init(_ text: String, _ exit: Int32, _ kind: Problem.Kind, _ says: String, _ next: String) {
      (self.text, self.exit, self.kind, self.says, self.next) = (text, exit, kind, says, next)
    }
  }

  private static func traceback(_ last: String) -> String {
    "Traceback (most recent call last):\n  File \"/usr/bin/aws\", line 19, in <module>\n    x()\n\(last)\n"
  }

  private static let broken: [Case] = [
    Case(
      traceback("ModuleNotFoundError: No module named 'awscli'"),
      1,
      .missingCLI,
      "No module named 'awscli'",
      "install the AWS CLI again"
    ),
    Case(
      traceback("ImportError: cannot import name 'DEFAULT_CIPHERS' from 'urllib3.util.ssl_'"),
      1,
      .missingCLI,
      "DEFAULT_CIPHERS",
      "install the AWS CLI again"
    ),
    Case(
      "/usr/local/bin/aws: line 3: aws: command not found\n",
      127,
      .missingCLI,
      "aws: command not found",
      "--aws FILE"
    ),
    Case(
      "/usr/local/bin/aws: 2: exec: aws2: not found\n",
      127,
      .missingCLI,
      "aws2: not found",
      "correct the script that is run as aws"
    ),
    Case(
      "/usr/bin/env: ‘python3.9’: No such file or directory\n",
      127,
      .missingCLI,
      "python3.9",
      "correct the script that is run as aws"
    ),
    Case(
      "bash: /opt/aws/bin/aws: /opt/python/bin/python3: bad interpreter: No such file or directory",
      126,
      .missingCLI,
      "bad interpreter",
      "--aws FILE"
    ),
    Case(
      "/usr/local/bin/aws: line 2: /opt/aws: cannot execute binary file: Exec format error\n",
      126,
      .missingCLI,
      "Exec format error",
      "for another kind of machine"
    ),
    Case(
      "pyenv: aws: command not found\n\nThe `aws' command exists in these Python versions:\n  3.11.4\n",
      127,
      .missingCLI,
      "pyenv: aws: command not found",
      "--aws FILE"
    ),
    Case(
      "No version is set for command aws\nConsider adding one of the following versions\n",
      126,
      .missingCLI,
      "No version is set for command aws",
      "--aws FILE"
    ),
    Case(
      "docker: Cannot connect to the Docker daemon at unix:///var/run/docker.sock.\n",
      125,
      .missingCLI,
      "Docker daemon",
      "start Docker"
    ),
    Case(
      "/usr/local/bin/aws: error while loading shared libraries: libz.so.1: cannot open it\n",
      127,
      .missingCLI,
      "libz.so.1",
      "install the AWS CLI again"
    ),
    Case("", 127, .missingCLI, "does not run (exit code 127)", "pltop doctor"),
  ]

  private static let others: [Case] = [
    Case(traceback("KeyError: 'Foo'"), 255, .unknown, "KeyError: 'Foo'", ""),
    Case(
      traceback("PermissionError: [Errno 13] Permission denied: '/root/.aws/cli/cache'"),
      255,
      .unknown,
      "Permission denied",
      ""
    ),
    Case(
      traceback("botocore.exceptions.NoRegionError: You must specify a region."),
      1,
      .configuration,
      "You must specify a region",
      "--profile 'my profile'"
    ),
    Case(
      "Unable to redirect output to pager. Received the following error when opening pager:\n"
        + "[Errno 2] No such file or directory: 'less'\n",
      255,
      .configuration,
      "when opening pager: [Errno 2] No such file or directory: 'less'",
      "aws configure set cli_pager ''"
    ),
    Case(
      "The profile \"p\" is configured to use SSO but is missing required configuration: sso_region",
      255,
      .configuration,
      "missing required configuration",
      "AWS CLI v2"
    ),
    Case(
      "\naws: [ERROR]: argument command: Found invalid choice 'sso'\n",
      252,
      .configuration,
      "invalid choice 'sso'",
      "AWS CLI v2"
    ),
    Case("usage problem", 252, .usage, "does not take this call", "too old"),
    Case("no place to run in", 253, .configuration, "no place to run in", "~/.aws/config"),
    Case(
      "\u{1B}[31mError loading SSO Token: \u{1B}[0;1mToken for corp does not exist\u{1B}[0m\n",
      255,
      .auth,
      "Error loading SSO Token: Token for corp does not exist",
      "aws sso login --profile 'my profile'"
    ),
  ]

  @Test(arguments: broken + others)
  func saysWhatAndWhyAndWhatToDo(staged: Case) {
    let problem = FailureClassifier.problem(
      exit: staged.exit,
      standardError: staged.text,
      profile: "my profile",
      region: "eu-west-1"
    )
    #expect(problem.kind == staged.kind)
    #expect(problem.message.contains(staged.says), "\(problem.message)")
    #expect((problem.next ?? "").contains(staged.next), "\(problem.next ?? "nothing")")
    #expect(!problem.message.contains("[31m") && !problem.message.hasSuffix(":"))
  }
}
