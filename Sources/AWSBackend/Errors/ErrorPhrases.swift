import PathModel

/// What the CLI says, without any code, when a call fails before AWS answers.
enum ErrorPhrases {
  /// The class of an error text, and the line that tells it best.
  static func find(in text: String) -> (kind: Problem.Kind, line: Substring)? {
    let lines = text.split(whereSeparator: \.isNewline)
    for (kind, patterns) in signs {
      for pattern in patterns {
        if let line = lines.first(where: { $0.contains(pattern: pattern) }) { return (kind, line) }
      }
    }
    if let line = lines.first(where: isAboutCredentialProcess) { return (.auth, line) }
    if let line = lines.first(where: { $0.hasPrefix("usage:") }) { return (.usage, line) }
    return nil
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
    (.auth, credentials), (.configuration, configuration), (.network, network), (.usage, usage),
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
