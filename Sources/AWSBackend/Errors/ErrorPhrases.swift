import PathModel

/// What the CLI says, without any code, when a call fails before AWS answers.
enum ErrorPhrases {
  /// The class of an error text, and the line that tells it best.
  static func find(in text: String) -> (kind: Problem.Kind, line: Substring)? {
    let lines = text.split(whereSeparator: \.isNewline)
    for (kind, patterns) in signs {
      if let found = find(patterns, kind, in: lines) { return found }
    }
    let isTraceback = text.contains(pattern: "Traceback (most recent call last)")
    if !isTraceback, let line = lines.first(where: isAboutCredentialProcess) {
      return (.auth, line)
    }
    if let found = find(broken, .missingCLI, in: lines) { return found }
    if let line = lines.first(where: isToolThatFails) { return (.auth, line) }
    // Python's last line says what went wrong.
    if isTraceback, let line = lines.last { return (.unknown, line) }
    if let found = find(usage, .usage, in: lines) { return found }
    if let line = lines.first(where: { $0.hasPrefix("usage:") }) { return (.usage, line) }
    return nil
  }

  private static func find(
    _ patterns: [String],
    _ kind: Problem.Kind,
    in lines: [Substring]
  ) -> (kind: Problem.Kind, line: Substring)? {
    for pattern in patterns {
      if let line = lines.first(where: { $0.contains(pattern: pattern) }) { return (kind, line) }
    }
    return nil
  }

  /// The tool for credentials that a line begins with, as in `/opt/bin/aws-vault: error: …`.
  static func toolThatSpeaks(in line: Substring) -> CredentialTool? {
    let word = line.drop { $0.isWhitespace || $0 == "[" }.prefix {
      !$0.isWhitespace && !":]".contains($0)
    }
    return CredentialTool(named: word.split(separator: "/").last ?? "")
  }

  /// Whether a tool that wraps `aws` says that it got no credentials.
  private static func isToolThatFails(_ line: Substring) -> Bool {
    guard toolThatSpeaks(in: line) != nil else { return false }
    let text = line.lowercased()
    return ["credential", "expired", "error", "login", "log in", "session", "denied", "failed"]
      .contains { text.contains($0) }
  }

  /// Whether a `credential_process` could not be run, or printed something else than JSON: the only
  /// way for Python's own words to come out of these calls.
  private static func isAboutCredentialProcess(_ line: Substring) -> Bool {
    if line.contains(pattern: "Expecting value: line") { return true }
    guard let range = line.utf8.firstRange(of: "Errno ".utf8) else { return false }
    return line[range.upperBound...].first?.isNumber ?? false
  }

  /// In the order in which they count; `*` is any text of the same line.
  private static let signs: [(Problem.Kind, [String])] = [
    (.auth, credentials), (.configuration, configuration), (.network, network),
  ]

  private static let credentials = [
    "Unable to locate credentials",
    "Unable to locate authorization token",
    "Partial credentials found",
    "Error loading SSO Token",
    "SSO session associated with this profile has expired",
    "Error when retrieving credentials from",
    "Error when retrieving token from",
    "Token has expired and refresh failed",
    "authenticate using*'aws login'",
    "authenticate with*'aws login'",
    "aws sso login",
    "login session token",
    "MFA token required",
    "Enter MFA code",
    "unspecified error happened when resolving AWS credentials",
  ]

  private static let configuration = [
    "The config profile (*) could not be found",
    "must specify a region",
    "doesn't match a supported format",
    "Unable to parse config file",
    "The source_profile \"",
    "Infinite loop in credential configuration",
    "Unknown cli_timestamp_format",
    "Invalid configuration",
    "Invalid endpoint configuration",
    "Unsupported configuration",
    "Unsupported endpoint configuration",
    "config file (*) could not be found",
    "Unable to redirect output to pager",
    "configured to use SSO but is missing required configuration",
    "argument command: Found invalid choice 'sso'",
    "argument operation: Found invalid choice 'login'",
  ]

  /// The CLI, or what it needs, is not there or not whole; a wrapper of `aws` says so too.
  private static let broken = [
    "ModuleNotFoundError: ",
    "No module named ",
    "cannot import name ",
    "ImportError: ",
    "requires an additional dependency",
    "DistributionNotFound",
    "PackageNotFoundError",
    "bad interpreter",
    "Exec format error",
    "cannot execute",
    "required file not found",
    "error while loading shared libraries",
    "Failed to load Python shared library",
    "Error loading Python lib",
    "aws: command not found",
    "command not found: aws",
    "aws: not found",
    "aws: No such file or directory",
    "aws': No such file or directory",
    "aws’: No such file or directory",
    "env: *python*: No such file or directory",
    "No version is set for command",
    "No preset version installed for command",
    "pyenv: version *is not installed",
    "annot connect to the Docker daemon",
    "Error response from daemon",
  ]

  private static let network = [
    "Could not connect to the endpoint URL",
    "Connect timeout on endpoint URL",
    "Read timeout on endpoint URL",
    "Connection was closed before we received",
    "SSL validation failed",
    "Failed to connect to proxy",
    "Failed to establish a new connection",
    "An HTTP Client failed",
    "An HTTP Client raised",
    "Unable to parse response",
    "Name or service not known",
    "Temporary failure in name resolution",
    "Error retrieving metadata",
  ]

  /// The telling lines first: a usage text has many.
  private static let usage = [
    "Unknown option",
    "Found invalid choice",
    "Invalid choice: '",
    "the following arguments are required",
    "Error parsing parameter",
    "Parameter validation failed",
    "Bad value for",
    "Invalid length for parameter",
    "aws: error: ",
    "Invalid choice",
    "ParamValidation",
  ]
}
