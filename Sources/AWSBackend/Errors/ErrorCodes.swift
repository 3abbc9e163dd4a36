import PathModel

extension ServiceError {
  /// What AWS's code means; checked against 144 errors of CLI v1 and v2.
  var kind: Problem.Kind {
    if let operation, Self.credentialOperations.contains(operation), !isPassing { return .auth }
    if let kind = Self.kinds[code] { return kind }
    if message.contains(pattern: "not authorized to perform") { return .permission }
    return isNotFound ? .notFound : .service
  }

  /// Whether the error says nothing about what was asked for, only about this moment.
  private var isPassing: Bool {
    Self.kinds[code] == .throttled || Self.kinds[code] == .server
  }

  private var isNotFound: Bool {
    if Self.notFoundEndings.contains(where: code.hasSuffix) { return true }
    let isWordPart = { (character: Character) in character.isLetter || character.isNumber }
    let lastWord = code.reversed().prefix(while: isWordPart).reversed()
    return String(lastWord).contains(pattern: "NoSuch")
  }

  private static let notFoundEndings = [
    "NotFound", "NotFoundException", ".Malformed", "DoesNotExist", "UnknownService",
    "InvalidServiceName",
  ]

  /// Calls that the CLI makes to get credentials: their errors are about who is asking.
  private static let credentialOperations: Set = [
    "AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity", "GetRoleCredentials",
    "CreateToken", "CreateTokenWithIAM", "GetSessionToken", "CreateOAuth2Token",
  ]

  private static let kinds: [String: Problem.Kind] = {
    var kinds: [String: Problem.Kind] = [:]
    for (kind, codes) in codes {
      for code in codes.split(separator: " ") { kinds[String(code)] = kind }
    }
    return kinds
  }()

  private static let codes: [(Problem.Kind, String)] = [
    (
      .auth,
      """
      ExpiredToken ExpiredTokenException RequestExpired InvalidClientTokenId \
      UnrecognizedClientException AuthFailure SignatureDoesNotMatch InvalidSignatureException \
      InvalidAccessKeyId MissingAuthenticationToken MissingAuthenticationTokenException \
      IncompleteSignature IncompleteSignatureException TokenRefreshRequired NoCredentials \
      UnauthorizedException InvalidGrantException ForbiddenException NotAuthorized
      """
    ),
    (
      .permission,
      """
      AccessDenied AccessDeniedException UnauthorizedOperation Client.UnauthorizedOperation \
      UnauthorizedAccess OptInRequired Blocked
      """
    ),
    (
      .throttled,
      """
      Throttling ThrottlingException ThrottledException RequestThrottled \
      RequestThrottledException TooManyRequestsException RequestLimitExceeded \
      BandwidthLimitExceeded SlowDown PriorRequestNotComplete EC2ThrottledException \
      LimitExceededException
      """
    ),
    (
      .server,
      """
      InternalError InternalFailure InternalServerError ServerException ServiceUnavailable \
      ServiceUnavailableException Unavailable HealthUnavailable 500 502 503 504 RequestTimeout \
      RequestTimeoutException
      """
    ),
    (
      .usage,
      """
      ParamValidation InvalidParameterValue InvalidParameter InvalidParameterException \
      ValidationError MissingParameter InvalidInput
      """
    ),
    (.configuration, "NoRegion"),
  ]
}
