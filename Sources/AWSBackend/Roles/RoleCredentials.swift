import FoundationEssentials
import PathModel

/// What `aws sts assume-role` gives: credentials that end by themselves.
///
/// They are secret: they stay in memory and go to `aws` in its environment, never on a command line.
struct RoleCredentials: Sendable {
  private let keyID: String
  private let secret: String
  private let token: String
  let expiresAt: Date

  /// nil: the answer lacks one of them.
  init?(_ fields: Fields) {
    guard let keyID = fields.string("AccessKeyId"), let secret = fields.string("SecretAccessKey"),
      let token = fields.string("SessionToken"), let expiresAt = fields.date("Expiration")
    else { return nil }
    self.keyID = keyID
    self.secret = secret
    self.token = token
    self.expiresAt = expiresAt
  }

  /// What `aws` takes them from.
  ///
  /// The profile goes into the environment too, since credentials there do not count beside `--profile`:
  /// what else is configured for it (the region, a CA bundle) still does.
  func environment(profile: String?) -> [String: String?] {
    var variables: [String: String?] = [
      "AWS_ACCESS_KEY_ID": keyID, "AWS_SECRET_ACCESS_KEY": secret, "AWS_SESSION_TOKEN": token,
    ]
    if let profile { variables["AWS_PROFILE"] = profile }
    return variables
  }
}

extension Answer<RoleCredentials> {
  /// From `aws sts assume-role`.
  static var roleCredentials: Answer<RoleCredentials> {
    Answer { (output) throws(Problem) in
      guard let credentials = output.fields.object("Credentials").flatMap(RoleCredentials.init)
      else {
        // The answer's text is secret, so it is not repeated.
        throw Problem(.unreadable, "the answer of aws sts assume-role has no credentials")
      }
      return credentials
    }
  }
}
