extension CLIFailure {
  /// What a call of an account meets where a fault is in force.
  init(_ fault: APIFault.Kind, of call: Invocation, as account: Account) {
    let service = call.operation.service
    let action = call.operation.action
    let error: APIError
    switch fault {
    case .unreachable:
      let url = call.endpointURL ?? service.endpointURL(in: call.region)
      self = .local("Could not connect to the endpoint URL: \"\(url)\"")
      return
    case .expiredToken: error = .expiredToken(service)
    case .denied: error = .denied(service, action: action, to: account)
    case .throttled: error = .throttled(service)
    case .internalError: error = .internalError(service)
    }
    self = .service(error, operation: action)
  }
}

extension APIError {
  fileprivate static func expiredToken(_ service: Service) -> APIError {
    let words = "The security token included in the request is expired"
    switch service {
    case .ec2: return APIError("RequestExpired", "Request has expired.")
    case .elbv2, .sts: return APIError("ExpiredToken", words)
    case .ecs, .ssm: return APIError("ExpiredTokenException", words)
    }
  }

  fileprivate static func denied(
    _ service: Service,
    action: String,
    to account: Account
  ) -> APIError {
    let action = "\(service.actionPrefix):\(action)"
    let words =
      "User: \(account.callerARN) is not authorized to perform: \(action) because no "
      + "identity-based policy allows the \(action) action"
    switch service {
    case .ec2:
      return APIError(
        "UnauthorizedOperation",
        "You are not authorized to perform this operation. \(words)"
      )
    case .elbv2, .sts: return APIError("AccessDenied", words)
    case .ecs, .ssm: return APIError("AccessDeniedException", words)
    }
  }

  fileprivate static func throttled(_ service: Service) -> APIError {
    switch service {
    case .ec2: APIError("RequestLimitExceeded", "Request limit exceeded.", isRetried: true)
    case .elbv2, .sts: APIError("Throttling", "Rate exceeded", isRetried: true)
    case .ecs, .ssm: APIError("ThrottlingException", "Rate exceeded", isRetried: true)
    }
  }

  fileprivate static func internalError(_ service: Service) -> APIError {
    switch service {
    case .ec2: APIError("InternalError", "An internal error has occurred", isRetried: true)
    case .elbv2, .sts:
      APIError(
        "InternalFailure",
        "The request processing has failed because of an unknown error, exception or failure.",
        isRetried: true
      )
    case .ecs:
      APIError(
        "ServerException",
        "Service Unavailable. Please try again later.",
        isRetried: true
      )
    case .ssm:
      APIError(
        "InternalServerError",
        "An error occurred on the server side.",
        isRetried: true
      )
    }
  }
}
