import PathModel

/// A program that gets credentials for the AWS CLI: as `credential_process`, or by wrapping `aws`.
struct CredentialTool: Equatable {
  /// As it names itself in its errors.
  let name: String
  /// The command that signs in again; `PROFILE` stands for the profile's name.
  private let signIn: String

  /// The command that signs in again, for a profile of the AWS CLI.
  func signIn(profile: String?) -> String {
    signIn.replacing("PROFILE", with: profile?.shellWord ?? "PROFILE")
  }

  /// Finds the tool that a text names.
  ///
  /// - Returns: nil if it names none.
  init?(in text: some StringProtocol) {
    let text = text.lowercased()
    guard let tool = Self.all.first(where: { text.contains(word: $0.name) }) else { return nil }
    self = tool
  }

  /// Finds a tool by its name.
  ///
  /// - Returns: nil if there is no such tool.
  init?(named name: Substring) {
    guard let tool = Self.all.first(where: { $0.name == name }) else { return nil }
    self = tool
  }

  private init(_ name: String, _ signIn: String) {
    self.name = name
    self.signIn = signIn
  }

  /// Sources: the tools' own documentation.
  private static let all = [
    CredentialTool("aws-vault", "aws-vault exec PROFILE -- aws sts get-caller-identity"),
    CredentialTool("saml2aws", "saml2aws login --profile PROFILE --force"),
    CredentialTool("granted", "assume PROFILE"),
    CredentialTool("okta-aws-cli", "okta-aws-cli web --profile PROFILE"),
    CredentialTool("gimme-aws-creds", "gimme-aws-creds"),
    CredentialTool("aws-okta", "aws-okta exec PROFILE -- aws sts get-caller-identity"),
    CredentialTool("okta-awscli", "okta-awscli --profile PROFILE --force"),
    CredentialTool("okta-aws", "okta-aws PROFILE sts get-caller-identity"),
    CredentialTool("okta_aws", "okta_aws PROFILE"),
    CredentialTool("aws-azure-login", "aws-azure-login --profile PROFILE"),
    CredentialTool("aws-google-auth", "aws-google-auth --profile PROFILE"),
    CredentialTool("gsts", "gsts --profile PROFILE"),
    CredentialTool("aws-adfs", "aws-adfs login --profile=PROFILE"),
    CredentialTool("awsume", "awsume PROFILE"),
    CredentialTool("aws-sso-util", "aws-sso-util login --profile PROFILE"),
    CredentialTool("aws2-wrap", "aws sso login --profile PROFILE"),
    CredentialTool("aws-sso", "aws-sso login"),
    CredentialTool("aws-mfa", "aws-mfa --profile PROFILE"),
    CredentialTool("clisso", "clisso get PROFILE"),
    CredentialTool("onelogin-aws-login", "onelogin-aws-login --profile PROFILE"),
    CredentialTool("leapp", "leapp session start PROFILE"),
    CredentialTool("tsh", "tsh login"),
    CredentialTool("op", "op signin"),
    CredentialTool("vault", "vault login"),
  ]
}

extension Failure {
  /// Whether a text says that somebody has to sign in again.
  var asksForSignIn: Bool { Self.asksForSignIn(text) }

  static func asksForSignIn(_ text: String) -> Bool {
    let text = text.lowercased()
    return signInWords.contains { text.contains($0) }
  }

  private static let signInWords = [
    "expired", "expiredtoken", "invalid_grant", "reauthenticate", "re-authenticate",
    "not logged in", "not signed in", "log in again", "login again", "sign in again",
    "please log in", "please login", "please sign in", "no valid session", "session is invalid",
    "session not found", "login required",
  ]

  /// The tool that failed to get credentials, whether the CLI ran it or it runs the CLI.
  var credentialTool: CredentialTool? {
    let lines = text.split(whereSeparator: \.isNewline)
    let line = lines.first { $0.contains(pattern: "custom-process") }
    if let line { return CredentialTool(in: line) ?? CredentialTool(in: text) }
    return lines.lazy.compactMap { ErrorPhrases.toolThatSpeaks(in: $0) }.first
  }

  /// The profile as the tool calls it, where it says so.
  func profile(of tool: CredentialTool, otherwise profile: String?) -> String? {
    guard tool.name == "aws-vault", let range = text.utf8.firstRange(of: "credentials for ".utf8)
    else { return profile }
    let word = text[range.upperBound...].prefix { !$0.isWhitespace && !":,;\"'".contains($0) }
    return word.isEmpty || word == "profile" ? profile : String(word)
  }
}

extension String {
  /// Whether a word occurs that is no part of a longer one.
  fileprivate func contains(word: String) -> Bool {
    let isPart = { (character: Character?) in
      character.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } ?? false
    }
    var rest = self[...]
    while let range = rest.range(ofText: word) {
      let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
      let after = range.upperBound == endIndex ? nil : self[range.upperBound]
      if !isPart(before), !isPart(after) { return true }
      rest = self[range.upperBound...]
    }
    return false
  }
}

extension Substring {
  fileprivate func range(ofText text: String) -> Range<Index>? {
    utf8.firstRange(of: text.utf8)
  }
}
